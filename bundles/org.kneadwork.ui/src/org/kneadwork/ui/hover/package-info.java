/** What a word means, beside the mouse. */
package org.kneadwork.ui.hover;
