package org.kneadwork.ui.completion;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.link.LinkedModeModel;
import org.eclipse.jface.text.link.LinkedModeUI;
import org.eclipse.jface.text.link.LinkedPosition;
import org.eclipse.jface.text.link.LinkedPositionGroup;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.texteditor.link.EditorLinkedModeUI;

/**
 * Leads from gap to gap with the tabulator key.
 *
 * @param viewer where the text was inserted
 * @param start where it begins, from 0
 * @param text the text with its gaps
 */
record Gaps(ITextViewer viewer, int start, SnippetText text) {

	/**
	 * Begins with the first gap.
	 *
	 * @return what is selected then: where it begins, and its length
	 * @throws BadLocationException when the text is not there
	 */
	Point fillIn() throws BadLocationException {
		IDocument document = viewer.getDocument();
		LinkedModeModel model = new LinkedModeModel();
		for (LinkedPositionGroup group : groups(document).values()) {
			model.addGroup(group);
		}
		model.forceInstall();
		LinkedModeUI ui = new EditorLinkedModeUI(model, viewer);
		ui.setExitPosition(viewer, exit(), 0, Integer.MAX_VALUE);
		ui.setCyclingMode(LinkedModeUI.CYCLE_WHEN_NO_PARENT);
		ui.enter();
		return new Point(ui.getSelectedRegion().getOffset(), ui.getSelectedRegion().getLength());
	}

	private int exit() {
		return start + text.gaps().stream().filter(gap -> gap.number() == 0).map(SnippetText.Gap::offset).findFirst()
				.orElse(text.text().length());
	}

	private Map<Integer, LinkedPositionGroup> groups(IDocument document) throws BadLocationException {
		Map<Integer, LinkedPositionGroup> groups = new TreeMap<>();
		for (SnippetText.Gap gap : text.gaps()) {
			if (gap.number() > 0) {
				groups.computeIfAbsent(gap.number(), number -> new LinkedPositionGroup()).addPosition(position(document, gap));
			}
		}
		return groups;
	}

	private LinkedPosition position(IDocument document, SnippetText.Gap gap) {
		int offset = start + gap.offset();
		return gap.choices().isEmpty() ? new LinkedPosition(document, offset, gap.length(), gap.number())
				: new ChoiceGap(document, offset, gap.length(), gap.number(), gap.choices());
	}
}
