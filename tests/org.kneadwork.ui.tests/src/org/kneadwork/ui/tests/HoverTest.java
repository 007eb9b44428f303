package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewerExtension5;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.findings.FindingMarkers;
import org.kneadwork.ui.findings.MarkerAttributes;
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

	/** What stands in grey between the lines comes later, and moves the text away under the pointer: who waits in vain points anew. */
	private static final int LOOKS = 200;

	private static final String TWICE = "  duration 5 s\n";

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	@Test
	void itSaysWhatIsWrongAndItsMendsChangeTheText() throws Exception {
		IFile file = Example.techniques(Example.project("hover"));
		ITextEditor editor = Workshop.open(file);
		IDocument text = Workshop.document(editor);
		text.replace(text.get().indexOf("  steps {"), 0, TWICE);
		Pump.until("the finding under the text", () -> marked(editor, "KW006").isPresent());
		MarkerAnnotation marked = marked(editor, "KW006").orElseThrow();
		List<String> mends = Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(marked.getMarker())).map(IMarkerResolution::getLabel).toList();
		assertTrue(!mends.isEmpty(), "no mend is offered");
		Shell window = hover(editor, marked);
		Pictures.take("hover");
		assertTrue(Controls.all(window, Label.class).stream().map(Label::getText)
				.anyMatch(label -> label.replace("&&", "&").contains(marked.getMarker().getAttribute(MarkerAttributes.WHAT, "?"))), "what is wrong");
		assertTrue(Display.getCurrent().getBounds().width > window.getBounds().width, () -> "as wide as the screen: " + window.getBounds());
		List<Link> links = Controls.all(window, Link.class);
		assertEquals(mends, links.stream().map(link -> link.getText().replaceAll("(?i)</?a>", "").replace("&&", "&")).toList());
		String before = text.get();
		links.getFirst().notifyListeners(SWT.Selection, new Event());
		Pump.until("the text is changed", () -> !text.get().equals(before));
		Pump.until("the finding is gone", () -> !hasFinding(file, "KW006"));
		assertTrue(editor.isDirty(), "the author decides when to save it");
	}

	/** Lets the pointer rest on what is marked until the window comes that offers mends. */
	private static Shell hover(ITextEditor editor, Annotation marked) {
		IAnnotationModel model = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput());
		int offset = model.getPosition(marked).getOffset();
		editor.selectAndReveal(offset, 0);
		int[] looks = {0};
		Pump.until(() -> "the window with the mends of '" + marked.getText() + "'", () -> {
			if (looks[0]++ % LOOKS == 0) {
				// The platform shows such windows over the active window only.
				Views.focus(Workshop.textOf(editor));
				Mouse.restAt(Workshop.textOf(editor), middle(editor, offset));
			}
			return window().isPresent();
		});
		return window().orElseThrow();
	}

	/** Where the letter at a place of the text is drawn by now. */
	private static Point middle(ITextEditor editor, int offset) {
		int shown = ((ITextViewerExtension5) Workshop.viewer(editor)).modelOffset2WidgetOffset(offset);
		Rectangle letter = Workshop.textOf(editor).getTextBounds(shown, shown);
		return new Point(letter.x + letter.width / 2, letter.y + letter.height - letter.height / 4);
	}

	private static Optional<Shell> window() {
		return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> !shell.isDisposed() && shell.isVisible()
				&& !Controls.all(shell, Link.class).isEmpty() && shell != Workshop.page().getWorkbenchWindow().getShell()).findFirst();
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
