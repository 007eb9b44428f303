package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleInfo;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.build.LibraryNature;
import org.kneadwork.ui.findings.FindingMarkers;
import org.kneadwork.ui.findings.MarkerAttributes;
import org.kneadwork.ui.help.HelpPages;
import org.kneadwork.ui.help.HelpTopic;
import org.kneadwork.ui.help.HelpView;
import org.kneadwork.ui.help.MarkdownReader;
import org.kneadwork.ui.help.PageText;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Libraries;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Problems;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Views;
import org.kneadwork.ui.tests.harness.Workshop;

/** The documentation in the workbench, and the way to the page of a rule. */
@ExtendWith(QuietLog.class)
class HelpTest {

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.page().hideView(Workshop.page().findView(HelpView.ID));
		Workshop.cleanUp();
	}

	@Test
	void everyPageOfTheContentsCanBeReadAndEveryRuleHasOne() {
		HelpPages pages = new HelpPages();
		List<String> paths = new ArrayList<>();
		for (HelpTopic part : pages.topics()) {
			paths.add(part.path());
			part.parts().forEach(chapter -> paths.add(chapter.path()));
		}
		for (String path : paths) {
			Pump.answer();
			PageText page = MarkdownReader.read(pages.text(path).orElseThrow(() -> new AssertionError(path)));
			assertTrue(page.text().length() > 40, path);
			assertFalse(page.text().contains("](") || page.text().contains("**"), () -> path + " shows signs of Markdown");
		}
		for (RuleInfo rule : RuleCatalogue.infos()) {
			assertTrue(paths.contains(HelpPages.ofRule(rule.code())), rule.code());
		}
		assertTrue(paths.containsAll(List.of("authors/README.md", "authors/6-findings.md", "reviewers.md", "workbench.md")));
	}

	@Test
	void contentsOfTheHelpMenuShowTheGuideAndASearchFindsAPage() {
		Workshop.run("org.eclipse.ui.help.helpContents");
		HelpView help = help();
		assertEquals("authors/README.md", help.shown());
		Pictures.take("help");
		Text search = Controls.all(shell(), Text.class).stream().filter(each -> each.getMessage().equals(Words.text("help.search"))).findFirst()
				.orElseThrow();
		search.setText("waiver ends");
		Pump.until("something found", () -> contents().getItemCount() > 0);
		search.notifyListeners(SWT.DefaultSelection, new Event());
		Pump.until("a page with the words", () -> !help.shown().equals("authors/README.md"));
		String shown = new HelpPages().text(help.shown()).orElseThrow().toLowerCase();
		assertTrue(shown.contains("waiver") && shown.contains("ends"), help.shown());
		Pictures.take("help-found");
		search.setText("");
		Pump.until("the contents again", () -> contents().getItem(0).getItemCount() > 0);
	}

	@Test
	void aLinkIsFollowedWithTheKeyboard() {
		Workshop.run("org.eclipse.ui.help.helpContents");
		HelpView help = help();
		StyledText page = page();
		page.setSelection(page.getText().indexOf("1.  A library") + "1.  A".length());
		Event enter = new Event();
		enter.character = SWT.CR;
		page.notifyListeners(SWT.KeyDown, enter);
		Pump.until("the first chapter", () -> help.shown().equals("authors/1-a-library.md"));
	}

	@Test
	void theHelpKeyOnAFindingInTheTextShowsTheRule() throws Exception {
		IFile file = broken();
		ITextEditor editor = Workshop.open(file);
		IMarker finding = finding(file, "KW203");
		editor.selectAndReveal(finding.getAttribute(IMarker.CHAR_START, -1) + 1, 0);
		Views.focus(Workshop.textOf(editor));
		pressHelpKey(Workshop.textOf(editor));
		Pump.until("the page of the rule", () -> Workshop.page().findView(HelpView.ID) instanceof HelpView help && help.shown().equals("rules/KW203.md"));
		Pictures.take("help-rule");
	}

	@Test
	void theHelpKeyOnAFindingInTheListShowsTheRule() throws Exception {
		broken();
		Tree list = Problems.show();
		Views.focus(list);
		Pump.until("the finding in the list", () -> finding(list).isPresent());
		list.setSelection(finding(list).orElseThrow());
		Event selected = new Event();
		selected.item = finding(list).orElseThrow();
		list.notifyListeners(SWT.Selection, selected);
		pressHelpKey(list);
		Pump.until("the page of the rule", () -> Workshop.page().findView(HelpView.ID) instanceof HelpView help && help.shown().equals("rules/KW203.md"));
	}

	@Test
	void theHelpKeyWhereNothingIsFoundShowsTheGuide() throws Exception {
		ITextEditor editor = Workshop.open(Workshop.file(Workshop.project("empty"), "a.knead", "// Nothing."));
		Views.focus(Workshop.textOf(editor));
		pressHelpKey(Workshop.textOf(editor));
		Pump.until("the guide", () -> Workshop.page().findView(HelpView.ID) instanceof HelpView help && help.shown().equals("authors/README.md"));
	}

	private static void pressHelpKey(Control control) {
		Event key = new Event();
		key.keyCode = SWT.F1;
		control.notifyListeners(SWT.KeyDown, key);
		Pump.work();
	}

	private static Optional<TreeItem> finding(Tree list) {
		return Problems.row(list, row -> row.getText().contains("lasts"));
	}

	/** The lower-back library with a duration that its steps do not have. */
	private static IFile broken() throws Exception {
		IProject project = Workshop.project("lower-back");
		Libraries.copy(Libraries.inCheckout("bundles/org.kneadwork.lowerback/library"), project);
		IFile file = Workshop.file(project, "extra.knead", """
				technique wait-here "Wait here" {
				  summary  "Hold still."
				  duration 5 min derived because "Said wrongly on purpose."
				  steps {
				    step "Hold still." hold 20 s derived because "Three breaths."
				  }
				}
				""");
		LibraryNature.addTo(project, new NullProgressMonitor());
		project.build(IncrementalProjectBuilder.FULL_BUILD, new NullProgressMonitor());
		return file;
	}

	private static IMarker finding(IFile file, String code) throws CoreException {
		for (IMarker marker : file.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO)) {
			if (marker.getAttribute(MarkerAttributes.CODE, "").equals(code)) {
				return marker;
			}
		}
		throw new AssertionError("no finding " + code);
	}

	private static HelpView help() {
		Pump.until("the documentation", () -> Workshop.page().findView(HelpView.ID) instanceof HelpView);
		return (HelpView) Workshop.page().findView(HelpView.ID);
	}

	private static StyledText page() {
		Pump.until("the page", () -> guide().isPresent());
		return guide().orElseThrow();
	}

	private static Optional<StyledText> guide() {
		return Controls.all(shell(), StyledText.class).stream().filter(each -> each.getText().contains("The author's guide")).findFirst();
	}

	private static Tree contents() {
		return Controls.all(shell(), Tree.class).stream().filter(each -> each.getItemCount() > 0 && each.getItem(0).getData() instanceof HelpTopic)
				.findFirst().orElseThrow();
	}

	private static Shell shell() {
		return Workshop.page().getWorkbenchWindow().getShell();
	}
}
