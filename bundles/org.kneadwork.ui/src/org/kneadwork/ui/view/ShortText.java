package org.kneadwork.ui.view;

import org.eclipse.swt.graphics.GC;

/** Makes texts fit where they are drawn. */
public final class ShortText {

	private static final String REST = "\u2026";

	private ShortText() {
	}

	/**
	 * Shortens a text where it is too long.
	 *
	 * @param gc with which it is drawn
	 * @param text the text
	 * @param width how much room there is, in pixels
	 * @return the text, or its beginning with an ellipsis
	 */
	public static String fitting(GC gc, String text, int width) {
		if (gc.textExtent(text).x <= width) {
			return text;
		}
		int low = 0;
		int high = text.length();
		while (low < high) {
			int middle = (low + high + 1) / 2;
			if (gc.textExtent(text.substring(0, middle) + REST).x <= width) {
				low = middle;
			} else {
				high = middle - 1;
			}
		}
		return text.substring(0, low).stripTrailing() + REST;
	}
}
