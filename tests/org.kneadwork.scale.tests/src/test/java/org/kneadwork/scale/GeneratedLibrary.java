package org.kneadwork.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A made-up library of any size as text files, the same in every run. What people are asked and warned of (conditions, red
 * flags, cautions with their selectors) does not grow with the number of techniques; techniques, routines, tools and sources
 * do. None of it means anything.
 *
 * @param techniques how many techniques, at least 1
 * @param files in how many files the techniques are, at least 1
 */
public record GeneratedLibrary(int techniques, int files) {

	private static final int CONDITIONS = 30;
	private static final int CAUTIONS = 57;
	private static final int RED_FLAGS = 8;
	private static final int MODALITIES = 11;
	private static final int TECHNIQUES_A_ROUTINE = 15;
	private static final int TECHNIQUES_A_SOURCE = 20;
	private static final int TECHNIQUES_A_TOOL = 50;
	private static final int USES = 6;
	private static final List<String> REGIONS = List.of("head", "jaw", "neck", "shoulders", "upper-arms", "forearms", "hands", "chest",
			"belly", "upper-back", "lower-back", "sacrum", "hips", "glutes", "thighs", "hamstrings", "knees", "shins", "calves", "feet");
	private static final List<String> PRESSURES = List.of("none", "light", "moderate");
	private static final List<String> WORDS = List.of("Slow", "Gentle", "Quiet", "Warm", "Long", "Short", "Easy", "Even", "Round", "Soft");
	private static final List<String> THINGS = List.of("strokes", "circles", "presses", "rolls", "holds", "stretches", "swings", "shakes");

	/**
	 * Writes a library.
	 *
	 * @param arguments the folder to write it to, how many techniques, and in how many files
	 */
	public static void main(String[] arguments) {
		new GeneratedLibrary(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])).write(Path.of(arguments[0]));
	}

	/**
	 * Writes the library.
	 *
	 * @param folder the folder to write it to; made where it is missing
	 */
	public void write(Path folder) {
		file(folder, "library.knead", HEADER.formatted(list("condition-", CONDITIONS), list("sign-", RED_FLAGS)));
		file(folder, "vocabulary.knead", vocabulary());
		file(folder, "safety.knead", safety());
		for (int file = 0; file < files; file++) {
			int first = (int) ((long) techniques * file / files);
			int last = (int) ((long) techniques * (file + 1) / files);
			file(folder, String.format(Locale.ROOT, "techniques-%05d.knead", file), each(first, last, this::technique));
		}
		file(folder, "routines.knead", each(0, 1 + techniques / TECHNIQUES_A_ROUTINE, this::routine));
	}

	private static void file(Path folder, String name, String content) {
		try {
			Files.createDirectories(folder);
			Files.writeString(folder.resolve(name), content);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String each(int first, int last, IntFunction<String> entry) {
		return IntStream.range(first, last).mapToObj(entry).collect(Collectors.joining("\n"));
	}

	private static String list(String name, int count) {
		return IntStream.range(0, count).mapToObj(number -> name + number).collect(Collectors.joining(", "));
	}

	private static final String HEADER = """
			library generated version 1.0.0 {
			  title      "A library that nobody wrote"
			  language   en
			  audience   adults
			  disclaimer "Made up for measurements. It means nothing."
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
			""";

	private int tools() {
		return 1 + techniques / TECHNIQUES_A_TOOL;
	}

	private int sources() {
		return 1 + techniques / TECHNIQUES_A_SOURCE;
	}

	private String vocabulary() {
		return String.join("\n",
				each(0, REGIONS.size(), number -> "region %s \"The %s\" { paired  pressure up-to firm derived because \"Made up.\" }"
						.formatted(REGIONS.get(number), REGIONS.get(number).replace('-', ' '))),
				each(0, tools(), "tool tool-%1$d \"Tool number %1$d\" { kind ball }"::formatted),
				each(0, MODALITIES, "modality manner-%1$d \"Manner number %1$d\" { practised-by self }"::formatted),
				each(0, sources(), "source notes-%1$d \"Notes number %1$d that nobody took\" { kind web-article }"::formatted), "");
	}

	private String safety() {
		return each(0, CONDITIONS, number -> """
				condition condition-%1$d "Illness or injury number %1$d" {
				  ask              "Has a doctor told you that you have the illness or the injury number %1$d?"
				  contraindication %2$s
				}
				""".formatted(number, number % 3 == 0 ? "absolute" : "relative")) + each(0, RED_FLAGS, """
				red-flag sign-%1$d "Warning sign number %1$d" {
				  ask  "Have you newly noticed the warning sign number %1$d?"
				  then same-day "See a doctor today, and do not massage before that."
				}
				"""::formatted) + each(0, CAUTIONS, this::caution);
	}

	private String caution(int number) {
		return """
				caution caution-%1$d "Caution number %1$d" {
				  with              condition-%2$d
				  avoid             techniques where pressure at-least %3$s and targets %4$s
				  ask-doctor-before techniques where modality manner-%5$d and not targets %4$s
				  adapt             techniques where targets %6$s by "Do half of it, with half the weight, and stop as soon as it gets sore."
				  because           "Pressing on a place that has the illness or the injury number %2$d can make it worse."
				  tell              "Be careful with the illness or the injury number %2$d. Stop when anything hurts."
				  certainty         low
				  from              notes
				}
				""".formatted(number, number % CONDITIONS, number % 2 == 0 ? "light" : "moderate", REGIONS.get(number % REGIONS.size()),
				number % MODALITIES, REGIONS.get((number + 7) % REGIONS.size()));
	}

	private String technique(int number) {
		Random random = new Random(number);
		String decisions = IntStream.range(0, CONDITIONS).mapToObj(each -> "condition-" + each).collect(Collectors.joining(", "));
		return """
				technique technique-%1$d "%2$s %3$s of kind %1$d" {
				  summary   "Sit or lie so that nothing strains, and work on the part slowly, number %1$d."
				  targets   %4$s, %5$s
				  uses      tool-%6$d
				  modality  manner-%7$d
				  position  sitting
				  pressure  %8$s derived because "No source says how hard; number %1$d is on the careful side."
				  duration  60 s derived because "Two times thirty seconds, as technique %1$d says."
				  frequency at-most 1 per day from notes-%9$d
				  steps {
				    step "Begin with a quiet breath, number %1$d." for 30 s derived because "Some breaths."
				    step "Go on for as long as it is pleasant." for 30 s derived because "Some breaths more."
				  }
				  stop-when "it hurts", "you feel numbness"
				  contraindications {
				    avoid with %10$s because "Technique %1$d is nothing for anybody: it is made up."
				  }
				}
				""".formatted(number, pick(random, WORDS), pick(random, THINGS), REGIONS.get(number % REGIONS.size()),
				REGIONS.get((number * 7 + 3) % REGIONS.size()), number % tools(), number % MODALITIES, pick(random, PRESSURES),
				number % sources(), decisions);
	}

	private String routine(int number) {
		Random random = new Random(number);
		String uses = IntStream.range(0, USES).mapToObj(each -> "do technique-" + random.nextInt(techniques)
				+ " for 60 s derived because \"As long as it lasts.\"").collect(Collectors.joining("  "));
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

	private static String pick(Random random, List<String> from) {
		return from.get(random.nextInt(from.size()));
	}
}
