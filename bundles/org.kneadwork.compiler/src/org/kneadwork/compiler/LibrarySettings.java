package org.kneadwork.compiler;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.kneadwork.dsl.resource.Nodes;
import org.kneadwork.dsl.syntax.StatementPlaces;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.SeveritySetting;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextEdit;
import org.kneadwork.safety.finding.TextPlace;

/**
 * What a library says in its header about how it is to be checked: severities of rules, and words that are spelt right. It is
 * changed where it stands, in the text of the header; there is no other place for it.
 *
 * @param library the library as it was checked
 */
public record LibrarySettings(CheckedLibrary library) {

	private static final String COMMA = ",";

	/** A stretch of the header's text. */
	private record Stretch(int from, int to) {
	}

	/**
	 * The severity that the library asks for.
	 *
	 * @param code the code of a rule
	 * @return the severity; empty where the library leaves it as it is. Of several the most serious one holds
	 */
	public Optional<Severity> severity(String code) {
		return settings(code).stream().map(setting -> Severity.of(setting.getSeverity())).reduce(Severity::atLeast);
	}

	private List<SeveritySetting> settings(String code) {
		return header().stream().flatMap(header -> header.getSeverities().stream())
				.filter(setting -> code.equals(setting.getCode()) && setting.isSetSeverity()).toList();
	}

	/**
	 * Asks for another severity of a rule.
	 *
	 * @param code the code of the rule
	 * @param wanted the severity; empty: as it is without the library
	 * @return the changes of the header; none where there is nothing to change, or no header that could be changed
	 */
	public List<TextEdit> withSeverity(String code, Optional<Severity> wanted) {
		List<SeveritySetting> present = settings(code);
		String statement = wanted.map(severity -> "severity " + code + " " + severity.name().toLowerCase(Locale.ROOT)).orElse("");
		if (severity(code).equals(wanted)) {
			return List.of();
		}
		if (present.isEmpty()) {
			return added(statement);
		}
		List<TextEdit> edits = new ArrayList<>();
		for (EObject setting : present) {
			INode node = Nodes.of(setting).orElseThrow();
			boolean first = edits.isEmpty() && !statement.isEmpty();
			Stretch stretch = new Stretch(node.getOffset(), node.getEndOffset());
			edits.add(first ? edit(stretch, statement) : edit(withItsLine(stretch), ""));
		}
		return List.copyOf(edits);
	}

	/**
	 * The words that the library's header knows.
	 *
	 * @return the words, in the order of the text
	 */
	public List<String> words() {
		return header().map(Library::getWords).map(Known::texts).orElse(List.of());
	}

	/**
	 * Makes a word known.
	 *
	 * @param word the word, without quotation marks
	 * @return the changes of the header; none where the word is known, or there is no header that could be changed
	 */
	public List<TextEdit> withWord(String word) {
		if (words().contains(word)) {
			return List.of();
		}
		String quoted = '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
		List<INode> present = wordNodes();
		if (present.isEmpty()) {
			return added("words " + quoted);
		}
		int end = present.getLast().getEndOffset();
		return List.of(edit(new Stretch(end, end), ", " + quoted));
	}

	/**
	 * Takes a word away.
	 *
	 * @param word the word, without quotation marks
	 * @return the changes of the header; none where it does not know the word
	 */
	public List<TextEdit> withoutWord(String word) {
		int index = header().map(header -> header.getWords().indexOf(word)).orElse(-1);
		List<INode> present = wordNodes();
		return index < 0 || index >= present.size() ? List.of() : List.of(edit(withItsComma(present.get(index)), ""));
	}

	private List<INode> wordNodes() {
		return header().map(header -> Nodes.of(header, ContentPackage.Literals.LIBRARY__WORDS)).orElse(List.of());
	}

	/** A word of a list goes with the comma beside it; the only one goes with its statement. */
	private Stretch withItsComma(INode word) {
		ILeafNode last = lastLeaf(word);
		Optional<ILeafNode> behind = visible(NodeModelUtils.findLeafNodeAtOffset(word.getRootNode(), last.getEndOffset()), true);
		if (behind.filter(leaf -> leaf.getText().equals(COMMA)).isPresent()) {
			return new Stretch(word.getOffset(), blanksBehind(behind.get().getEndOffset()));
		}
		Optional<ILeafNode> before = visible(NodeModelUtils.findLeafNodeAtOffset(word.getRootNode(), word.getOffset() - 1), false);
		if (before.filter(leaf -> leaf.getText().equals(COMMA)).isPresent()) {
			return new Stretch(before.get().getOffset(), word.getEndOffset());
		}
		return withItsLine(new Stretch(before.map(INode::getOffset).orElse(word.getOffset()), word.getEndOffset()));
	}

	private static ILeafNode lastLeaf(INode node) {
		return NodeModelUtils.findLeafNodeAtOffset(node.getRootNode(), node.getEndOffset() - 1);
	}

	/** The next leaf, or the one before, that is neither blank nor a comment. */
	private static Optional<ILeafNode> visible(ILeafNode from, boolean forward) {
		ILeafNode leaf = from;
		while (leaf != null && leaf.isHidden()) {
			leaf = NodeModelUtils.findLeafNodeAtOffset(leaf.getRootNode(), forward ? leaf.getTotalEndOffset() : leaf.getTotalOffset() - 1);
		}
		return Optional.ofNullable(leaf);
	}

	private int blanksBehind(int offset) {
		String text = text();
		int end = offset;
		while (end < text.length() && text.charAt(end) == ' ') {
			end++;
		}
		return end;
	}

	/** What stands alone on its line goes with the line. */
	private Stretch withItsLine(Stretch stretch) {
		String text = text();
		int begin = text.lastIndexOf('\n', stretch.from() - 1) + 1;
		int lineBreak = text.indexOf('\n', stretch.to());
		int end = lineBreak < 0 ? text.length() : lineBreak + 1;
		boolean alone = text.substring(begin, stretch.from()).isBlank() && text.substring(stretch.to(), end).isBlank();
		return alone ? new Stretch(begin, end) : stretch;
	}

	private List<TextEdit> added(String statement) {
		return header().flatMap(header -> StatementPlaces.add(header, statement))
				.map(edit -> edit(new Stretch(edit.offset(), edit.offset() + edit.length()), edit.text())).stream().toList();
	}

	private TextEdit edit(Stretch stretch, String text) {
		String before = text().substring(0, stretch.from());
		int line = 1 + (int) before.chars().filter(each -> each == '\n').count();
		int column = stretch.from() - before.lastIndexOf('\n');
		return new TextEdit(new TextPlace(place().file(), line, column, stretch.from(), stretch.to() - stretch.from()), text);
	}

	private String text() {
		return library.texts().of(place().file()).orElseThrow();
	}

	/** Asked only where there is a header that was read from a text. */
	private TextPlace place() {
		return header().flatMap(library.texts()::placeOf).orElseThrow();
	}

	private Optional<Library> header() {
		return library.content().library().filter(header -> library.texts().placeOf(header).isPresent());
	}
}
