package org.kneadwork.bundle.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be done, in words: each step with its time, side and pressure. */
public final class InstructionSentences {

	private final Words words;

	/**
	 * @param words the words around the texts
	 */
	public InstructionSentences(Words words) {
		this.words = words;
	}

	/**
	 * How hard something presses.
	 *
	 * @param range a PressureRange of the bundle, if there is one
	 * @return the words; that nothing is stated, where nothing is
	 */
	public String pressure(Optional<BundlePart> range) {
		return range.map(each -> {
			String lightest = words.literal("pressure", each.text("lightest"));
			String strongest = words.literal("pressure", each.text("strongest"));
			return lightest.equals(strongest) ? words.say("pressure", strongest) : words.say("pressure.range", lightest, strongest);
		}).orElse(words.say("pressure.undeclared"));
	}

	/**
	 * What a step says.
	 *
	 * @param step a Step of the bundle
	 * @return its text, or what its media say, and how it is done
	 */
	public String step(BundlePart step) {
		List<String> how = new ArrayList<>();
		step.partIfAny("time").map(words::time).ifPresent(how::add);
		step.partIfAny("hold").map(words::time).ifPresent(hold -> how.add(words.say("hold", hold)));
		step.textIfAny("side").ifPresent(side -> how.add(words.literal("side", side)));
		step.partIfAny("pressure").ifPresent(range -> how.add(pressure(Optional.of(range))));
		step.textIfAny("breathing").ifPresent(breathing -> how.add(words.literal("breathing", breathing)));
		String text = step.textIfAny("text").orElseGet(
				() -> String.join(" ", step.parts("media").stream().flatMap(each -> each.textIfAny("says").stream()).toList()));
		return with(text, how);
	}

	/**
	 * How often steps are repeated.
	 *
	 * @param repetition a Repetition of the bundle
	 * @return the words
	 */
	public String repetition(BundlePart repetition) {
		return String.join(", ", Stream.concat(Stream.of(words.say("repeat", words.times(repetition.part("times")))),
				repetition.textIfAny("side").map(side -> words.literal("side", side)).stream()).toList());
	}

	/**
	 * A pause.
	 *
	 * @param time how long
	 * @return the words
	 */
	public String rest(BundlePart time) {
		return words.say("rest", words.time(time));
	}

	/**
	 * An instruction as lines; what is repeated follows the line that says how often.
	 *
	 * @param instruction an Instruction of the bundle
	 * @return the lines
	 */
	public List<String> lines(BundlePart instruction) {
		return switch (instruction.text("kind")) {
			case "step" -> List.of(step(instruction));
			case "rest" -> List.of(rest(instruction.part("time")));
			default -> nested(repetition(instruction), instruction.parts("steps").stream().flatMap(each -> lines(each).stream()).toList());
		};
	}

	/**
	 * An item of a routine as its authors wrote it.
	 *
	 * @param item a RoutineItem of the bundle
	 * @param content finds what it refers to
	 * @return the lines
	 */
	public List<String> asWritten(BundlePart item, BundleContent content) {
		return switch (item.text("kind")) {
			case "technique" -> List.of(with(content.title(EntityList.TECHNIQUES, item.text("technique")), done(item)));
			case "rest" -> List.of(rest(item.part("time")));
			case "routine" -> {
				BundlePart routine = content.entity(EntityList.ROUTINES, item.text("routine"));
				yield nested(routine.text("title"), routine.parts("blocks").stream().flatMap(block -> block.parts("items").stream())
						.flatMap(each -> asWritten(each, content).stream()).toList());
			}
			case "repeat" -> nested(words.say("repeat", words.times(item.part("times"))), inner(item, content));
			default -> nested(words.say(item.text("kind")), inner(item, content));
		};
	}

	private List<String> inner(BundlePart item, BundleContent content) {
		return item.parts("items").stream().flatMap(each -> asWritten(each, content).stream()).toList();
	}

	private List<String> nested(String title, List<String> lines) {
		return lines.stream().map(line -> title + ": " + line).toList();
	}

	/**
	 * How an item of a routine is done.
	 *
	 * @param item a DoItem of the bundle
	 * @return its time, side and repetitions, as far as it states them
	 */
	public List<String> done(BundlePart item) {
		List<String> how = new ArrayList<>();
		item.partIfAny("time").map(words::time).ifPresent(how::add);
		item.textIfAny("side").ifPresent(side -> how.add(words.literal("side", side)));
		item.partIfAny("repetitions").map(words::times).ifPresent(how::add);
		return how;
	}

	/**
	 * Something, and how it is done.
	 *
	 * @param what what is done
	 * @param how how; may be empty
	 * @return the words
	 */
	public static String with(String what, List<String> how) {
		return how.isEmpty() ? what : what + " (" + String.join("; ", how) + ")";
	}
}
