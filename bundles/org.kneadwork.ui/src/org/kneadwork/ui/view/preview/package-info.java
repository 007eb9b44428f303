/** The preview: routines as an app would lead through them, beside the text. */
package org.kneadwork.ui.view.preview;
