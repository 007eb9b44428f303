/** The safety matrix: what holds for each technique with each condition, and why. */
package org.kneadwork.ui.view.matrix;
