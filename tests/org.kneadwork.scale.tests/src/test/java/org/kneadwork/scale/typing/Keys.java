package org.kneadwork.scale.typing;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** What somebody types, with pauses as between keys and as between places. */
final class Keys {

	private final Random random;
	private final Consumer<TypedEdit> types;
	private TypedEdit.Kind kind = TypedEdit.Kind.TEXT;
	private boolean elsewhere;
	private int edits;

	/**
	 * @param random makes the pauses
	 * @param types is given each edit
	 */
	Keys(Random random, Consumer<TypedEdit> types) {
		this.random = random;
		this.types = types;
	}

	/** How many edits were made. */
	int edits() {
		return edits;
	}

	/** Goes to another place. */
	void begin(TypedEdit.Kind what) {
		kind = what;
		elsewhere = true;
	}

	/** Goes on at another place with something else that belongs to what was done. */
	void goOn(TypedEdit.Kind what) {
		kind = what;
	}

	/** Replaces some words at once. */
	void edit(String file, String in, String behind, String replaced, String typed) {
		int pause = elsewhere ? 150 + random.nextInt(600) : 40 + random.nextInt(80);
		elsewhere = false;
		edits++;
		types.accept(new TypedEdit(pause, kind, file, in, behind, replaced, typed));
	}

	/** Types parts, one after the other. */
	void type(String file, String in, String behind, List<String> parts) {
		StringBuilder before = new StringBuilder(behind);
		for (String part : parts) {
			edit(file, in, before.toString(), "", part);
			before.append(part);
		}
	}

	/** Types key by key. */
	void type(String file, String in, String behind, String text) {
		type(file, in, behind, text.chars().mapToObj(Character::toString).toList());
	}

	/** Deletes key by key, from the end. */
	void delete(String file, String in, String behind, String text) {
		for (int left = text.length() - 1; left >= 0; left--) {
			edit(file, in, behind + text.substring(0, left), text.substring(left, left + 1), "");
		}
	}

	/** Replaces some words, and takes that back. */
	void thereAndBack(String file, String in, String behind, String words, String others) {
		edit(file, in, behind, words, others);
		edit(file, in, behind, others, words);
	}
}
