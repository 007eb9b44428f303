package org.kneadwork.ui.editor.colouring;

import java.util.Optional;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;

/** The names in a text, as far as the editor has coloured them. */
public final class ShownNames {

	private static final String KEY = ShownNames.class.getName();

	private ShownNames() {
	}

	/**
	 * The name at a place.
	 *
	 * @param viewer where the text is shown
	 * @param offset a place in the text, from 0; right behind a name counts
	 * @return where the name stands; empty where there is none, or none is known yet
	 */
	public static Optional<IRegion> at(ITextViewer viewer, int offset) {
		return viewer.getTextWidget() != null && viewer.getTextWidget().getData(KEY) instanceof MeaningColours colours
				? colours.nameAt(offset) : Optional.empty();
	}

	static void are(ITextViewer viewer, MeaningColours colours) {
		viewer.getTextWidget().setData(KEY, colours);
	}
}
