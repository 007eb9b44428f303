package org.kneadwork.safety.tests;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pieces of text from which the tests put libraries together. */
final class Samples {

	static final String HEADER = "library sample version 1.0.0 { title \"Sample\"  language en }\n";

	/** The rules about what these pieces leave out, so that they stay short, and about what nobody has reviewed. */
	static final Set<String> LEFT_OUT = Set.of("KW107", "KW108", "KW111", "KW602", "KW701", "KW901");

	private Samples() {
	}

	/** A library with one header and the given entries. */
	static String library(String... entries) {
		return HEADER + String.join("\n", entries) + "\n";
	}

	/** A technique that breaks no rule, with more statements. */
	static String technique(String id, String... statements) {
		return techniqueWith(id, "duration 2 min", "none because \"Light.\"", statements);
	}

	/** A technique that breaks no rule, with statements of its own in its contraindications. */
	static String deciding(String id, String contraindications, String... statements) {
		return techniqueWith(id, "duration 2 min", contraindications, statements);
	}

	/** A technique with steps, a duration and nothing else to complain of. */
	static String timed(String id, String duration, String steps) {
		return "technique " + id + " \"" + title(id) + "\" {\n  duration " + duration + "\n  steps {\n" + steps
				+ "\n  }\n  contraindications { none because \"Light.\" }\n  stop-when \"it hurts\"\n}";
	}

	private static String techniqueWith(String id, String duration, String contraindications, String... statements) {
		return Stream.concat(
				Stream.of("technique " + id + " \"" + title(id) + "\" {", "  " + duration, "  steps { step \"Do it.\" }",
						"  contraindications { " + contraindications + " }", "  stop-when \"it hurts\""),
				Stream.concat(Stream.of(statements).map(statement -> "  " + statement), Stream.of("}")))
				.collect(Collectors.joining("\n"));
	}

	/** A condition with a question. */
	static String condition(String id, String... statements) {
		return "condition " + id + " \"" + title(id) + "\" {\n  ask \"Do you have it?\"\n  "
				+ String.join("\n  ", statements) + "\n}";
	}

	/** A caution with a reason and what to tell. */
	static String caution(String id, String... statements) {
		return "caution " + id + " \"" + title(id) + "\" {\n  " + String.join("\n  ", statements)
				+ "\n  because \"Reason of " + id + ".\"\n  tell \"Advice of " + id + ".\"\n}";
	}

	/** A complete red flag. */
	static String redFlag(String id, String urgency) {
		return "red-flag " + id + " \"" + title(id) + "\" {\n  ask \"Do you have it?\"\n  then " + urgency
				+ " \"Go and see a doctor.\"\n}";
	}

	/** A routine that screens for the red flag {@code weakness}. */
	static String routine(String id, String duration, String... blocks) {
		return "routine " + id + " \"" + title(id) + "\" {\n  duration " + duration
				+ "\n  screen-red-flags weakness\n  " + String.join("\n  ", blocks) + "\n}";
	}

	/** The title that goes with an id: "palm-press" is "Palm press". */
	static String title(String id) {
		return Character.toUpperCase(id.charAt(0)) + id.substring(1).replace('-', ' ');
	}
}
