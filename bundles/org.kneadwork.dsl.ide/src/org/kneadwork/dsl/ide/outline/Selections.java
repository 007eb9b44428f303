package org.kneadwork.dsl.ide.outline;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.kneadwork.dsl.ide.workspace.DocumentVersion;

/** Finds what is selected when a selection grows: word, value, statement, block, entry, file. */
public final class Selections {

	private Selections() {
	}

	/**
	 * Finds the growing selections.
	 *
	 * @param document the text
	 * @param positions where they begin
	 * @return for each place the smallest, with the next larger one as its parent
	 */
	public static List<SelectionRange> of(DocumentVersion document, List<Position> positions) {
		return positions.stream().map(position -> at(document, document.text().offset(position))).toList();
	}

	private static SelectionRange at(DocumentVersion document, int offset) {
		ICompositeNode root = document.parsed().getParseResult().getRootNode();
		List<Range> ranges = new ArrayList<>();
		int last = Math.max(0, Math.min(offset, root.getTotalEndOffset() - 1));
		for (INode node = NodeModelUtils.findLeafNodeAtOffset(root, last); node != null; node = node.getParent()) {
			Range range = document.text().range(node.getOffset(), node.getLength());
			boolean around = node.getOffset() <= offset && offset <= node.getEndOffset();
			if (around && (ranges.isEmpty() || !ranges.getLast().equals(range))) {
				ranges.add(range);
			}
		}
		Range whole = document.text().range();
		if (ranges.isEmpty() || !ranges.getLast().equals(whole)) {
			ranges.add(whole);
		}
		SelectionRange outer = null;
		for (int i = ranges.size() - 1; i >= 0; i--) {
			outer = new SelectionRange(ranges.get(i), outer);
		}
		return outer;
	}
}
