/** What belongs together in a text: brackets and quotation marks. */
package org.kneadwork.ui.editor.brackets;
