/** What stands in a text, beside the text. */
package org.kneadwork.ui.outline;
