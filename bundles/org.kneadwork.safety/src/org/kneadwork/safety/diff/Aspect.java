package org.kneadwork.safety.diff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a fact is about, and what its coming and going mean for safety. */
public enum Aspect {

	/** That there is such an entity. */
	ENTITY("the id", Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** A text that warns, asks or explains; the detail is the word of its statement. */
	SAFETY_TEXT("'%s'", Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** Any other text; the detail is the word of its statement. */
	TEXT("'%s'", Sense.NEITHER, Bump.PATCH, Bump.PATCH),
	/** A text in another language; the detail is the language and the word of its statement. */
	TRANSLATION("the translation '%s'", Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** That something is no longer to be used, since when, why, and what takes its place. */
	DEPRECATION("'deprecated'", Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** For whom a library is. */
	AUDIENCE("the audience", Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** How long a technique or a routine lasts, in seconds. */
	DURATION("the duration", Sense.LESS_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** How long a tool may be used, in seconds. */
	TIME_LIMIT("the time limit", Sense.LESS_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** How hard a technique presses. */
	PRESSURE("the pressure", Sense.LESS_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** How warm, in degrees Celsius. */
	TEMPERATURE("the temperature", Sense.LESS_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** That a frequency is declared. */
	FREQUENCY("the frequency", Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** How often at the most in a day, a week or a month. */
	TIMES("the number of times %s", FREQUENCY, Sense.LESS_IS_STRICTER),
	/** How long to wait at least, in seconds. */
	APART("the time in between", FREQUENCY, Sense.MORE_IS_STRICTER),
	/** A step; the detail is its text. */
	STEP("the step \"%s\"", Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** How long a step takes, in seconds. */
	STEP_TIME("the time of the step \"%s\"", STEP, Sense.LESS_IS_STRICTER),
	/** How long a step is held, in seconds. */
	STEP_HOLD("the hold of the step \"%s\"", STEP, Sense.LESS_IS_STRICTER),
	/** How often a step is done, on both sides together. */
	STEP_ROUNDS("the number of rounds of the step \"%s\"", STEP, Sense.LESS_IS_STRICTER),
	/** On which side a step is done. */
	STEP_SIDE("the side of the step \"%s\"", STEP, Sense.NEITHER, Bump.MINOR),
	/** How hard a step presses. */
	STEP_PRESSURE("the pressure of the step \"%s\"", STEP, Sense.LESS_IS_STRICTER),
	/** How long to rest after something, in seconds. */
	REST("the rest after \"%s\"", Sense.MORE_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** In which order things are done. */
	ORDER("the order", Sense.NEITHER, Bump.MINOR, Bump.MINOR),
	/** A trait without a scale of its own, such as the position; the detail is the word of its statement. */
	TRAIT("'%s'", Sense.NEITHER, Bump.MINOR, Bump.MINOR),
	/** What a tool holds that people are allergic to. */
	ALLERGEN("the allergen '%s'", Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** What holds with a condition; the detail is the id of the condition. */
	VERDICT("the verdict with '%s'", Sense.MORE_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** What a caution says about a technique; the detail is the condition and the caution. */
	REASON("the verdict with %s", Sense.MORE_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** That a technique declares contraindications. */
	CONTRAINDICATIONS("the block of contraindications", Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** What a technique decides itself; the detail is the id of the condition. */
	DECISION("its own verdict with '%s'", CONTRAINDICATIONS, Sense.MORE_IS_STRICTER),
	/** How a technique is adapted by its own decision; the detail is the id of the condition. */
	DECISION_ADAPTATION("the adaptation with '%s'", DECISION, Sense.NEITHER, Bump.MAJOR),
	/** That a technique names a caution; the detail is the id of the caution. */
	SEE("the reference to the caution '%s'", CONTRAINDICATIONS, Sense.NEITHER, Bump.MAJOR),
	/** That a technique departs from a caution; the detail is the id of the caution. */
	OVERRULING("'although' against the caution '%s'", Sense.NEITHER, Bump.MINOR, Bump.MAJOR),
	/** A caution for everybody that concerns a technique or a routine; the detail is its id. */
	GENERAL_CAUTION("the caution '%s' for everybody", Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** When to stop; the detail is the text. */
	STOP_RULE("the stop rule \"%s\"", Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** What something is from; the detail is the id of the source, the value the passages. */
	SOURCE("the source '%s'", Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** What somebody claims; the detail is the text. */
	CLAIM("the claim \"%s\"", Sense.NEITHER, Bump.MINOR, Bump.MINOR),
	/** How well a claim is supported. */
	EVIDENCE("the evidence of the claim \"%s\"", CLAIM, Sense.NEITHER, Bump.MINOR),
	/** What a claim is from. */
	CLAIM_SOURCES("the support of the claim \"%s\"", CLAIM, Sense.NEITHER, Bump.MAJOR),
	/** A red flag that a routine asks for, or a baseline demands. */
	RED_FLAG("the red flag '%s'", Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** A condition that a routine asks for, or a baseline demands. */
	CONDITION("the condition '%s'", Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** How soon help is needed. */
	URGENCY("the urgency", Sense.MORE_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** How strictly a condition speaks against massage. */
	RANK("the contraindication", Sense.MORE_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** How hard a region may be pressed, as it declares itself. */
	CEILING("the ceiling of pressure", Sense.LESS_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** How hard a region may be pressed, its wholes included. */
	LIMIT("the pressure that it and what it is a part of allow", Sense.LESS_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** That a region is never pressed. */
	NEVER_PRESSED("'never-press'", Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** That a region is a part of another one, so that the limits and cautions of that one hold for it. */
	PART_OF("'part-of %s'", Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** With which condition a caution holds; the detail is the id of the condition. */
	WITH("the condition '%s'", Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** What a caution says of whom; the detail is the verdict and one alternative of the selector. */
	CLAUSE("\"%s\"", Sense.MORE_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** How things are adapted by a clause. */
	CLAUSE_ADAPTATION("the adaptation of \"%s\"", CLAUSE, Sense.NEITHER, Bump.MAJOR),
	/** To whom a baseline applies; the detail is one alternative of the selector. */
	SCOPE("the demand on %s", Sense.MORE_IS_STRICTER, Bump.MAJOR, Bump.MINOR),
	/** What must never come together; the detail names both. */
	COMBINATION("the ban on combining %s", Sense.NEITHER, Bump.MAJOR, Bump.MINOR),
	/** How long a routine does something in all, in seconds; the detail is the id of the technique. */
	USE("the time of '%s'", Sense.LESS_IS_STRICTER, Bump.MINOR, Bump.MINOR);

	/** Which way a scale points. */
	enum Sense {
		LESS_IS_STRICTER, MORE_IS_STRICTER, NEITHER
	}

	private static final Map<String, Aspect> BY_LITERAL =
			Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Aspect::literal, Function.identity()));

	private final String words;
	private final Aspect whole;
	private final Sense sense;
	private final Bump gone;
	private final Bump added;

	Aspect(String words, Sense sense, Bump gone, Bump added) {
		this.words = words;
		this.whole = this;
		this.sense = sense;
		this.gone = gone;
		this.added = added;
	}

	Aspect(String words, Aspect whole, Sense sense) {
		this(words, whole, sense, Bump.MAJOR);
	}

	Aspect(String words, Aspect whole, Sense sense, Bump gone) {
		this.words = words;
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

	/** What messages call it, with a place for the detail. */
	String words() {
		return words;
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
		return !words.contains("%s");
	}

	/** Whether the detail is a text that an author may put into other words. */
	boolean isText() {
		return this == STEP || this == STOP_RULE || this == CLAIM;
	}
}
