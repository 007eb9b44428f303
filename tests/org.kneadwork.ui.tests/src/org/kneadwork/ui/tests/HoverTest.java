package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IVerticalRulerInfo;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.findings.FindingMarkers;
import org.kneadwork.ui.findings.MarkerAttributes;
import org.kneadwork.ui.help.HelpView;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Example;
import org.kneadwork.ui.tests.harness.Mouse;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Views;
import org.kneadwork.ui.tests.harness.Workshop;

/** The small window that comes when the pointer rests on a word that is underlined. */
@ExtendWith(QuietLog.class)
class HoverTest {

	private static final Duration AGAIN = Duration.ofSeconds(3);

	private static final String TWICE = "  duration 5 s\n";

	/** More letters than stand in a line that is good to read. */
	private static final int LONG = 120;

	@AfterEach
	void cleanUp() throws CoreException {
		Mouse.away();
		Workshop.cleanUp();
	}

	@Test
	void itSaysWhatIsWrongAndItsMendsChangeTheText() throws Exception {
		IFile file = Example.techniques(Example.project("hover"));
		ITextEditor editor = Workshop.open(file);
		MarkerAnnotation marked = saidTwice(editor);
		List<String> mends = mends(marked);
		assertTrue(!mends.isEmpty(), "no mend is offered");
		Shell window = hover(editor, marked);
		Pictures.take("hover");
		assertReadable(window, marked);
		assertEquals(mends, titles(links(window)).subList(0, mends.size()));
		IDocument text = Workshop.document(editor);
		String before = text.get();
		links(window).getFirst().notifyListeners(SWT.Selection, new Event());
		assertTrue(window.isDisposed(), "the window stays in the way");
		Pump.until("the text is changed", () -> !text.get().equals(before));
		Pump.until("the finding is gone", () -> !hasFinding(file, "KW006"));
		assertTrue(editor.isDirty(), "the author decides when to save it");
	}

	@Test
	void aLongFindingIsReadAsAWhole() throws Exception {
		ITextEditor editor = Workshop.open(Views.lowerBack().getFile("library.knead"));
		Pump.until("long findings under the text", () -> !longest(editor).isEmpty());
		MarkerAnnotation marked = longest(editor).getFirst();
		assertTrue(message(marked).length() > LONG, () -> "too short for this test: " + message(marked));
		Shell window = hover(editor, marked);
		Pictures.take("hover-long");
		assertReadable(window, marked);
		assertTrue(textOf(window, marked).getLineCount() < linesOf(textOf(window, marked)), "it is long enough for its lines to be broken");
		assertTrue(window.getBounds().width < Display.getCurrent().getBounds().width, () -> "as wide as the screen: " + window.getBounds());
		assertNoRoomIsWasted(window);
		ScrolledComposite all = Controls.first(window, ScrolledComposite.class);
		assertTrue(all.getContent().getSize().y <= all.getClientArea().height, "it has to be scrolled");
		window.setSize(window.getSize().x / 2, window.getSize().y / 2);
		assertTrue(all.getContent().getSize().y > all.getClientArea().height, "what has no room is not scrolled to");
		assertEquals(all.getClientArea().width, all.getContent().getSize().x, "the lines are not broken where the window ends");
		assertWhole(textOf(window, marked));
	}

	@Test
	void thePictureAtTheEdgeSaysItAsAWholeToo() throws Exception {
		ITextEditor editor = Workshop.open(Views.lowerBack().getFile("library.knead"));
		Pump.until("long findings under the text", () -> !longest(editor).isEmpty());
		MarkerAnnotation marked = longest(editor).getFirst();
		int offset = placeOf(editor, marked).getOffset();
		Composite edge = (Composite) editor.getAdapter(IVerticalRulerInfo.class).getControl();
		Shell window = windowAfter(() -> {
			Views.focus(Workshop.textOf(editor));
			editor.selectAndReveal(offset, 0);
			Canvas pictures = Controls.all(edge, Canvas.class).stream().filter(each -> each.getSize().x > 0)
					.min(Comparator.comparingInt(each -> each.getLocation().x)).orElseThrow();
			Mouse.restAt(pictures, new Point(pictures.getSize().x / 2, middle(editor, offset).y));
		}, shown -> tells(shown, message(marked)));
		Pictures.take("hover-edge");
		assertReadable(window, marked);
		assertEquals(List.of(Words.text("hover.rule", "KW701")), titles(links(window)));
	}

	@Test
	void severalFindingsAtAPlaceStandOneBelowTheOther() throws Exception {
		ITextEditor editor = Workshop.open(Example.techniques(Example.project("hover-several")));
		Workshop.untilBuilt();
		Pump.until(() -> "two findings at one place among " + annotations(editor).stream().map(HoverTest::described).toList(), () -> !together(editor).isEmpty());
		List<MarkerAnnotation> marked = together(editor);
		Shell window = hover(editor, marked.getFirst(), shown -> marked.stream().allMatch(each -> tells(shown, message(each))));
		Pictures.take("hover-several");
		for (MarkerAnnotation each : marked) {
			assertReadable(window, each);
		}
		List<Integer> tops = marked.stream().map(each -> window.getDisplay().map(textOf(window, each), window, 0, 0).y).distinct().sorted().toList();
		assertEquals(marked.size(), tops.size(), "they stand beside each other");
		assertEquals(marked.stream().mapToInt(each -> mends(each).size() + 1).sum(), links(window).size(), "the mends and the rule of each");
	}

	@Test
	void whatTheWordMeansIsSaidOnceBelowTheFindings() throws Exception {
		ITextEditor editor = Workshop.open(Example.routines(Example.project("hover-meaning")));
		Workshop.untilBuilt();
		Pump.until("findings at one place", () -> !together(editor).isEmpty());
		// A server that is busy may not say in time what the word means: then the window comes without.
		Shell window = hover(editor, together(editor).getFirst(), shown -> tells(shown, "Try both."));
		Pictures.take("hover-meaning");
		List<StyledText> texts = Controls.all(window, StyledText.class);
		assertTrue(texts.getLast().getText().contains("Try both."), () -> "the goal of what is named is not last: " + texts.stream().map(StyledText::getText).toList());
		assertEquals(1, texts.stream().filter(each -> each.getText().contains("Try both.")).count(), "it is said twice");
		assertWhole(texts.getLast());
	}

	@Test
	void theRuleOfAFindingIsExplained() throws Exception {
		ITextEditor editor = Workshop.open(Example.techniques(Example.project("hover-rule")));
		Shell window = hover(editor, saidTwice(editor));
		Link rule = links(window).getLast();
		assertTrue(rule.getText().contains("KW006"), () -> "which rule it is: " + rule.getText());
		rule.notifyListeners(SWT.Selection, new Event());
		Pump.until("the page of the rule", () -> Workshop.page().findView(HelpView.ID) instanceof HelpView help && help.shown().equals("rules/KW006.md"));
		assertTrue(window.isDisposed(), "the window stays in the way");
		Views.hide(HelpView.ID);
	}

	@Test
	void aKeyOpensItAtTheCursorAndTabGoesFromLinkToLink() throws Exception {
		ITextEditor editor = Workshop.open(Example.techniques(Example.project("hover-keys")));
		MarkerAnnotation marked = saidTwice(editor);
		Shell window = windowAtCursor(editor, placeOf(editor, marked).getOffset());
		assertReadable(window, marked);
		assertEquals(Words.text("severity.error"), Views.accessibleName(textOf(window, marked), ACC.CHILDID_SELF));
		assertEquals(links(window), reachedByTab(window));
		assertTrue(window.isVisible(), "it closes by itself");
		// A key goes on from the control that has the keyboard to its window.
		window.traverse(SWT.TRAVERSE_ESCAPE);
		assertTrue(window.isDisposed() || !window.isVisible(), "Escape leaves it open");
	}

	@Test
	void theSameKeyKeepsTheOneThatThePointerHasOpened() throws Exception {
		ITextEditor editor = Workshop.open(Example.techniques(Example.project("hover-kept")));
		MarkerAnnotation marked = saidTwice(editor);
		Shell passing = hover(editor, marked);
		Workshop.run(ITextEditorActionDefinitionIds.SHOW_INFORMATION);
		Predicate<Shell> stays = shell -> shell != passing && isIn(shell, Display.getCurrent().getFocusControl());
		Pump.until("a window that stays", () -> window(stays).isPresent());
		assertReadable(window(stays).orElseThrow(), marked);
		Pictures.take("hover-kept");
	}

	/** A statement that stands twice. */
	private static MarkerAnnotation saidTwice(ITextEditor editor) throws BadLocationException {
		IDocument text = Workshop.document(editor);
		text.replace(text.get().indexOf("  steps {"), 0, TWICE);
		Pump.until("the finding under the text", () -> marked(editor, "KW006").isPresent());
		return marked(editor, "KW006").orElseThrow();
	}

	private static List<String> mends(MarkerAnnotation marked) {
		return Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(marked.getMarker())).map(IMarkerResolution::getLabel).toList();
	}

	private static List<Link> links(Shell window) {
		return Controls.all(window, Link.class);
	}

	private static List<String> titles(List<Link> links) {
		return links.stream().map(link -> link.getText().replaceAll("(?i)</?a>", "").replace("&&", "&")).toList();
	}

	private static String message(MarkerAnnotation marked) {
		return marked.getMarker().getAttribute(MarkerAttributes.WHAT, "?");
	}

	/** All that a finding says stands in the window, within the screen, and none of its lines is cut off. */
	private static void assertReadable(Shell window, MarkerAnnotation marked) {
		StyledText text = textOf(window, marked);
		assertTrue(text.getText().contains(marked.getMarker().getAttribute(MarkerAttributes.MEND, "?")), () -> "how it is mended: " + text.getText());
		assertWhole(text);
		Rectangle within = Display.getCurrent().map(text, window, text.getClientArea());
		assertEquals(within, within.intersection(window.getClientArea()), "the window shows a part of it");
		Rectangle screen = Display.getCurrent().getBounds();
		assertEquals(window.getBounds(), window.getBounds().intersection(screen), "the screen shows a part of it");
	}

	private static void assertWhole(StyledText text) {
		Point room = text.getSize();
		assertTrue(room.y >= text.computeSize(room.x, SWT.DEFAULT).y, () -> room + " is too small for " + text.getText());
		assertEquals(0, text.getTopPixel(), "its beginning is out of sight");
	}

	/** The texts fill their window: what is beside and below them are margins, a picture and links. */
	private static void assertNoRoomIsWasted(Shell window) {
		ScrolledComposite all = Controls.first(window, ScrolledComposite.class);
		Point needed = all.getContent().computeSize(all.getClientArea().width, SWT.DEFAULT);
		assertTrue(all.getClientArea().height - needed.y < window.getFont().getFontData()[0].getHeight() * 2, () -> all.getClientArea() + " for " + needed);
	}

	private static int linesOf(StyledText text) {
		return (int) Math.round((double) text.computeSize(text.getSize().x, SWT.DEFAULT).y / text.getLineHeight());
	}

	private static StyledText textOf(Shell window, MarkerAnnotation marked) {
		return Controls.all(window, StyledText.class).stream().filter(text -> text.getText().contains(message(marked))).findFirst()
				.orElseThrow(() -> new AssertionError("not in the window: " + message(marked)));
	}

	private static List<Link> reachedByTab(Shell window) {
		List<Link> reached = new ArrayList<>();
		Control first = Display.getCurrent().getFocusControl();
		Control at = first;
		do {
			if (at instanceof Link link) {
				reached.add(link);
			}
			at.traverse(SWT.TRAVERSE_TAB_NEXT);
			at = Display.getCurrent().getFocusControl();
		} while (at != first && isIn(window, at));
		return reached;
	}

	private static boolean isIn(Shell window, Control control) {
		return control != null && !window.isDisposed() && control.getShell() == window;
	}

	/** What an author sees marked in the text, those first of which there is most to read. */
	private static List<MarkerAnnotation> longest(ITextEditor editor) {
		return annotations(editor).stream().filter(each -> placeOf(editor, each).getLength() > 0)
				.sorted(Comparator.comparingInt((MarkerAnnotation each) -> -message(each).length())).toList();
	}

	/** Findings that begin at one place. */
	private static List<MarkerAnnotation> together(ITextEditor editor) {
		Map<Integer, List<MarkerAnnotation>> byPlace = annotations(editor).stream().filter(each -> placeOf(editor, each).getLength() > 0)
				.collect(Collectors.groupingBy(each -> placeOf(editor, each).getOffset()));
		return byPlace.values().stream().filter(all -> all.size() > 1).findFirst().orElse(List.of());
	}

	private static String described(MarkerAnnotation marked) {
		return marked.getMarker().getAttribute(MarkerAttributes.CODE, "?") + " " + marked.getMarker().getAttribute(IMarker.CHAR_START, -1) + "-"
				+ marked.getMarker().getAttribute(IMarker.CHAR_END, -1);
	}

	private static Position placeOf(ITextEditor editor, Annotation marked) {
		return editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput()).getPosition(marked);
	}

	/** Lets the pointer rest on what is marked until the window comes that tells of it, and not one of another place. */
	private static Shell hover(ITextEditor editor, MarkerAnnotation marked) {
		return hover(editor, marked, shown -> tells(shown, message(marked)));
	}

	private static boolean tells(Shell window, String words) {
		return Controls.all(window, StyledText.class).stream().anyMatch(text -> text.getText().contains(words));
	}

	private static Shell hover(ITextEditor editor, MarkerAnnotation marked, Predicate<Shell> isReady) {
		int offset = placeOf(editor, marked).getOffset();
		editor.selectAndReveal(offset, 0);
		return windowAfter(() -> {
			// The platform shows such windows over the active window only.
			Views.focus(Workshop.textOf(editor));
			// A window that came before the finding stays as it is until the pointer leaves the word.
			Mouse.restAt(Workshop.textOf(editor), new Point(1, Workshop.textOf(editor).getClientArea().height - 1));
			Mouse.restAt(Workshop.textOf(editor), middle(editor, offset));
		}, isReady);
	}

	/** Presses the key until the window has the keyboard. */
	private static Shell windowAtCursor(ITextEditor editor, int offset) {
		return windowAfter(() -> {
			Views.focus(Workshop.textOf(editor));
			editor.selectAndReveal(offset, 0);
			Workshop.run(ITextEditorActionDefinitionIds.SHOW_INFORMATION);
		}, window -> isIn(window, Display.getCurrent().getFocusControl()));
	}

	/**
	 * Asks for the window until it is there. What stands in grey between the lines comes late, and moves the text away under the pointer or
	 * closes the window: who waits in vain asks anew, but not before a pointer counts as resting.
	 */
	private static Shell windowAfter(Runnable asking, Predicate<Shell> isReady) {
		long[] askedAt = {System.nanoTime() - AGAIN.toNanos()};
		Pump.until("the window", () -> {
			if (window(isReady).isEmpty() && System.nanoTime() - askedAt[0] >= AGAIN.toNanos()) {
				asking.run();
				askedAt[0] = System.nanoTime();
			}
			return window(isReady).isPresent();
		});
		return window(isReady).orElseThrow();
	}

	/** Where the letter at a place of the text is drawn by now. */
	private static Point middle(ITextEditor editor, int offset) {
		int shown = ((ITextViewerExtension5) Workshop.viewer(editor)).modelOffset2WidgetOffset(offset);
		Rectangle letter = Workshop.textOf(editor).getTextBounds(shown, shown);
		return new Point(letter.x + letter.width / 2, letter.y + letter.height - letter.height / 4);
	}

	private static Optional<Shell> window(Predicate<Shell> isReady) {
		return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> !shell.isDisposed() && shell.isVisible()
				&& !Controls.all(shell, Link.class).isEmpty() && shell != Workshop.page().getWorkbenchWindow().getShell()).filter(isReady).findFirst();
	}

	/** The underlining of a finding, as soon as the place of it is where the text has it. */
	private static Optional<MarkerAnnotation> marked(ITextEditor editor, String code) {
		return annotations(editor).stream().filter(each -> each.getMarker().getAttribute(MarkerAttributes.CODE, "").equals(code)).findFirst();
	}

	private static List<MarkerAnnotation> annotations(ITextEditor editor) {
		IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
		List<MarkerAnnotation> found = new ArrayList<>();
		model.getAnnotationIterator().forEachRemaining(annotation -> {
			if (annotation instanceof MarkerAnnotation marker && model.getPosition(annotation) != null) {
				found.add(marker);
			}
		});
		return found;
	}

	private static boolean hasFinding(IFile file, String code) {
		try {
			return Arrays.stream(file.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO))
					.map((IMarker marker) -> marker.getAttribute(MarkerAttributes.CODE, "")).anyMatch(code::equals);
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}
}
