package org.kneadwork.ui.editor.colouring;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.TextViewer;
import org.eclipse.jface.text.presentation.PresentationReconciler;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.themes.IThemeManager;
import org.kneadwork.ui.text.KneadPartitions;

/**
 * Colours words, numbers, texts and comments by their looks alone, while the text is typed, and names by what they name as soon
 * as that is known.
 */
public final class KneadPresentation extends PresentationReconciler {

	private final Map<TextColour, Token> tokens = new EnumMap<>(TextColour.class);

	private final IPropertyChangeListener themeChanged = change -> {
		if (TextColour.isOne(change.getProperty())) {
			tokens.forEach((colour, token) -> token.setData(colour.inTheme()));
			paintAgain();
		}
	};

	/** Texts that are compared come without their parts. */
	private final ITextInputListener parted = new ITextInputListener() {

		@Override
		public void inputDocumentAboutToBeChanged(IDocument before, IDocument after) {
			if (after != null) {
				new KneadPartitions().setup(after);
			}
		}

		@Override
		public void inputDocumentChanged(IDocument before, IDocument after) {
			// It has its parts by now.
		}
	};

	private ITextViewer shown;
	private Optional<MeaningColours> meaning = Optional.empty();

	/** Sets the colours up as the theme has them. */
	public KneadPresentation() {
		for (TextColour colour : TextColour.values()) {
			tokens.put(colour, new Token(colour.inTheme()));
		}
		setDocumentPartitioning(KneadPartitions.PARTITIONING);
		colour(IDocument.DEFAULT_CONTENT_TYPE, words());
		colour(KneadPartitions.COMMENT, all(TextColour.COMMENT));
		colour(KneadPartitions.TEXT, all(TextColour.TEXT));
		colour(KneadPartitions.TEXT_BLOCK, all(TextColour.TEXT));
	}

	@Override
	public void install(ITextViewer viewer) {
		parted.inputDocumentAboutToBeChanged(null, viewer.getDocument());
		viewer.addTextInputListener(parted);
		super.install(viewer);
		shown = viewer;
		themes().addPropertyChangeListener(themeChanged);
		if (viewer instanceof TextViewer text) {
			meaning = Optional.of(new MeaningColours(text, tokens));
			meaning.get().start();
		}
		if (!LanguageWords.keywords().isDone()) {
			Display display = viewer.getTextWidget().getDisplay();
			LanguageWords.keywords().thenRun(() -> display.asyncExec(this::paintAgain));
		}
	}

	@Override
	public void uninstall() {
		themes().removePropertyChangeListener(themeChanged);
		meaning.ifPresent(MeaningColours::stop);
		meaning = Optional.empty();
		shown.removeTextInputListener(parted);
		shown = null;
		super.uninstall();
	}

	private static IThemeManager themes() {
		return PlatformUI.getWorkbench().getThemeManager();
	}

	/** Before the viewer has its text it has nothing to paint again, and afterwards it paints by itself. */
	private void paintAgain() {
		if (shown != null && shown.getDocument() != null && shown.getTextWidget() != null) {
			shown.invalidateTextPresentation();
		}
	}

	private void colour(String part, ITokenScanner scanner) {
		DefaultDamagerRepairer repairer = new DefaultDamagerRepairer(scanner);
		setDamager(repairer, part);
		setRepairer(repairer, part);
	}

	private ITokenScanner all(TextColour colour) {
		RuleBasedScanner scanner = new RuleBasedScanner();
		scanner.setDefaultReturnToken(tokens.get(colour));
		return scanner;
	}

	private ITokenScanner words() {
		RuleBasedScanner scanner = new RuleBasedScanner();
		scanner.setRules(new IRule[] {
				new KeywordRule(() -> LanguageWords.keywords().getNow(Set.of()), tokens.get(TextColour.KEYWORD)),
				new FigureRule(tokens.get(TextColour.NUMBER))});
		return scanner;
	}
}
