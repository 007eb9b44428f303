/** The blocks of a text as they are seen by their braces, before anything is parsed: for headings, double clicks and comparing. */
package org.kneadwork.ui.editor.blocks;
