package org.kneadwork.ui.editor.colouring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextPresentationListener;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.TextPresentation;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.kneadwork.ui.services.Following;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.ShownText;
import org.kneadwork.ui.services.TextPositions;

/** Colours names and values by what they mean, over the colours that words have by their looks. */
final class MeaningColours implements ITextPresentationListener {

	private static final int NUMBERS_PER_WORD = 5;
	private static final Set<TextColour> NAMES = EnumSet.of(TextColour.TECHNIQUE, TextColour.ROUTINE, TextColour.CAUTION,
			TextColour.NAME);

	/**
	 * A word with a meaning.
	 *
	 * @param offset where it begins, in the text of the file, from 0
	 * @param length its length
	 * @param colour its colour; empty for the colour of plain text
	 * @param declares whether it stands where the thing of that name is described
	 */
	private record Word(int offset, int length, Optional<TextColour> colour, boolean declares) {

		int end() {
			return offset + length;
		}

		Word movedBy(int distance) {
			return new Word(offset + distance, length, colour, declares);
		}
	}

	private final TextViewer viewer;
	private final Map<TextColour, Token> colours;
	private final Following<SemanticTokens> following;
	private final Typing typing = new Typing();
	private final Input input = new Input();
	private List<Word> words = List.of();

	MeaningColours(TextViewer viewer, Map<TextColour, Token> colours) {
		this.viewer = viewer;
		this.colours = colours;
		this.following = new Following<>(viewer,
				text -> LanguageServices.shared().texts().semanticTokensFull(new SemanticTokensParams(text.id())), this::take);
	}

	void start() {
		viewer.addTextPresentationListener(this);
		viewer.addTextInputListener(input);
		input.inputDocumentChanged(null, viewer.getDocument());
		following.start();
		ShownNames.are(viewer, this);
	}

	void stop() {
		following.stop();
		input.inputDocumentAboutToBeChanged(viewer.getDocument(), null);
		viewer.removeTextInputListener(input);
		viewer.removeTextPresentationListener(this);
	}

	private void take(SemanticTokens tokens) {
		List<Word> before = words;
		words = ShownText.of(viewer.getDocument()).map(text -> words(text.document(), tokens.getData())).orElseGet(List::of);
		paint(before, words);
	}

	/** Only what has another colour than before is painted again: a long text would take too long as a whole. */
	private void paint(List<Word> before, List<Word> after) {
		int same = 0;
		int shorter = Math.min(before.size(), after.size());
		while (same < shorter && before.get(same).equals(after.get(same))) {
			same++;
		}
		int sameAtEnd = 0;
		while (sameAtEnd < shorter - same
				&& before.get(before.size() - 1 - sameAtEnd).equals(after.get(after.size() - 1 - sameAtEnd))) {
			sameAtEnd++;
		}
		List<Word> changed = new ArrayList<>(before.subList(same, before.size() - sameAtEnd));
		changed.addAll(after.subList(same, after.size() - sameAtEnd));
		if (!changed.isEmpty()) {
			int start = changed.stream().mapToInt(Word::offset).min().orElseThrow();
			int end = Math.min(viewer.getDocument().getLength(), changed.stream().mapToInt(Word::end).max().orElseThrow());
			viewer.invalidateTextPresentation(start, end - start);
		}
	}

	private static List<Word> words(IDocument document, List<Integer> data) {
		List<Word> found = new ArrayList<>();
		List<String> types = LanguageServices.shared().kindsOfWords();
		int line = 0;
		int column = 0;
		try {
			for (int i = 0; i + NUMBERS_PER_WORD <= data.size(); i += NUMBERS_PER_WORD) {
				column = data.get(i) == 0 ? column + data.get(i + 1) : data.get(i + 1);
				line += data.get(i);
				String type = types.get(data.get(i + 3));
				int offset = TextPositions.offset(document, new Position(line, column));
				if (!isKnownByItsLooks(type) && !beginsStatement(type, document, line, offset)) {
					found.add(new Word(offset, data.get(i + 2), colour(type), data.get(i + 4) != 0));
				}
			}
			return found;
		} catch (BadLocationException e) {
			// The text has become shorter since the answer: another one is under way.
			return List.of();
		}
	}

	private static boolean isKnownByItsLooks(String type) {
		return switch (type) {
			case SemanticTokenTypes.Keyword, SemanticTokenTypes.Comment, SemanticTokenTypes.String, SemanticTokenTypes.Number -> true;
			default -> false;
		};
	}

	/** Verdicts are values, and yet statements begin with them. */
	private static boolean beginsStatement(String type, IDocument document, int line, int offset) throws BadLocationException {
		int start = document.getLineOffset(line);
		return type.equals(SemanticTokenTypes.EnumMember) && document.get(start, offset - start).isBlank();
	}

	private static Optional<TextColour> colour(String type) {
		return switch (type) {
			case SemanticTokenTypes.Function -> Optional.of(TextColour.TECHNIQUE);
			case SemanticTokenTypes.Class -> Optional.of(TextColour.ROUTINE);
			case SemanticTokenTypes.Type -> Optional.of(TextColour.CAUTION);
			case SemanticTokenTypes.Variable, SemanticTokenTypes.Namespace -> Optional.of(TextColour.NAME);
			case SemanticTokenTypes.EnumMember -> Optional.of(TextColour.VALUE);
			default -> Optional.empty();
		};
	}

	@Override
	public void applyTextPresentation(TextPresentation presentation) {
		IRegion extent = presentation.getExtent();
		if (extent == null) {
			return;
		}
		int end = extent.getOffset() + extent.getLength();
		for (int i = firstBehind(extent.getOffset()); i < words.size() && words.get(i).offset() < end; i++) {
			presentation.replaceStyleRange(style(words.get(i)));
		}
	}

	/** Where the name at a place stands. */
	Optional<IRegion> nameAt(int offset) {
		int index = firstBehind(Math.max(0, offset - 1));
		return words.stream().skip(index).takeWhile(word -> word.offset() <= offset).filter(word -> word.end() >= offset)
				.filter(word -> word.colour().filter(NAMES::contains).isPresent()).reduce((before, after) -> after)
				.map(word -> new Region(word.offset(), word.length()));
	}

	private int firstBehind(int offset) {
		int low = 0;
		int high = words.size();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (words.get(middle).end() <= offset) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	private StyleRange style(Word word) {
		Optional<TextAttribute> attribute = word.colour().map(colour -> (TextAttribute) colours.get(colour).getData());
		return new StyleRange(word.offset(), word.length(), attribute.map(TextAttribute::getForeground).orElse(null), null,
				word.declares() ? SWT.BOLD : attribute.map(TextAttribute::getStyle).orElse(SWT.NORMAL));
	}

	private final class Input implements ITextInputListener {

		@Override
		public void inputDocumentAboutToBeChanged(IDocument before, IDocument after) {
			words = List.of();
			Optional.ofNullable(before).ifPresent(document -> document.removeDocumentListener(typing));
		}

		@Override
		public void inputDocumentChanged(IDocument before, IDocument after) {
			Optional.ofNullable(after).ifPresent(document -> document.addDocumentListener(typing));
		}
	}

	/** Until the next answer, words keep their colours where they have been moved to. */
	private final class Typing implements IDocumentListener {

		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			int distance = (event.getText() == null ? 0 : event.getText().length()) - event.getLength();
			int end = event.getOffset() + event.getLength();
			List<Word> moved = new ArrayList<>(words.size());
			for (Word word : words) {
				if (word.end() <= event.getOffset()) {
					moved.add(word);
				} else if (word.offset() >= end) {
					moved.add(word.movedBy(distance));
				}
			}
			words = moved;
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			// The words have been moved already: the text is painted by now.
		}
	}
}
