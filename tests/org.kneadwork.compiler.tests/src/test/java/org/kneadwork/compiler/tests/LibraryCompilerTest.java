package org.kneadwork.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.compiler.CancelledException;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.LibraryUnreadableException;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.Progress;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.safety.emf.ContentValidator;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.TextPlace;

/** From folders to findings: discovery, libraries in use, broken files. */
class LibraryCompilerTest {

	private static final LibraryCompiler COMPILER = new LibraryCompiler();
	private static final String HEADER = "library own version 1.0.0 { title \"Own\" language en }\n";

	@TempDir
	private Path folder;

	private void write(String file, String text) throws IOException {
		Path path = folder.resolve(file);
		Files.createDirectories(path.getParent());
		Files.writeString(path, text);
	}

	private Outcome<CheckedLibrary> check(String library) throws LibraryUnreadableException {
		return COMPILER.check(new CheckRequest(folder.resolve(library), List.of()), Progress.NONE);
	}

	private static List<String> lines(Outcome<CheckedLibrary> outcome) {
		return outcome.findings().stream().map(LibraryCompilerTest::line).toList();
	}

	private static String line(Finding finding) {
		TextPlace place = (TextPlace) finding.place();
		return place.file() + ":" + place.line() + ":" + place.column() + " " + finding.code() + " " + finding.message();
	}

	/** Any tool of EMF finds what the compiler finds, without a line of its own: the compiler has registered the rules. */
	@Test
	void theRulesAreRegisteredWithEmf() throws IOException {
		write("own/library.knead", HEADER + "technique t \"T\" { }\n");
		CheckedLibrary library = check("own").value().orElseThrow();
		Diagnostic found = Diagnostician.INSTANCE.validate(library.content().documents().getFirst());
		assertTrue(found.getChildren().stream().anyMatch(each -> each.getSource().equals(ContentValidator.SOURCE) && each.getCode() == 101),
				found::toString);
	}

	@Test
	void aBrokenFileHidesNothingOfWhatIsWrongInTheOthers() throws IOException {
		write("own/library.knead", HEADER);
		write("own/a.knead", "tool t \"T\" { kind \n");
		write("own/b.knead", "\n\ntechnique b \"B\" { uses t, nowhere  duration 5 to 2 min }");
		Files.write(folder.resolve("own/c.knead"), new byte[] {(byte) 0xFF, 0, 1});
		List<String> codes = check("own").findings().stream()
				.map(finding -> ((TextPlace) finding.place()).file() + " " + finding.code()).distinct().toList();
		assertTrue(codes.containsAll(List.of("a.knead KW001", "b.knead KW002", "b.knead KW102", "b.knead KW201", "c.knead KW005")),
				codes::toString);
	}

	@Test
	void aFileInTheLibraryStandsForTheLibrary() throws IOException {
		write("own/library.knead", HEADER);
		write("own/deep/a.knead", "region r \"R\" { part-of nowhere }");
		assertEquals(lines(check("own")), lines(check("own/deep/a.knead")));
		assertEquals(1, lines(check("own")).size());
	}

	@Test
	void hiddenFoldersAreNoPartOfTheLibrary() throws IOException {
		write("own/library.knead", HEADER);
		write("own/.git/a.knead", "nonsense");
		assertEquals(List.of(), lines(check("own")));
	}

	@Test
	void theNamesOfTheFilesMakeNoDifference() throws IOException {
		for (String order : List.of("abc", "cba", "bca")) {
			write(order + "/" + order.charAt(0) + ".knead", HEADER);
			write(order + "/" + order.charAt(1) + ".knead", "technique one \"One\" { uses two }");
			write(order + "/" + order.charAt(2) + ".knead", "tool two \"Two\" { kind ball }\ntool two \"Again\" { kind ball }");
		}
		List<List<String>> messages = List.of(messages("abc"), messages("cba"), messages("bca"));
		assertEquals(messages.get(0), messages.get(1));
		assertEquals(messages.get(0), messages.get(2));
	}

	private List<String> messages(String library) throws LibraryUnreadableException {
		return check(library).findings().stream().map(finding -> finding.code() + finding.message()).sorted().toList();
	}

	@Test
	void aLibraryInUseIsFoundBesideAndItsCautionsHold() throws IOException {
		write("core/library.knead", """
				library core version 1.3.0 { title "Core" language en }
				condition clots "Blood clots" { ask "?" contraindication absolute }
				caution clots "Blood clots" { with clots  avoid everything  because "b"  tell "t" }
				""");
		write("own/library.knead", """
				library own version 1.0.0 { title "Own" language en uses core 1.2 }
				baseline b "B" { conditions core:clots }
				technique t "T" {
				  duration 1 min
				  steps { step "x" }
				  contraindications { none because "b" }
				  stop-when "s"
				}
				""");
		Outcome<CheckedLibrary> outcome = check("own");
		assertEquals(List.of(), outcome.findings().stream().filter(finding -> finding.code().equals("KW301")).toList());
		CheckedLibrary library = outcome.value().orElseThrow();
		Technique technique = library.content().own(Technique.class).get(0);
		assertEquals(Verdict.AVOID, library.matrix().cell(technique, library.matrix().conditions().get(0)).verdict().orElseThrow());
	}

	@Test
	void aLibraryInUseIsFoundOnTheSearchPath() throws IOException {
		write("elsewhere/core/library.knead", "library core version 1.0.0 { title \"Core\" language en }");
		write("own/library.knead", "library own version 1.0.0 { title \"Own\" language en uses core 1.0 }");
		assertEquals(List.of("library.knead:1:58 KW002 There is no library 'core' here."), lines(check("own")));
		CheckRequest request = new CheckRequest(folder.resolve("own"), List.of(folder.resolve("elsewhere")));
		assertEquals(List.of(), lines(COMPILER.check(request, Progress.NONE)));
	}

	@Test
	void aLibraryInUseThatIsTooOldIsReported() throws IOException {
		write("core/library.knead", "library core version 1.1.0 { title \"Core\" language en }");
		write("own/library.knead", "library own version 1.0.0 { title \"Own\" language en\n uses core 1.2 }");
		write("major/library.knead", "library major version 1.0.0 { title \"Own\" language en\n uses core 0.9 }");
		assertEquals(List.of("library.knead:2:2 KW002 Library 'core' is here in version 1.1.0, but version 1.2.0, or a later one "
				+ "with the same first number, is asked for."), lines(check("own")));
		assertEquals(1, lines(check("major")).size());
	}

	@Test
	void errorsOfALibraryInUseAreTold() throws IOException {
		write("core/library.knead", "library core version 1.0.0 { title \"Core\" language en }\nregion r \"R\" { part-of nowhere }");
		write("own/library.knead", "library own version 1.0.0 { title \"Own\" language en\n uses core 1.0 }");
		assertEquals(List.of("library.knead:2:2 KW002 The library 'core', which this one uses, has 1 error itself."),
				lines(check("own")));
	}

	@Test
	void aCycleOfLibrariesIsReportedOnceAndEnds() throws IOException {
		write("a/library.knead", "library a version 1.0.0 { title \"A\" language en\n uses b 1.0 }");
		write("b/library.knead", "library b version 1.0.0 { title \"B\" language en\n uses c 1.0 }");
		write("c/library.knead", "library c version 1.0.0 { title \"C\" language en\n uses a 1.0 }");
		List<String> lines = lines(check("a"));
		assertEquals(1, lines.size(), lines::toString);
		assertTrue(lines.get(0).endsWith("KW902 Library 'a' uses itself: a uses b uses c uses a."), lines::toString);
	}

	@Test
	void whatIsNoLibraryIsSaid() throws IOException {
		assertThrows(LibraryUnreadableException.class, () -> check("nowhere"));
		Files.createDirectories(folder.resolve("empty"));
		String message = assertThrows(LibraryUnreadableException.class, () -> check("empty")).getMessage();
		assertTrue(message.startsWith("There is no .knead file in "), message);
	}

	@Test
	void theWorkStopsWhenAsked() throws IOException {
		write("own/library.knead", HEADER);
		Progress stopped = new Progress() {

			@Override
			public void begin(Task task, int total) {
				// not of interest
			}

			@Override
			public void step(String what) {
				// not of interest
			}

			@Override
			public boolean cancelled() {
				return true;
			}
		};
		assertThrows(CancelledException.class,
				() -> COMPILER.check(new CheckRequest(folder.resolve("own"), List.of()), stopped));
	}
}
