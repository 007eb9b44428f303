package org.kneadwork.madeup;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A library that nobody would write: any verdict on anything, gaps included, and routines that nest, repeat, include each other
 * and leave open how long they last. The same seed gives the same text.
 */
public final class MadeUpLibrary {

	private static final List<String> PRESSURES = List.of("none", "light", "moderate", "firm", "deep");
	private static final List<String> URGENCIES = List.of("emergency", "same-day", "soon");
	private static final List<String> STRICTNESS = List.of("absolute", "local", "relative", "relative", "relative");

	private final Random random;
	private final StringBuilder text = new StringBuilder();
	private final int conditions;
	private final int redFlags;
	private final int techniques;
	private final int routines;

	/**
	 * @param seed decides everything
	 */
	public MadeUpLibrary(long seed) {
		this.random = new Random(seed);
		text.append("library made-up-%d version 1.0.0 { title \"Made up\" language en }\n".formatted(seed));
		this.conditions = 3 + random.nextInt(6);
		this.redFlags = 1 + random.nextInt(4);
		this.techniques = 2 + random.nextInt(5);
		this.routines = 2 + random.nextInt(3);
	}

	/**
	 * Makes it up.
	 *
	 * @return its text, all of it in one file; to be asked for once
	 */
	public String text() {
		text.append("region back \"Back\" { }\ntool ball \"Ball\" { kind ball }\ntool pad \"Pad\" { kind heat }\n"
				+ "tool cream \"Cream\" { kind cream }\n");
		each(conditions, number -> "condition c%d \"Condition %d\" { ask \"Have you got %d?\" contraindication %s }"
				.formatted(number, number, number, one(STRICTNESS)));
		each(redFlags, number -> "red-flag f%d \"Sign %d\" { ask \"Do you notice %d?\" then %s \"Go to place %d.\" }"
				.formatted(number, number, number, one(URGENCIES), number));
		each(2 + random.nextInt(8), this::caution);
		if (chance(4)) {
			text.append("caution apart \"Apart\" { never combine cream with kind heat because \"It burns.\" }\n");
		}
		each(1 + random.nextInt(2), number -> "baseline b%d \"Baseline %d\" { %sconditions %s red-flags %s }".formatted(number, number,
				chance(3) ? "applies-to techniques where " + test() + " " : "", some("c", conditions), some("f", redFlags)));
		each(techniques, this::technique);
		each(routines, this::routine);
		return text.toString();
	}

	private void each(int count, IntFunction<String> statement) {
		IntStream.range(0, count).mapToObj(statement).forEach(line -> text.append(line).append('\n'));
	}

	private String caution(int number) {
		String clauses = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(clause -> clause()).collect(Collectors.joining(" "));
		return "caution k%d \"Caution %d\" { %s%s because \"Reason %d.\" %s}".formatted(number, number,
				chance(9) ? "" : "with " + some("c", conditions) + " ", clauses, number,
				chance(5) ? "" : "tell \"Told by caution %d.\" ".formatted(number));
	}

	private String clause() {
		String selector = chance(4) ? "everything" : (chance(7) ? "routines" : "techniques") + " where " + test();
		return switch (random.nextInt(7)) {
			case 0, 1 -> "allow " + selector;
			case 2 -> "avoid " + selector;
			case 3, 4 -> "ask-doctor-before " + selector;
			default -> "adapt " + selector + " by \"In way " + random.nextInt(4) + ".\"";
		};
	}

	private String test() {
		return switch (random.nextInt(4)) {
			case 0 -> "uses kind ball";
			case 1 -> "uses kind heat or pressure is none";
			case 2 -> "not pressure at-least " + one(PRESSURES);
			default -> "pressure at-least " + one(PRESSURES);
		};
	}

	private String technique(int number) {
		String decisions = IntStream.range(0, random.nextInt(4)).mapToObj(decision -> decision())
				.collect(Collectors.joining(" "));
		String tools = Stream.of("ball", "pad", "cream").filter(tool -> chance(4)).collect(Collectors.joining(", "));
		return ("technique t%d \"Technique %d\" { targets back %spressure %s position sitting %s"
				+ "steps { step \"Do %d.\" } contraindications { %s } stop-when \"it hurts %d\" }").formatted(number, number,
						tools.isEmpty() ? "" : "uses " + tools + " ", one(PRESSURES),
						chance(30) ? "" : "duration " + duration() + " ", number,
						decisions.isEmpty() ? "none because \"Nothing.\"" : decisions, number % 2);
	}

	private String decision() {
		String condition = "c" + random.nextInt(conditions);
		return switch (random.nextInt(5)) {
			case 0 -> "avoid with " + condition + " because \"No.\"";
			case 1 -> "ask-doctor with " + condition + " because \"Ask.\"";
			case 2 -> "adapt with " + condition + " by \"Gently.\" because \"It hurts.\"";
			default -> "allowed with " + condition + " because \"It is fine.\"";
		};
	}

	private String routine(int number) {
		StringBuilder words = new StringBuilder("routine r%d \"Routine %d\" { duration 5 min %s".formatted(number, number,
				chance(6) ? "" : "screen b0 "));
		if (chance(2)) {
			words.append("screen-red-flags ").append(some("f", redFlags)).append(' ');
		}
		if (chance(2)) {
			words.append("screen-conditions ").append(some("c", conditions)).append(' ');
		}
		if (chance(2)) {
			words.append("warm-up { ").append(items(number, 2, 2)).append(" } ");
		}
		words.append("main { ").append(items(number, 4, 3)).append(" } ");
		if (chance(2)) {
			words.append("cool-down { ").append(items(number, 2, 2)).append(" } ");
		}
		return words.append('}').toString();
	}

	private String items(int routine, int most, int depth) {
		return IntStream.rangeClosed(0, random.nextInt(most)).mapToObj(item -> item(routine, depth))
				.collect(Collectors.joining(" "));
	}

	private String item(int routine, int depth) {
		Supplier<String> nested = () -> items(routine, 3, depth - 1);
		return switch (random.nextInt(depth > 0 ? 10 : 5)) {
			case 0 -> "rest " + duration();
			case 5 -> "optional { " + nested.get() + " }";
			case 6 -> "any-order { " + nested.get() + " }";
			case 7 -> "repeat " + count() + " times { " + nested.get() + " }";
			// Only those before, so that none includes itself.
			case 8 -> routine == 0 ? "rest 5 s" : "include r" + random.nextInt(routine);
			default -> "do t" + random.nextInt(techniques) + (chance(3) ? "" : " for " + duration())
					+ (chance(3) ? " each side" : chance(5) ? " side left" : "") + (chance(4) ? ", " + count() + " times" : "");
		};
	}

	private String duration() {
		int shortest = 1 + random.nextInt(90);
		return switch (random.nextInt(8)) {
			case 0 -> "until \"it is warm\" at-most " + shortest + " s";
			case 1, 2 -> shortest + " to " + (shortest + 1 + random.nextInt(60)) + " s";
			default -> shortest + " s";
		};
	}

	private String count() {
		int least = 1 + random.nextInt(2);
		return chance(2) ? least + " to " + (least + 1) : String.valueOf(least + 1);
	}

	private String some(String kind, int count) {
		List<String> all = new ArrayList<>(IntStream.range(0, count).mapToObj(number -> kind + number).toList());
		Collections.shuffle(all, random);
		return String.join(", ", all.subList(0, 1 + random.nextInt(count)));
	}

	private String one(List<String> words) {
		return words.get(random.nextInt(words.size()));
	}

	private boolean chance(int oneIn) {
		return random.nextInt(oneIn) == 0;
	}
}
