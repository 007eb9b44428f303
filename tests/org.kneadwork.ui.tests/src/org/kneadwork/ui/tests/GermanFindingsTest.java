package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.build.LibraryNature;
import org.kneadwork.ui.findings.FindingMarkers;
import org.kneadwork.ui.findings.MarkerAttributes;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.InBackground;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Views;
import org.kneadwork.ui.tests.harness.Wizards;
import org.kneadwork.ui.tests.harness.Workshop;
import org.kneadwork.ui.view.coverage.ReportView;

/** In a workbench that speaks German, findings, mends and the report are in German. */
@ExtendWith(QuietLog.class)
class GermanFindingsTest {

	private final Locale before = Locale.getDefault();

	/** The language server is one for all tests, and goes on speaking the language in which it was started. */
	@BeforeEach
	void speakGerman() throws Exception {
		InBackground.run(LanguageServices::shared).end();
		Locale.setDefault(Locale.GERMANY);
	}

	@AfterEach
	void cleanUp() throws CoreException {
		Locale.setDefault(before);
		Workshop.cleanUp();
	}

	@Test
	void whatIsFoundAndHowToMendItIsInGerman() throws Exception {
		IProject project = Workshop.project("deutsch");
		IFile file = Workshop.file(project, "library.knead", """
				library deutsch version 0.1.0 {
				  title    "Deutsch"
				  language en
				  audience adults
				}
				technique press "Press" {
				  steps { step "Press." for 40 s }
				  contraindications { none because "Nothing is pressed hard." }
				  stop-when "it hurts"
				}
				""");
		LibraryNature.addTo(project, new NullProgressMonitor());
		project.build(IncrementalProjectBuilder.FULL_BUILD, new NullProgressMonitor());

		IMarker marker = Arrays.stream(file.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO))
				.filter(each -> each.getAttribute(MarkerAttributes.CODE, "").equals("KW101")).findFirst().orElseThrow();
		assertEquals("Bei „Press“ steht nicht, wie lange das dauert. Geben Sie eine Dauer an, etwa: duration 40 s; "
				+ "wo keine Quelle eine nennt, dazu: derived because \"…\".", marker.getAttribute(IMarker.MESSAGE, ""));
		IMarkerResolution mend = Arrays.stream(IDE.getMarkerHelpRegistry().getResolutions(marker))
				.filter(each -> each.getLabel().startsWith("Hinzufügen: ")).findFirst().orElseThrow();
		mend.run(marker);
		Pump.until("the mend is made", () -> text(file).contains("duration 40 s derived because \"From its steps.\""));
	}

	@Test
	void theReportIsInGerman() throws Exception {
		Views.legs();
		Composite report = Views.show(ReportView.ID);
		Pump.until(() -> "the page, not " + pages(report), () -> pages(report).stream()
				.anyMatch(text -> text.contains("My legs") && text.contains("Darf das veröffentlicht werden?")));
		assertTrue(pages(report).stream().noneMatch(text -> text.contains("May this be released?")));
		Pictures.take("german-report");
	}

	private static List<String> pages(Composite report) {
		return Controls.all(report, Browser.class).stream().map(Browser::getText).toList();
	}

	@Test
	void theLanguageOfAnExportedReportIsThatOfTheWorkbenchUntilAnotherIsChosen() throws Exception {
		IProject project = Views.legs();
		Wizards wizard = Wizards.ofExport("org.kneadwork.ui.exportCoverage", project);
		Combo language = wizard.field("Sprache der Seite:", Combo.class);
		assertEquals("Deutsch", language.getText());
		assertEquals(List.of("Englisch", "Deutsch"), List.of(language.getItems()));
		Pictures.of(wizard.window(), "german-export-report");
		wizard.window().close();
	}

	private static String text(IFile file) {
		try {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		} catch (CoreException e) {
			throw new IllegalStateException(e);
		}
	}
}
