package org.kneadwork.dsl.ide.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.kneadwork.dsl.ide.text.Text;
import org.kneadwork.dsl.ide.workspace.DocumentVersion;

/** Finds what can be folded: blocks, texts over several lines, and comments. */
public final class Folding {

	private Folding() {
	}

	/**
	 * Finds what can be folded.
	 *
	 * @param document the text
	 * @return the lines from which to which
	 */
	public static List<FoldingRange> of(DocumentVersion document) {
		List<FoldingRange> found = new ArrayList<>();
		Deque<Integer> open = new ArrayDeque<>();
		Text text = document.text();
		int commentStart = -1;
		int commentEnd = -1;
		for (ILeafNode leaf : document.parsed().getParseResult().getRootNode().getLeafNodes()) {
			String word = leaf.getText();
			int line = text.position(leaf.getOffset()).getLine();
			if (leaf.isHidden() && word.startsWith("//")) {
				commentStart = commentStart >= 0 && line == commentEnd + 1 ? commentStart : start(found, commentStart, commentEnd, line);
				commentEnd = line;
			} else if (leaf.isHidden() && word.startsWith("/*")) {
				add(found, line, text.position(leaf.getEndOffset()).getLine(), FoldingRangeKind.Comment);
			} else if (word.equals("{")) {
				open.push(line);
			} else if (word.equals("}") && !open.isEmpty()) {
				// The closing brace stays in sight.
				add(found, open.pop(), line - 1, FoldingRangeKind.Region);
			} else if (word.startsWith("\"\"\"")) {
				add(found, line, text.position(leaf.getEndOffset()).getLine(), FoldingRangeKind.Region);
			}
		}
		add(found, commentStart, commentEnd, FoldingRangeKind.Comment);
		return found;
	}

	private static int start(List<FoldingRange> found, int start, int end, int next) {
		add(found, start, end, FoldingRangeKind.Comment);
		return next;
	}

	private static void add(List<FoldingRange> found, int start, int end, String kind) {
		if (start >= 0 && end > start) {
			FoldingRange range = new FoldingRange(start, end);
			range.setKind(kind);
			found.add(range);
		}
	}
}
