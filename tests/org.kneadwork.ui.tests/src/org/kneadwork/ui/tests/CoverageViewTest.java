package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Libraries;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Views;
import org.kneadwork.ui.tests.harness.Workshop;
import org.kneadwork.ui.view.coverage.CoverageView;
import org.kneadwork.ui.view.coverage.ReportView;

/** Whether a library may be released, signing off, and the report, as an author and a reviewer use them. */
@ExtendWith(QuietLog.class)
class CoverageViewTest {

	private static final String UNSIGNED = "Slow strokes along the thigh: nobody has reviewed it.";

	@AfterEach
	void cleanUp() throws CoreException {
		Views.hide(ReportView.ID);
		Views.hide(CoverageView.ID);
		Workshop.cleanUp();
	}

	@Test
	void theBannerSaysNoAndWhatStandsAgainstIt() throws Exception {
		Composite view = coverage();
		assertTrue(banner(view).startsWith("\u2715 Not to be released yet. What stands against it: "), banner(view));
		assertTrue(gap(view, UNSIGNED).isPresent());
		Table measures = Controls.all(view, Table.class).getLast();
		assertTrue(Arrays.stream(measures.getItems()).anyMatch(item -> item.getText(0).startsWith("\u2715") && item.getText(1).startsWith("0 of ")),
				"no measure with its counts");
		Pictures.take("coverage");
	}

	@Test
	void aGapLeadsToItsText() throws Exception {
		Composite view = coverage();
		Table gaps = Controls.first(view, Table.class);
		gaps.setSelection(gap(view, UNSIGNED).orElseThrow());
		gaps.notifyListeners(SWT.DefaultSelection, new Event());
		Pump.until("the editor", () -> Workshop.page().getActiveEditor() != null
				&& Workshop.page().getActiveEditor().getTitle().equals("techniques.knead"));
	}

	@Test
	void aReviewerReadsAndSignsAndTheReviewStandsInTheLibrary() throws Exception {
		Composite view = coverage();
		Shell window = signOff(view, UNSIGNED);
		Text sheet = Controls.all(window, Text.class).stream().filter(text -> !text.getEditable() && (text.getStyle() & SWT.V_SCROLL) != 0)
				.findFirst().orElseThrow();
		Pump.until("what is signed", () -> sheet.getText().startsWith("You sign: the technique 'Slow strokes along the thigh' (thigh-strokes)"));
		assertTrue(sheet.getText().contains("What holds with each condition"), sheet.getText());
		assertFalse(Controls.button(window, "Sign").isEnabled(), "nobody has said who signs");
		fill(window, "Test Reviewer");
		Button sign = Controls.button(window, "Sign");
		Pump.until("that it can be signed", sign::isEnabled);
		assertTrue(sheet.getText().contains("review of technique thigh-strokes {"), sheet.getText());
		Pictures.take("sign-off");
		Controls.press(sign);
		Pump.until("the window is closed", window::isDisposed);
		IFile reviews = project().getFile("reviews.knead");
		assertTrue(reviews.exists());
		assertTrue(Libraries.contains(reviews, "by          \"Test Reviewer\""));
		Pump.until(() -> "that the gap is gone: " + gaps(view), () -> gap(view, UNSIGNED).isEmpty());
	}

	@Test
	void whatHasErrorsCannotBeSigned() throws Exception {
		IProject project = Views.legs();
		IFile techniques = project.getFile("techniques.knead");
		String text = new String(techniques.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
		Workshop.file(project, "techniques.knead", text.replace("targets   upper-legs", "targets   no-such-region"));
		Workshop.untilBuilt();
		Composite view = shown();
		Shell window = signOff(view, UNSIGNED);
		fill(window, "Test Reviewer");
		Pump.until(() -> "the refusal, not " + texts(window), () -> texts(window).stream()
				.anyMatch(words -> words.contains("What has errors cannot be reviewed.")));
		assertFalse(Controls.button(window, "Sign").isEnabled());
		Controls.press(Controls.button(window, "Cancel"));
		Pump.until("the window is closed", window::isDisposed);
		assertFalse(project.getFile("reviews.knead").exists());
	}

	@Test
	void aTextThatChangesMeanwhileIsNotOverwritten() throws Exception {
		Composite view = coverage();
		Shell window = signOff(view, UNSIGNED);
		fill(window, "Test Reviewer");
		Button sign = Controls.button(window, "Sign");
		Pump.until("that it can be signed", sign::isEnabled);
		String meanwhile = "// Somebody else was here.\n";
		Workshop.file(project(), "reviews.knead", meanwhile);
		Controls.press(sign);
		Pump.until(() -> "the refusal, not " + texts(window), () -> texts(window).stream()
				.anyMatch(words -> words.contains("has changed in the meantime")));
		Controls.press(Controls.button(window, "Cancel"));
		assertEquals(meanwhile, new String(project().getFile("reviews.knead").readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
	}

	@Test
	void theReportIsMadeAndShown() throws Exception {
		Composite view = coverage();
		Controls.press(Controls.button(view, "Open the report"));
		Composite report = (Composite) Workshop.page().findView(ReportView.ID).getAdapter(org.eclipse.swt.widgets.Control.class);
		Pump.until(() -> "the page, not " + pages(report), () -> pages(report).stream().anyMatch(text -> text.contains("My legs")));
		Pictures.take("report");
		ITextEditor editor = Workshop.open(project().getFile("safety.knead"));
		Workshop.document(editor).replace(0, 0, "// A note.\n");
		Pump.until("the report says that it is old", () -> Controls.all(report, org.eclipse.swt.widgets.Label.class).stream()
				.anyMatch(label -> label.getText().equals("The library has changed since this report was made.")));
	}

	@Test
	void aLinkInTheReportLeadsToTheText() throws Exception {
		Composite view = coverage();
		Controls.press(Controls.button(view, "Open the report"));
		Composite report = (Composite) Workshop.page().findView(ReportView.ID).getAdapter(org.eclipse.swt.widgets.Control.class);
		Pump.until(() -> "the page, not " + pages(report), () -> pages(report).stream().anyMatch(text -> text.contains("My legs")));
		Browser page = Controls.first(report, Browser.class);
		String address = page.getUrl();
		Pump.until("a link to a text", () -> Boolean.TRUE.equals(page.evaluate("return document.querySelector('a[href*=\".knead\"]') != null;")));
		page.execute("document.querySelector('a[href*=\".knead\"]').click();");
		Pump.until("the editor", () -> Workshop.page().getActiveEditor() != null
				&& Workshop.page().getActiveEditor().getTitle().endsWith(".knead"));
		assertEquals(address, page.getUrl(), "the report has gone");
	}

	private static List<String> pages(Composite report) {
		return Controls.all(report, Browser.class).stream().map(Browser::getText).toList();
	}

	private static Composite coverage() throws Exception {
		Views.legs();
		return shown();
	}

	private static Composite shown() throws Exception {
		Composite view = Views.show(CoverageView.ID);
		Pump.until("the coverage", () -> !Controls.all(view, CLabel.class).isEmpty() && banner(view).length() > "null".length());
		return view;
	}

	private static IProject project() {
		return org.eclipse.core.resources.ResourcesPlugin.getWorkspace().getRoot().getProject(Views.LEGS);
	}

	private static String banner(Composite view) {
		return String.valueOf(Controls.first(view, CLabel.class).getText());
	}

	private static List<String> gaps(Composite view) {
		return Arrays.stream(Controls.first(view, Table.class).getItems()).map(item -> item.getText(1)).toList();
	}

	private static Optional<TableItem> gap(Composite view, String words) {
		return Arrays.stream(Controls.first(view, Table.class).getItems()).filter(item -> item.getText(1).equals(words)).findFirst();
	}

	private static Shell signOff(Composite view, String about) {
		Controls.first(view, Table.class).setSelection(gap(view, about).orElseThrow());
		Button button = Controls.all(view, Button.class).stream().filter(each -> each.getText().startsWith("&Sign off")).findFirst().orElseThrow();
		button.notifyListeners(SWT.Selection, new Event());
		Pump.until("the window", () -> window().isPresent());
		return window().orElseThrow();
	}

	private static Optional<Shell> window() {
		return Arrays.stream(org.eclipse.swt.widgets.Display.getCurrent().getShells())
				.filter(shell -> shell.isVisible() && shell.getText().equals("Sign off") && shell.getData() instanceof Dialog).findFirst();
	}

	private static void fill(Shell window, String name) {
		Text by = Controls.all(window, Text.class).stream().filter(Text::getEditable).findFirst().orElseThrow();
		by.setText(name);
		Combo role = Controls.all(window, Combo.class).get(1);
		role.select(role.indexOf("physiotherapist"));
		role.notifyListeners(SWT.Selection, new Event());
	}

	private static List<String> texts(Shell window) {
		return java.util.stream.Stream.concat(Controls.all(window, Text.class).stream().map(Text::getText),
				Controls.all(window, org.eclipse.swt.widgets.Label.class).stream().map(org.eclipse.swt.widgets.Label::getText)).toList();
	}
}
