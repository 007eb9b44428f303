package org.kneadwork.dsl.tests;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.kneadwork.dsl.resource.KneadResource;

/** The comments of a text and what they stand with. Reads the leaves of the parser's tree, and nothing of the formatter. */
final class Comments {

	private static final String NOTHING = "the end";
	private static final String COMMA = ",";

	private Comments() {
	}

	/**
	 * Lists the comments of a text.
	 *
	 * @return for each what it says without its layout, with the word that it stands with: the one before it where it ends
	 *     the line of that, else the one after it, and both beside the comma of a list. Sorted
	 */
	static List<String> of(KneadResource file) {
		List<ILeafNode> leaves = new ArrayList<>();
		file.getParseResult().getRootNode().getLeafNodes().forEach(leaves::add);
		List<String> found = new ArrayList<>();
		for (int i = 0; i < leaves.size(); i++) {
			if (isComment(leaves.get(i))) {
				String said = leaves.get(i).getText().lines().map(String::strip).collect(Collectors.joining(" | "));
				found.add(said + " <" + companion(leaves, i) + ">");
			}
		}
		return found.stream().sorted().toList();
	}

	private static String companion(List<ILeafNode> leaves, int comment) {
		if (word(leaves, comment, -1, "").equals(COMMA) || word(leaves, comment, 1, "").equals(COMMA)) {
			return "between " + word(leaves, comment, -1, COMMA) + " and " + word(leaves, comment, 1, COMMA);
		}
		return endsLineOfAWord(leaves, comment) ? "after " + word(leaves, comment, -1, "") : "before " + word(leaves, comment, 1, "");
	}

	private static boolean isComment(ILeafNode leaf) {
		return leaf.isHidden() && !leaf.getText().isBlank();
	}

	private static boolean endsLineOfAWord(List<ILeafNode> leaves, int comment) {
		for (int i = comment - 1;; i--) {
			if (i < 0 || leaves.get(i).isHidden() && leaves.get(i).getText().contains("\n")
					&& !leaves.get(i).getText().startsWith("/*")) {
				return false;
			}
			if (!leaves.get(i).isHidden()) {
				break;
			}
		}
		for (int i = comment; i < leaves.size(); i++) {
			if (!leaves.get(i).isHidden()) {
				return false;
			}
			if (leaves.get(i).getText().contains("\n") && !leaves.get(i).getText().startsWith("/*")) {
				return true;
			}
		}
		return true;
	}

	private static String word(List<ILeafNode> leaves, int from, int step, String skipped) {
		for (int i = from; i >= 0 && i < leaves.size(); i += step) {
			if (!leaves.get(i).isHidden() && !leaves.get(i).getText().equals(skipped)) {
				return leaves.get(i).getText();
			}
		}
		return NOTHING;
	}
}
