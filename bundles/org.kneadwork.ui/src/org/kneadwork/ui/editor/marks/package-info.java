/** Marks in and beside a text: where what is named at the cursor is named, and what can be folded. */
package org.kneadwork.ui.editor.marks;
