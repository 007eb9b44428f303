/** The colours of a text that are there at once, before anything is parsed. */
package org.kneadwork.ui.editor.colouring;
