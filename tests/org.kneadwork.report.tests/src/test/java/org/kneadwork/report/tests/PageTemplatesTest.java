package org.kneadwork.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the files of the report's page must not hold, whatever a library says. */
class PageTemplatesTest {

	private static final Path FOLDER = Path.of(System.getProperty("kneadwork.checkout"), "bundles/org.kneadwork.report/src/org/kneadwork/report/page");

	private static List<Path> files(String ending) throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			List<Path> found = files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
			assertFalse(found.isEmpty());
			return found;
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Test
	void onlyOurOwnFilesAndTheDataAreNotEscaped() throws IOException {
		Set<String> raw = files(".mustache").stream()
				.flatMap(file -> Pattern.compile("\\{\\{(?:\\{|&)\\s*(\\w+)").matcher(text(file)).results().map(found -> found.group(1)))
				.collect(Collectors.toSet());
		assertEquals(Set.of("style", "script", "data", "figure"), raw);
	}

	@Test
	void theScriptNeverReadsTextAsMarkupOrAsAProgram() throws IOException {
		Pattern risky = Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|\\beval\\b|new Function|\\.srcdoc|createContextualFragment");
		for (Path file : files(".js")) {
			assertFalse(risky.matcher(text(file)).find(), file.toString());
		}
	}

	@Test
	void nothingComesFromElsewhere() throws IOException {
		for (Path file : Stream.concat(files(".mustache").stream(), Stream.concat(files(".css").stream(), files(".js").stream())).toList()) {
			String text = text(file).replace("http://www.w3.org/2000/svg", "");
			assertFalse(Pattern.compile("https?://|@import|url\\(|\\bfetch\\(|XMLHttpRequest|<link|<img").matcher(text).find(), file.toString());
		}
	}

	@Test
	void templatesStyleNothingInPlace() throws IOException {
		for (Path file : files(".mustache")) {
			assertFalse(Pattern.compile("\\sstyle=|\\son\\w+=").matcher(text(file)).find(), file + ": the policy of the page forbids it");
		}
		assertTrue(text(FOLDER.resolve("page.mustache")).contains("Content-Security-Policy"));
	}
}
