package org.kneadwork.safety.timing;

import java.util.List;
import java.util.Optional;
import org.kneadwork.model.content.Phase;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.model.content.Side;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.values.Duration;

/**
 * What a routine does, in order, with times: repetitions are written out, what is done on each side has an entry for the
 * left and one for the right, and what it includes is spelt out.
 *
 * @param entries the entries, in the order in which they are done
 * @param total how long all of it lasts, in seconds: the same as {@link Timings#ofBlocks}
 */
public record Timeline(List<Entry> entries, Duration total) {

	/** A timeline with more entries is not made: nobody could follow it, and {@code repeat} may state any number. */
	public static final int MOST_ENTRIES = 10_000;

	/** What an entry is. */
	public enum Kind {
		/** A technique is done. */
		TECHNIQUE,
		/** A pause. */
		REST
	}

	/**
	 * One thing that is done.
	 *
	 * @param kind what it is
	 * @param technique the technique; empty for a rest
	 * @param phase the part of the routine; what is included belongs to the part that includes it
	 * @param side the side of the body, never {@code each}; empty where it is not one-sided
	 * @param start when it begins, in seconds from the beginning of the routine: from the earliest to the latest
	 * @param length how long it lasts, in seconds
	 * @param optional whether it may be left out: it is in an optional part, or a repetition beyond the lowest number
	 * @param anyOrder whether it is part of something that may be done in any order; the start is then that of the
	 *     order in the text
	 * @param item the statement that says so; it may be one of another routine that is included
	 * @param own the statement of the routine itself: {@code item}, or the one that includes the routine of {@code item}
	 */
	public record Entry(Kind kind, Optional<Technique> technique, Phase phase, Optional<Side> side, Duration start,
			Duration length, boolean optional, boolean anyOrder, RoutineItem item, RoutineItem own) {
	}

	/** Takes a copy of the entries. */
	public Timeline {
		entries = List.copyOf(entries);
	}
}
