package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.help.HelpPages;
import org.kneadwork.ui.help.HelpTopic;
import org.kneadwork.ui.help.HelpView;
import org.kneadwork.ui.help.MarkdownReader;
import org.kneadwork.ui.help.PageText;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Workshop;

/** In a workbench that speaks German, so does its documentation. */
@ExtendWith(QuietLog.class)
class GermanHelpTest {

	private static final String ONLY_IN_ENGLISH = "Diese Seite gibt es nur auf Englisch.";

	private final Locale before = Locale.getDefault();

	@BeforeEach
	void speakGerman() {
		Locale.setDefault(Locale.GERMANY);
	}

	@AfterEach
	void cleanUp() throws CoreException {
		Locale.setDefault(before);
		Workshop.page().hideView(Workshop.page().findView(HelpView.ID));
		Workshop.cleanUp();
	}

	@Test
	void theHelpBeginsWithTheGuideInGermanAndItsLinksStayInGerman() {
		Workshop.run("org.eclipse.ui.help.helpContents");
		StyledText page = page("Anleitung für Autorinnen und Autoren\n");
		Pictures.take("help-german");
		page.setSelection(page.getText().indexOf("1.  Eine Bibliothek") + "1.  E".length());
		Event enter = new Event();
		enter.character = SWT.CR;
		page.notifyListeners(SWT.KeyDown, enter);
		page("1. Eine Bibliothek\n");
		assertEquals("authors/1-a-library.md", help().shown());
	}

	@Test
	void thePageOfARuleIsInGermanWithItsExamples() {
		HelpView.show(Workshop.page(), HelpPages.ofRule("KW203"));
		String page = page("KW203 die Schritte ergeben eine andere Dauer als die angegebene\n").getText();

		assertEquals(List.of(), Stream.of("Fehler; ", "\nWas sie verlangt\n", "\nSo ist sie verletzt\n", "// KW203 hier", "\nSo ist sie eingehalten\n",
				"\nWie man es behebt\n").filter(words -> !page.contains(words)).toList(), page);
		assertEquals(List.of(), Stream.of("What it means", "Broken", "Kept", "error;").filter(page::contains).toList(), page);
		Pictures.take("help-rule-german");
	}

	@Test
	void aSearchFindsGermanWords() {
		Workshop.run("org.eclipse.ui.help.helpContents");
		page("Anleitung für Autorinnen und Autoren\n");
		Text search = Controls.first(shell(), Text.class);
		search.setText("strengste zählt warnhinweise");
		Pump.until("something found", () -> new HelpPages().search(search.getText()).stream().anyMatch(found -> found.path().equals("authors/2-people-at-risk.md")));
		search.notifyListeners(SWT.DefaultSelection, new Event());
		Pump.until("a page with the words", () -> !help().shown().equals("authors/README.md"));
		String shown = new HelpPages().text(help().shown()).orElseThrow().toLowerCase(Locale.ROOT);
		assertTrue(shown.contains("strengste") && shown.contains("zählt"), help().shown());
	}

	@Test
	void everyPageOfTheContentsIsInGermanOrSaysThatItIsOnlyInEnglish() {
		HelpPages pages = new HelpPages();
		List<HelpTopic> english = topics(new HelpPages(Locale.ENGLISH));
		List<HelpTopic> german = topics(pages);
		List<String> titles = english.stream().map(HelpTopic::title).toList();

		assertEquals(english.stream().map(HelpTopic::path).toList(), german.stream().map(HelpTopic::path).toList());
		assertEquals(List.of(), german.stream().map(HelpTopic::title).filter(titles::contains).toList(), "the same in both languages");
		assertTrue(german.stream().anyMatch(topic -> topic.path().equals("contributors.md")));
		for (HelpTopic topic : german) {
			PageText page = MarkdownReader.read(pages.text(topic.path()).orElseThrow());
			assertFalse(page.text().contains("](") || page.text().contains("**"), () -> topic.path() + " shows signs of Markdown");
			assertEquals(topic.title().endsWith("(englisch)"), page.text().contains(ONLY_IN_ENGLISH), topic.path());
			assertTrue(topic.title().endsWith("(englisch)") || page.text().startsWith(topic.title() + "\n"), topic.path());
		}
	}

	@Test
	void whatIsOnlyInEnglishSaysSoBelowItsTitle() {
		HelpView.show(Workshop.page(), "contributors.md");
		assertTrue(page(ONLY_IN_ENGLISH).getText().startsWith("Contributing\n\n" + ONLY_IN_ENGLISH), () -> page(ONLY_IN_ENGLISH).getText().substring(0, 200));
	}

	private static List<HelpTopic> topics(HelpPages pages) {
		return pages.topics().stream().flatMap(part -> Stream.concat(Stream.of(part), part.parts().stream())).toList();
	}

	private static HelpView help() {
		return (HelpView) Workshop.page().findView(HelpView.ID);
	}

	private static StyledText page(String words) {
		Pump.until("a page with: " + words, () -> showing(words).isPresent());
		return showing(words).orElseThrow();
	}

	private static Optional<StyledText> showing(String words) {
		return Controls.all(shell(), StyledText.class).stream().filter(each -> each.getText().contains(words)).findFirst();
	}

	private static Shell shell() {
		return Workshop.page().getWorkbenchWindow().getShell();
	}
}
