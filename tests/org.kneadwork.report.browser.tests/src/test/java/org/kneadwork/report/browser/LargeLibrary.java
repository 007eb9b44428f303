package org.kneadwork.report.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A made-up library of 5,000 techniques as text files, the same in every run: as many conditions, cautions and words a
 * technique as the lower-back library has, so that what is measured on it means something.
 */
final class LargeLibrary {

	static final int TECHNIQUES = 5_000;
	private static final int ROUTINES = 300;
	private static final int CONDITIONS = 30;
	private static final int CAUTIONS = 57;
	private static final int RED_FLAGS = 8;
	private static final int TOOLS = 20;
	private static final int MODALITIES = 11;
	private static final int IN_A_FILE = 250;
	private static final List<String> REGIONS = List.of("head", "jaw", "neck", "shoulders", "upper-arms", "forearms", "hands", "chest", "belly",
			"upper-back", "lower-back", "sacrum", "hips", "glutes", "thighs", "hamstrings", "knees", "shins", "calves", "feet");
	private static final List<String> PRESSURES = List.of("none", "light", "moderate");
	private static final List<String> WORDS = List.of("slow", "gentle", "quiet", "warm", "long", "short", "easy", "even", "round", "soft");
	private static final List<String> THINGS = List.of("strokes", "circles", "presses", "rolls", "holds", "stretches", "swings", "shakes");

	private final Random random = new Random(20_260_501);
	private final Path folder;

	private LargeLibrary(Path folder) {
		this.folder = folder;
	}

	/**
	 * Writes the library.
	 *
	 * @param folder the folder to write it to
	 * @return that folder
	 */
	static Path write(Path folder) {
		new LargeLibrary(folder).write();
		return folder;
	}

	private void write() {
		file("library.knead", header());
		file("body.knead", vocabulary());
		file("safety.knead", safety());
		for (int first = 0; first < TECHNIQUES; first += IN_A_FILE) {
			file("techniques-" + first + ".knead", IntStream.range(first, first + IN_A_FILE).mapToObj(this::technique).collect(Collectors.joining("\n")));
		}
		file("routines.knead", IntStream.range(0, ROUTINES).mapToObj(this::routine).collect(Collectors.joining("\n")));
	}

	private void file(String name, String content) {
		try {
			Files.createDirectories(folder);
			Files.writeString(folder.resolve(name), content);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String header() {
		return """
				library large version 1.0.0 {
				  title      "A large library that nobody wrote"
				  language   en
				  audience   adults
				  disclaimer "Made up for tests. It means nothing."
				  author     "A generator"
				}
				source notes "Notes that nobody took" {
				  kind web-article
				}
				baseline everything "What every technique has to answer for" {
				  conditions %s
				  red-flags  %s
				  from       notes
				}
				""".formatted(list("condition-", CONDITIONS), list("sign-", RED_FLAGS));
	}

	private static String list(String name, int count) {
		return IntStream.range(0, count).mapToObj(number -> name + number).collect(Collectors.joining(", "));
	}

	private static String vocabulary() {
		String regions = REGIONS.stream().map(region -> "region %s \"The %s\" { paired  pressure up-to firm derived because \"Made up.\" }"
				.formatted(region, region.replace('-', ' '))).collect(Collectors.joining("\n"));
		String tools = IntStream.range(0, TOOLS).mapToObj("tool tool-%1$d \"Tool number %1$d\" { kind ball }"::formatted).collect(Collectors.joining("\n"));
		String modalities = IntStream.range(0, MODALITIES).mapToObj("modality manner-%1$d \"Manner number %1$d\" { practised-by self }"::formatted)
				.collect(Collectors.joining("\n"));
		return String.join("\n", regions, tools, modalities, "");
	}

	private String safety() {
		String conditions = IntStream.range(0, CONDITIONS).mapToObj(number -> """
				condition condition-%1$d "Illness or injury number %1$d" {
				  ask              "Has a doctor told you that you have the illness or the injury number %1$d?"
				  contraindication %2$s
				}
				""".formatted(number, number % 3 == 0 ? "absolute" : "relative")).collect(Collectors.joining());
		String signs = IntStream.range(0, RED_FLAGS).mapToObj(number -> """
				red-flag sign-%1$d "Warning sign number %1$d" {
				  ask  "Have you newly noticed the warning sign number %1$d?"
				  then same-day "See a doctor today, and do not massage before that."
				}
				""".formatted(number)).collect(Collectors.joining());
		return conditions + signs + IntStream.range(0, CAUTIONS).mapToObj(this::caution).collect(Collectors.joining());
	}

	private String caution(int number) {
		return """
				caution caution-%1$d "Caution number %1$d" {
				  with              condition-%2$d
				  avoid             techniques where pressure at-least %3$s and targets %4$s
				  ask-doctor-before techniques where uses tool-%5$d or modality manner-%6$d
				  adapt             techniques where not targets %4$s by "Do half of it, with half the weight, and stop as soon as it gets sore."
				  because           "Pressing on a place that has the illness or the injury number %2$d can make it worse, and nobody is there to see it."
				  tell              "Be careful with the illness or the injury number %2$d. Stop when anything hurts, and ask somebody who knows you."
				  certainty         low
				  from              notes
				}
				""".formatted(number, number % CONDITIONS, number % 2 == 0 ? "light" : "moderate", REGIONS.get(number % REGIONS.size()),
				number % TOOLS, number % MODALITIES);
	}

	private String technique(int number) {
		return """
				technique technique-%1$d "%2$s %3$s of kind %1$d" {
				  summary   "Sit or lie so that nothing strains, and work on the part slowly, number %1$d."
				  targets   %4$s, %5$s
				  uses      tool-%6$d
				  modality  manner-%7$d
				  position  sitting
				  pressure  %8$s derived because "No source says how hard; number %1$d is on the careful side."
				  duration  60 s derived because "Two times thirty seconds, as technique %1$d says."
				  frequency at-most 1 per day derived because "Nobody gives a number for %1$d."
				  steps {
				    step "Begin with a quiet breath, number %1$d." for 30 s derived because "Some breaths."
				    step "Go on for as long as it is pleasant." for 30 s derived because "Some breaths more."
				  }
				  stop-when "it hurts", "you feel numbness"
				  contraindications {
				    avoid with condition-%9$d because "Technique %1$d strains what the illness number %9$d has made weak."
				    %10$s
				  }
				}
				""".formatted(number, capital(pick(WORDS)), pick(THINGS), REGIONS.get(number % REGIONS.size()), REGIONS.get((number * 7 + 3) % REGIONS.size()),
				number % TOOLS, number % MODALITIES, pick(PRESSURES), number % CONDITIONS, number % 4 == 0 ? "" : "avoid with condition-%d because \"Technique %d reaches just where that hurts.\"".formatted((number + 1) % CONDITIONS, number));
	}

	private String routine(int number) {
		String uses = IntStream.range(0, 6).mapToObj(each -> "do technique-" + random.nextInt(TECHNIQUES) + " for 60 s derived because \"As long as it lasts.\"").collect(Collectors.joining("  "));
		return """
				routine routine-%1$d "Routine number %1$d" {
				  summary  "Six techniques, one after the other."
				  duration 6 min derived because "The sum of its techniques."
				  frequency at-most 1 per day derived because "As often as its techniques."
				  screen   everything
				  main { %2$s }
				  stop-when "it hurts"
				}
				""".formatted(number, uses);
	}

	private String pick(List<String> from) {
		return from.get(random.nextInt(from.size()));
	}

	private static String capital(String word) {
		return Character.toUpperCase(word.charAt(0)) + word.substring(1);
	}
}
