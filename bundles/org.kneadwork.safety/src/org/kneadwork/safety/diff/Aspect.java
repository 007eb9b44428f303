package org.kneadwork.safety.diff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.finding.Sayings;

/** What a fact is about, and what its coming and going mean for safety. */
public enum Aspect {

	/** That there is such an entity. */
	ENTITY(Number.ONE, Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** A text that warns, asks or explains; the detail is the word of its statement. */
	SAFETY_TEXT(Number.SEVERAL, Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** Any other text; the detail is the word of its statement. */
	TEXT(Number.SEVERAL, Sense.NEITHER, Bump.PATCH, Bump.PATCH),
	/** A text in another language; the detail is the language and the word of its statement. */
	TRANSLATION(Number.SEVERAL, Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** That something is no longer to be used, since when, why, and what takes its place. */
	DEPRECATION(Number.ONE, Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** For whom a library is. */
	AUDIENCE(Number.ONE, Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** How long a technique or a routine lasts, in seconds. */
	DURATION(Number.ONE, Sense.LESS_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** How long a tool may be used, in seconds. */
	TIME_LIMIT(Number.ONE, Sense.LESS_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** How hard a technique presses. */
	PRESSURE(Number.ONE, Sense.LESS_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** How warm, in degrees Celsius. */
	TEMPERATURE(Number.ONE, Sense.LESS_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** That a frequency is declared. */
	FREQUENCY(Number.ONE, Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** How often at the most in a day, a week or a month. */
	TIMES(Number.SEVERAL, FREQUENCY, Sense.LESS_IS_STRICTER),
	/** How long to wait at least, in seconds. */
	APART(Number.ONE, FREQUENCY, Sense.MORE_IS_STRICTER),
	/** A step; the detail is its text. */
	STEP(Number.SEVERAL, Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** How long a step takes, in seconds. */
	STEP_TIME(Number.SEVERAL, STEP, Sense.LESS_IS_STRICTER),
	/** How long a step is held, in seconds. */
	STEP_HOLD(Number.SEVERAL, STEP, Sense.LESS_IS_STRICTER),
	/** How often a step is done, on both sides together. */
	STEP_ROUNDS(Number.SEVERAL, STEP, Sense.LESS_IS_STRICTER),
	/** On which side a step is done. */
	STEP_SIDE(Number.SEVERAL, STEP, Sense.NEITHER, Bump.MINOR),
	/** How hard a step presses. */
	STEP_PRESSURE(Number.SEVERAL, STEP, Sense.LESS_IS_STRICTER),
	/** How long to rest after something, in seconds. */
	REST(Number.SEVERAL, Sense.MORE_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** In which order things are done. */
	ORDER(Number.ONE, Sense.NEITHER, Bump.MINOR, Bump.MINOR),
	/** A trait without a scale of its own, such as the position; the detail is the word of its statement. */
	TRAIT(Number.SEVERAL, Sense.NEITHER, Bump.MINOR, Bump.MINOR),
	/** What a tool holds that people are allergic to. */
	ALLERGEN(Number.SEVERAL, Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** What holds with a condition; the detail is the id of the condition. */
	VERDICT(Number.SEVERAL, Sense.MORE_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** What a caution says about a technique; the detail is the condition and the caution. */
	REASON(Number.SEVERAL, Sense.MORE_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** That a technique declares contraindications. */
	CONTRAINDICATIONS(Number.ONE, Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** What a technique decides itself; the detail is the id of the condition. */
	DECISION(Number.SEVERAL, CONTRAINDICATIONS, Sense.MORE_IS_STRICTER),
	/** How a technique is adapted by its own decision; the detail is the id of the condition. */
	DECISION_ADAPTATION(Number.SEVERAL, DECISION, Sense.NEITHER, Bump.MAJOR),
	/** That a technique names a caution; the detail is the id of the caution. */
	SEE(Number.SEVERAL, CONTRAINDICATIONS, Sense.NEITHER, Bump.MAJOR),
	/** That a technique departs from a caution; the detail is the id of the caution. */
	OVERRULING(Number.SEVERAL, Sense.NEITHER, Bump.MINOR, Bump.MAJOR),
	/** A caution for everybody that concerns a technique or a routine; the detail is its id. */
	GENERAL_CAUTION(Number.SEVERAL, Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** When to stop; the detail is the text. */
	STOP_RULE(Number.SEVERAL, Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** What something is from; the detail is the id of the source, the value the passages. */
	SOURCE(Number.SEVERAL, Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** What somebody claims; the detail is the text. */
	CLAIM(Number.SEVERAL, Sense.NEITHER, Bump.MINOR, Bump.MINOR),
	/** How well a claim is supported. */
	EVIDENCE(Number.SEVERAL, CLAIM, Sense.NEITHER, Bump.MINOR),
	/** What a claim is from. */
	CLAIM_SOURCES(Number.SEVERAL, CLAIM, Sense.NEITHER, Bump.MAJOR),
	/** A red flag that a routine asks for, or a baseline demands. */
	RED_FLAG(Number.SEVERAL, Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** A condition that a routine asks for, or a baseline demands. */
	CONDITION(Number.SEVERAL, Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** How soon help is needed. */
	URGENCY(Number.ONE, Sense.MORE_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** How strictly a condition speaks against massage. */
	RANK(Number.ONE, Sense.MORE_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** How hard a region may be pressed, as it declares itself. */
	CEILING(Number.ONE, Sense.LESS_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** How hard a region may be pressed, its wholes included. */
	LIMIT(Number.ONE, Sense.LESS_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** That a region is never pressed. */
	NEVER_PRESSED(Number.ONE, Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** That a region is a part of another one, so that the limits and cautions of that one hold for it. */
	PART_OF(Number.SEVERAL, Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** With which condition a caution holds; the detail is the id of the condition. */
	WITH(Number.SEVERAL, Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** What a caution says of whom; the detail is the verdict and one alternative of the selector. */
	CLAUSE(Number.SEVERAL, Sense.MORE_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** How things are adapted by a clause. */
	CLAUSE_ADAPTATION(Number.SEVERAL, CLAUSE, Sense.NEITHER, Bump.MAJOR),
	/** To whom a baseline applies; the detail is one alternative of the selector. */
	SCOPE(Number.SEVERAL, Sense.MORE_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** What must never come together; the detail names both. */
	COMBINATION(Number.SEVERAL, Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** How long a routine does something in all, in seconds; the detail is the id of the technique. */
	USE(Number.SEVERAL, Sense.LESS_IS_STRICTER, Bump.MINOR, Bump.MINOR);

	/** Whether an entity has one such fact, or several that a detail tells apart. */
	private enum Number {
		ONE, SEVERAL
	}

	/** Which way a scale points. */
	enum Sense {
		LESS_IS_STRICTER, MORE_IS_STRICTER, NEITHER
	}

	private static final Map<String, Aspect> BY_LITERAL =
			Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Aspect::literal, Function.identity()));

	private final Number number;
	private final Aspect whole;
	private final Sense sense;
	private final Bump gone;
	private final Bump added;

	Aspect(Number number, Sense sense, Bump gone, Bump added) {
		this.number = number;
		this.whole = this;
		this.sense = sense;
		this.gone = gone;
		this.added = added;
	}

	Aspect(Number number, Aspect whole, Sense sense) {
		this(number, whole, sense, Bump.MAJOR);
	}

	Aspect(Number number, Aspect whole, Sense sense, Bump gone) {
		this.number = number;
		this.whole = whole;
		this.sense = sense;
		this.gone = gone;
		this.added = Bump.MINOR;
	}

	/**
	 * The word for it in a bundle. Part of the format: bundles that were released keep it.
	 *
	 * @return the word, such as {@code stop-rule}
	 */
	public String literal() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The aspect that a bundle means.
	 *
	 * @param literal the word in the bundle
	 * @return the aspect; empty where there is none of this name
	 */
	public static Optional<Aspect> of(String literal) {
		return Optional.ofNullable(BY_LITERAL.get(literal));
	}

	/** What messages call it, with the detail. */
	Message called(Message detail) {
		return Sayings.say("aspect." + literal(), detail);
	}

	/** The aspect that this one is a part of; itself where it is a part of none. */
	Aspect whole() {
		return whole;
	}

	Sense sense() {
		return sense;
	}

	Bump gone() {
		return gone;
	}

	Bump added() {
		return added;
	}

	/** Whether an entity has no more than one such fact, without a detail. */
	boolean isSingle() {
		return number == Number.ONE;
	}

	/** Whether the detail is a text that an author may put into other words. */
	boolean isText() {
		return this == STEP || this == STOP_RULE || this == CLAIM;
	}
}
