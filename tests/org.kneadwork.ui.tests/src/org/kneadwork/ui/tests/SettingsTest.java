package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.CompositeRuler;
import org.eclipse.jface.text.source.IVerticalRulerInfo;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.rulers.IContributedRulerColumn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.ui.build.LibraryNature;
import org.kneadwork.ui.findings.FindingMarkers;
import org.kneadwork.ui.findings.MarkerAttributes;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Dialogs;
import org.kneadwork.ui.tests.harness.Libraries;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Workshop;

/** Settings as an author changes them. */
@ExtendWith(QuietLog.class)
class SettingsTest {

	private static final String RULES = "org.kneadwork.ui.settings.rules";
	private static final String SPELLING = "org.kneadwork.ui.settings.spelling";
	private static final String TEXTS = "org.kneadwork.workbench.settings.texts";
	private static final String LOOK = "org.kneadwork.workbench.settings";
	private static final String NUMBERS = "org.eclipse.ui.editors.columns.linenumbers";
	private static final String DARK = "org.eclipse.e4.ui.css.theme.e4_dark";
	private static final String LANGUAGE_FILE = "kneadwork.language.file";

	@TempDir
	Path folder;

	@AfterEach
	void cleanUp() throws CoreException {
		System.clearProperty(LANGUAGE_FILE);
		Workshop.cleanUp();
	}

	@Test
	void theSeverityOfARuleIsWrittenIntoTheHeaderOfTheLibraryAndHoldsAtOnce() throws Exception {
		IProject project = library();
		String code = "KW701";
		int before = severityOf(project, "KW603");
		settings(RULES, window -> {
			Pictures.take("settings-rules");
			Table rules = Controls.first(window, Table.class);
			assertEquals(RuleCatalogue.infos().size(), rules.getItemCount());
			select(rules, code);
			assertFalse(severities(window).isEnabled() && severities(window).getItemCount() > 3, "a rule with a floor offers less");
			select(rules, "KW603");
			choose(severities(window), "error");
			Controls.press(Controls.button(window, "Apply and Close"));
		});
		IFile header = project.getFile(IPath.fromPortableString("library.knead"));
		assertTrue(text(header).matches("(?s).*\\n  severity +KW603 error\\n.*"), text(header));
		Pump.until("the severity holds", () -> severityOf(project, "KW603") == IMarker.SEVERITY_ERROR);
		assertFalse(before == IMarker.SEVERITY_ERROR);
		settings(RULES, window -> {
			select(Controls.first(window, Table.class), "KW603");
			assertEquals("error", severities(window).getText());
			choose(severities(window), "as usual (warning)");
			Controls.press(Controls.button(window, "Apply and Close"));
		});
		assertFalse(Libraries.contains(header, "KW603"), text(header));
	}

	@Test
	void aHeaderThatIsOpenIsChangedInItsEditorAndCanBeUndone() throws Exception {
		IProject project = library();
		ITextEditor editor = Workshop.open(project.getFile(IPath.fromPortableString("library.knead")));
		String before = Workshop.document(editor).get();
		settings(RULES, window -> {
			select(Controls.first(window, Table.class), "KW603");
			choose(severities(window), "note");
			Controls.press(Controls.button(window, "Apply and Close"));
		});
		assertTrue(Workshop.document(editor).get().contains("KW603 info"));
		assertTrue(editor.isDirty());
		Workshop.page().activate(editor);
		editor.getAdapter(ITextOperationTarget.class).doOperation(ITextOperationTarget.UNDO);
		assertEquals(before, Workshop.document(editor).get());
	}

	@Test
	void aWordIsAddedToTheLibraryAndItsUnderliningCanBeSwitchedOff() throws Exception {
		IProject project = library();
		IFile text = Workshop.file(project, "extra.knead", "region blorbel \"Blorbel and calf\" {\n}\n");
		project.build(IncrementalProjectBuilder.INCREMENTAL_BUILD, new NullProgressMonitor());
		Pump.until("the misspelt word", () -> severityOf(project, "KW507") >= 0);
		IMarker misspelt = Arrays.stream(text.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO))
				.filter(marker -> marker.getAttribute(MarkerAttributes.CODE, "").equals("KW507")).findFirst().orElseThrow();
		assertTrue(IDE.getMarkerHelpRegistry().getResolutions(misspelt).length > 0);
		settings(SPELLING, window -> {
			Pictures.take("settings-spelling");
			Button underline = Controls.button(window, "Underline misspelt words");
			assertTrue(underline.getSelection());
			underline.setSelection(false);
			word(window).setText("Blorbel");
			Controls.press(Controls.button(window, "Add"));
			Controls.press(Controls.button(window, "Apply and Close"));
		});
		assertFalse(EditorsUI.getPreferenceStore().getBoolean("kneadworkSpellingUnderlined"));
		EditorsUI.getPreferenceStore().setToDefault("kneadworkSpellingUnderlined");
		assertTrue(Libraries.contains(project.getFile(IPath.fromPortableString("library.knead")), "\"Blorbel\""));
		Pump.until("the word is known", () -> severityOf(project, "KW507") < 0);
	}

	@Test
	void darkIsShownAtOnceAndTheChoiceOfTheComputerComesBack() {
		String before = theme();
		settings(LOOK, window -> {
			Pictures.take("settings-look");
			press(window, "Dark");
			Controls.press(Controls.button(window, "Apply and Close"));
		});
		assertEquals(DARK, theme());
		Pictures.take("dark");
		settings(LOOK, window -> {
			assertTrue(Controls.button(window, "Dark").getSelection());
			press(window, "As on the rest of my computer");
			Controls.press(Controls.button(window, "Apply and Close"));
		});
		assertEquals(before, theme());
	}

	@Test
	void theNumbersOfTheLinesGoFromATextThatIsOpenAndComeBack() throws Exception {
		ITextEditor editor = Workshop.open(library().getFile(IPath.fromPortableString("library.knead")));
		Pump.until("the lines have numbers", () -> widthOfNumbers(editor) > 0);
		int withNumbers = widthOfNumbers(editor);
		settings(TEXTS, window -> {
			Pictures.take("settings-texts");
			tick(window, "Numbers of the lines beside the text");
		});
		Pump.until("the text has their place", () -> widthOfNumbers(editor) < withNumbers);
		settings(TEXTS, window -> {
			assertFalse(Controls.button(window, "Numbers of the lines beside the text").getSelection());
			tick(window, "Numbers of the lines beside the text");
		});
		Pump.until("they are there again", () -> widthOfNumbers(editor) == withNumbers);
	}

	/** The width in pixels of the column with the numbers of the lines, which marks changed lines too; 0 before it is drawn. */
	private static int widthOfNumbers(ITextEditor editor) {
		CompositeRuler besideTheText = (CompositeRuler) editor.getAdapter(IVerticalRulerInfo.class);
		for (Iterator<?> columns = besideTheText.getDecoratorIterator(); columns.hasNext();) {
			if (columns.next() instanceof IContributedRulerColumn column && column.getDescriptor().getId().equals(NUMBERS)) {
				return column.getControl().getSize().x;
			}
		}
		return 0;
	}

	private static void tick(Shell window, String name) {
		Button box = Controls.button(window, name);
		box.setSelection(!box.getSelection());
		Controls.press(box);
		Controls.press(Controls.button(window, "Apply and Close"));
	}

	@Test
	void theLanguageIsKeptForTheNextStart() throws IOException {
		Path file = folder.resolve("kneadwork/language");
		System.setProperty(LANGUAGE_FILE, file.toString());
		language("Deutsch (German)");
		assertEquals("de", Files.readString(file).strip());
		language("The language of my computer, or English");
		assertFalse(Files.exists(file));
	}

	/** After another language was chosen, the workbench asks whether to start again; here it goes on. */
	private static void language(String name) {
		settings(LOOK, window -> {
			press(window, name);
			Controls.press(Controls.button(window, "Apply and Close"));
		});
		Dialogs.during(() -> { }, question -> Controls.press(Controls.button(question, "No")));
	}

	private static void press(Shell window, String name) {
		Button chosen = Controls.button(window, name);
		Arrays.stream(chosen.getParent().getChildren()).filter(Button.class::isInstance).map(Button.class::cast)
				.forEach(each -> each.setSelection(each == chosen));
		Controls.press(chosen);
	}

	private static void settings(String page, Consumer<Shell> use) {
		PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Workshop.page().getWorkbenchWindow().getShell(), page, null, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		Shell window = dialog.getShell();
		use.accept(window);
		Pump.until("the settings are closed", window::isDisposed);
	}

	private static void select(Table rules, String code) {
		for (int i = 0; i < rules.getItemCount(); i++) {
			if (rules.getItem(i).getText().equals(code)) {
				rules.setSelection(i);
				rules.notifyListeners(SWT.Selection, new Event());
				return;
			}
		}
		throw new AssertionError("no rule " + code);
	}

	private static Combo severities(Shell window) {
		List<Combo> combos = Controls.all(window, Combo.class);
		return combos.getLast();
	}

	private static Text word(Shell window) {
		return Controls.all(window, Text.class).stream().filter(text -> text.getMessage().equals("A word")).findFirst().orElseThrow();
	}

	private static void choose(Combo combo, String words) {
		int index = combo.indexOf(words);
		assertTrue(index >= 0, () -> words + " is not in " + List.of(combo.getItems()));
		combo.select(index);
		combo.notifyListeners(SWT.Selection, new Event());
	}

	private static IProject library() throws Exception {
		IProject project = Workshop.project("lower-back");
		Libraries.copy(Libraries.inCheckout("bundles/org.kneadwork.lowerback/library"), project);
		LibraryNature.addTo(project, new NullProgressMonitor());
		project.build(IncrementalProjectBuilder.FULL_BUILD, new NullProgressMonitor());
		return project;
	}

	/** The severity of a finding of a rule; -1 where there is none. */
	private static int severityOf(IProject project, String code) {
		try {
			return Arrays.stream(project.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE))
					.filter(marker -> marker.getAttribute(MarkerAttributes.CODE, "").equals(code))
					.mapToInt(marker -> marker.getAttribute(IMarker.SEVERITY, -1)).max().orElse(-1);
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	private static String text(IFile file) throws CoreException {
		return new String(file.readAllBytes(), StandardCharsets.UTF_8);
	}

	private static String theme() {
		return PlatformUI.getWorkbench().getService(IThemeEngine.class).getActiveTheme().getId();
	}
}
