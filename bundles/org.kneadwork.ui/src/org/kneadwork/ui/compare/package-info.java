/** Two versions of a text beside each other, by what is described in them. */
package org.kneadwork.ui.compare;
