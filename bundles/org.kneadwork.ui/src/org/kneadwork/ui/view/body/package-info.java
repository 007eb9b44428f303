/** The body map: where on the body techniques work, and what holds there with a condition. */
package org.kneadwork.ui.view.body;
