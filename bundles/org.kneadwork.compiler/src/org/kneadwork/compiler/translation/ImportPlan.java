package org.kneadwork.compiler.translation;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What a translator's file does to a library, before anything is written.
 *
 * @param refused what cannot be taken, by the lines of the file
 * @param told what is taken or left otherwise than the translator may expect, by the lines of the file
 * @param counts what becomes of the texts
 * @param files the files of the library that change or are new, by their absolute paths, with their new texts
 */
public record ImportPlan(List<Remark> refused, List<Remark> told, Counts counts, SequencedMap<Path, String> files) {

	/** Takes copies of the lists and the map. */
	public ImportPlan {
		refused = List.copyOf(refused);
		told = List.copyOf(told);
		files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
	}

	/**
	 * Something about an entry of the file.
	 *
	 * @param line the line, from 1
	 * @param message one or two sentences for people
	 */
	public record Remark(int line, String message) {
	}

	/**
	 * What becomes of the texts of the file.
	 *
	 * @param added how many had no translation in the library
	 * @param changed how many had another one
	 * @param confirmed how many stay as they are, and are of the text of today now
	 * @param same how many are as they were
	 * @param stale how many are of an older text, and are marked so
	 * @param open how many have no translation yet
	 */
	public record Counts(int added, int changed, int confirmed, int same, int stale, int open) {
	}

}
