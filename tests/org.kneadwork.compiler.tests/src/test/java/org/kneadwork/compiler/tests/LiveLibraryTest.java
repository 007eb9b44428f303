package org.kneadwork.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.LiveLibrary;
import org.kneadwork.compiler.Progress;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.safety.rule.RuleCatalogue;

/** A library that is edited file by file is the same as one that is read anew after each edit. */
class LiveLibraryTest {

	private static final Path CHECKOUT = Path.of(System.getProperty("kneadwork.checkout"));
	private static final Pattern ID = Pattern.compile("(?m)^(technique|routine|caution|condition|region|tool|source|baseline) ([\\w-]+)");
	private static final Pattern NUMBER = Pattern.compile("\\b\\d+\\b");

	private final LibraryCompiler compiler = new LibraryCompiler();

	@TempDir
	Path temp;

	@ParameterizedTest
	@ValueSource(longs = {1, 2, 3})
	void anEditedLibraryIsTheSameAsOneReadAnew(long seed) throws IOException {
		Path folder = copy(CHECKOUT.resolve("bundles/org.kneadwork.lowerback/library"));
		editAndCompare(folder, seed, 25);
	}

	@ParameterizedTest
	@ValueSource(longs = {4, 5})
	void soIsOneThatUsesAnother(long seed) throws IOException {
		editAndCompare(twoLibraries(), seed, 45);
	}

	private void editAndCompare(Path folder, long seed, int edits) throws IOException {
		Random random = new Random(seed);
		Map<Path, String> texts = new HashMap<>();
		CheckRequest request = new CheckRequest(folder, List.of());
		LiveLibrary live = compiler.open(request, Progress.NONE);
		for (int edit = 0; edit < edits; edit++) {
			List<Path> files = new ArrayList<>(live.ownFiles());
			Path other = folder.resolveSibling("core");
			if (Files.exists(other) && edit % 3 == 0) {
				files = List.of(other.resolve("library.knead"));
			}
			Path file = files.get(random.nextInt(files.size()));
			String text = texts.containsKey(file) ? texts.get(file) : Files.readString(file);
			String changed = changed(text, random);
			texts.put(file, changed);
			if (live.put(compiler.parse(file, changed)) instanceof LiveLibrary.ReadAgain) {
				live = compiler.open(request.with(texts), Progress.NONE);
			}
			if (random.nextInt(4) == 0) {
				// Some files go on waiting while other edits come.
				live.link(live.waiting().stream().filter(each -> random.nextBoolean()).toList());
				live.link(live.neededFor(List.of(file)));
				comparePart(live, file, compiler.check(request.with(texts), Progress.NONE).findings(), edit);
				continue;
			}
			live.link(live.waiting());
			List<Finding> anew = compiler.check(request.with(texts), Progress.NONE).findings();
			assertEquals(lines(anew), lines(live.check(Progress.NONE).findings()), "after edit " + edit + " of " + file);
			comparePart(live, file, anew, edit);
		}
	}

	/** What is found in a file alone is what is found there at all, as far as rules can tell from a file. */
	private static void comparePart(LiveLibrary live, Path file, List<Finding> whole, int edit) {
		if (!live.ownFiles().contains(file)) {
			return;
		}
		Set<String> across = RuleCatalogue.acrossDocuments();
		String name = live.relative(file);
		List<Finding> here = whole.stream().filter(finding -> ((TextPlace) finding.place()).file().equals(name))
				.filter(finding -> !across.contains(finding.code())).filter(finding -> !isAboutUses(finding)).toList();
		List<Finding> alone = live.check(List.of(file), Progress.NONE).stream().filter(finding -> !isAboutUses(finding)).toList();
		assertEquals(lines(here), lines(alone), "in " + file + " alone after edit " + edit);
	}

	/** That a library in use has errors is found by a check of that library. */
	private static boolean isAboutUses(Finding finding) {
		return finding.code().equals("KW002") && finding.message().contains("which this one uses");
	}

	private static List<String> lines(List<Finding> findings) {
		return findings.stream().map(finding -> finding.code() + " " + finding.severity() + " " + finding.place() + " " + finding.message()
				+ " " + finding.mend() + " " + finding.related() + " "
				+ finding.fixes().stream().map(Fix::toBeChosen).toList()).toList();
	}

	private static String changed(String text, Random random) {
		return switch (random.nextInt(8)) {
			case 0 -> replaced(text, NUMBER, random, match -> String.valueOf(random.nextInt(90)));
			case 1, 2 -> replaced(text, ID, random, match -> match.group(1) + " " + match.group(2) + (random.nextBoolean() ? "-x" : "2"));
			case 3 -> withoutLine(text, random);
			case 4 -> withLineTwice(text, random);
			case 5 -> replaced(text, Pattern.compile("-x\\b|2\\b"), random, match -> "");
			case 6 -> replaced(text, Pattern.compile("\\b(avoid|allowed|ask-doctor|firm|light)\\b"), random, match -> "moderate");
			default -> replaced(text, Pattern.compile("\""), random, match -> "");
		};
	}

	private static String replaced(String text, Pattern pattern, Random random, java.util.function.Function<Matcher, String> replacement) {
		Matcher matcher = pattern.matcher(text);
		List<int[]> places = new ArrayList<>();
		List<String> words = new ArrayList<>();
		while (matcher.find()) {
			places.add(new int[] {matcher.start(), matcher.end()});
			words.add(replacement.apply(matcher));
		}
		if (places.isEmpty()) {
			return text + "\n";
		}
		int which = random.nextInt(places.size());
		return text.substring(0, places.get(which)[0]) + words.get(which) + text.substring(places.get(which)[1]);
	}

	private static String withoutLine(String text, Random random) {
		List<String> lines = new ArrayList<>(text.lines().toList());
		if (!lines.isEmpty()) {
			lines.remove(random.nextInt(lines.size()));
		}
		return String.join("\n", lines) + "\n";
	}

	private static String withLineTwice(String text, Random random) {
		List<String> lines = new ArrayList<>(text.lines().toList());
		if (!lines.isEmpty()) {
			int which = random.nextInt(lines.size());
			lines.add(which, lines.get(which));
		}
		return String.join("\n", lines) + "\n";
	}

	private Path copy(Path from) throws IOException {
		Path to = temp.resolve("library");
		try (Stream<Path> all = Files.walk(from)) {
			for (Path each : all.toList()) {
				Path target = to.resolve(from.relativize(each).toString());
				if (Files.isDirectory(each)) {
					Files.createDirectories(target);
				} else {
					Files.copy(each, target);
				}
			}
		}
		return to;
	}

	private Path twoLibraries() throws IOException {
		Path core = Files.createDirectories(temp.resolve("core"));
		Files.writeString(core.resolve("library.knead"), """
				library core version 1.0.0 { title "Core" language en audience adults disclaimer "General." }
				condition clots "Blood clots" { ask "Have you had a blood clot?" contraindication absolute }
				condition fever "Fever" { ask "Do you have a fever?" contraindication relative }
				region back "Back" { pressure up-to moderate }
				technique shared "Shared" { summary "Stroke." targets back position prone pressure light duration 2 min
				  steps { step "Stroke." for 2 min } contraindications { avoid with clots because "Why." } stop-when "pain" frequency at-most 1 per day }
				baseline base "Base" { conditions clots, fever }
				caution hot "Fever" { with fever avoid everything because "Heat." tell "Wait." certainty high }
				""");
		Path own = Files.createDirectories(temp.resolve("own"));
		Files.writeString(own.resolve("library.knead"),
				"library own version 0.1.0 { title \"Own\" language en audience adults uses core 1.0 disclaimer \"General.\" }\n");
		Files.writeString(own.resolve("techniques.knead"), """
				technique a "A" { summary "Press." targets core:back position prone pressure moderate duration 1 min
				  steps { step "Press." for 1 min } contraindications { see core:hot avoid with core:clots because "Why." } stop-when "pain" frequency at-most 1 per day }
				technique b "B" { summary "Press." targets core:back position prone pressure firm duration 2 min
				  steps { step "Press." hold 30 s } contraindications { allowed with core:fever because "Why." } stop-when "pain" frequency at-most 2 per day }
				""");
		Files.writeString(own.resolve("routines.knead"), """
				routine r "R" { goal "Rest." level beginner duration 3 min screen core:base main { do a for 60 s do core:shared } stop-when "pain" frequency at-most 1 per day }
				routine s "S" { goal "Rest." level beginner duration 3 min screen core:base main { include r do b } stop-when "pain" frequency at-most 1 per day }
				""");
		return own;
	}

	@Test
	void anEditTellsWhichFilesReferToSomethingElseNow() throws IOException {
		Path own = twoLibraries();
		LiveLibrary live = compiler.open(new CheckRequest(own, List.of()), Progress.NONE);
		Path techniques = own.resolve("techniques.knead");
		String text = Files.readString(techniques);
		LiveLibrary.Effect wording = live.put(compiler.parse(techniques, text.replace("\"Press.\"", "\"Press on.\"")));
		assertEquals(Set.of(), assertInstanceOf(LiveLibrary.Taken.class, wording).waiting());
		LiveLibrary.Effect renamed = live.put(compiler.parse(techniques, text.replace("technique a ", "technique c ")));
		assertEquals(Set.of(own.resolve("routines.knead")), assertInstanceOf(LiveLibrary.Taken.class, renamed).waiting());
		assertEquals(List.of(own.resolve("routines.knead")), live.waiting());
		live.link(live.waiting());
		assertTrue(live.check(Progress.NONE).findings().stream().anyMatch(finding -> finding.message().contains("There is no technique 'a'")));
	}

	@Test
	void whatWaitsToBeLinkedIsNotChecked() throws IOException {
		Path own = twoLibraries();
		LiveLibrary live = compiler.open(new CheckRequest(own, List.of()), Progress.NONE);
		Path techniques = own.resolve("techniques.knead");
		Path routines = own.resolve("routines.knead");
		live.put(compiler.parse(techniques, Files.readString(techniques).replace("technique a ", "technique c ")));
		assertThrows(IllegalStateException.class, () -> live.check(Progress.NONE));
		assertThrows(IllegalStateException.class, () -> live.check(List.of(routines), Progress.NONE));
		assertEquals(List.of(), unknown(live.check(List.of(techniques), Progress.NONE)));
		live.put(compiler.parse(routines, Files.readString(routines).replace("do a ", "do c ")));
		assertEquals(List.of(), live.waiting(), "a file that comes anew is linked");
		assertEquals(List.of(), unknown(live.check(Progress.NONE).findings()));
	}

	private static List<String> unknown(List<Finding> findings) {
		return findings.stream().map(Finding::message).filter(message -> message.contains("There is no ")).toList();
	}

	@Test
	void filesComeAndGo() throws IOException {
		Path own = twoLibraries();
		LiveLibrary live = compiler.open(new CheckRequest(own, List.of()), Progress.NONE);
		Path more = own.resolve("more.knead");
		Files.writeString(more, "tip drink \"Drink\" { text \"Drink water.\" }\nregion leg \"Leg\" { }\n");
		assertInstanceOf(LiveLibrary.Taken.class, live.put(compiler.parse(more)));
		live.link(live.waiting());
		assertEquals(lines(compiler.check(new CheckRequest(own, List.of()), Progress.NONE).findings()),
				lines(live.check(Progress.NONE).findings()));
		Files.delete(more);
		assertInstanceOf(LiveLibrary.Taken.class, live.remove(more));
		live.link(live.waiting());
		assertEquals(lines(compiler.check(new CheckRequest(own, List.of()), Progress.NONE).findings()),
				lines(live.check(Progress.NONE).findings()));
	}

	@Test
	void anotherUseOfLibrariesAsksForReadingAgain() throws IOException {
		Path own = twoLibraries();
		LiveLibrary live = compiler.open(new CheckRequest(own, List.of()), Progress.NONE);
		Path header = own.resolve("library.knead");
		assertInstanceOf(LiveLibrary.ReadAgain.class,
				live.put(compiler.parse(header, Files.readString(header).replace("uses core 1.0", "uses core 1.0 as c"))));
		assertInstanceOf(LiveLibrary.Taken.class,
				live.put(compiler.parse(header, Files.readString(header).replace("\"Own\"", "\"Mine\""))));
	}

	@Test
	void whatFilesDependOnAnEditIsKnown() throws IOException {
		Path own = twoLibraries();
		LiveLibrary live = compiler.open(new CheckRequest(own, List.of()), Progress.NONE);
		assertEquals(Set.of(own.resolve("routines.knead")), live.dependents(own.resolve("techniques.knead"), 12));
		Path core = own.resolveSibling("core").resolve("library.knead");
		assertEquals(Set.of(own.resolve("library.knead"), own.resolve("techniques.knead"), own.resolve("routines.knead")),
				live.dependents(core, 12));
		assertEquals(1, live.dependents(core, 0).size(), "one more than is enough to know");
	}
}
