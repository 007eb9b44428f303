/** Changes that the language server offers at a place of a text, beside the mends of findings. */
package org.kneadwork.ui.actions;
