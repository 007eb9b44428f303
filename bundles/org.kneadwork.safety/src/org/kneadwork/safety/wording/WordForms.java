package org.kneadwork.safety.wording;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The forms in which an English word is inflected: of a noun its plural, of a verb the forms with -s, -ed and -ing.
 * "cures", "cured" and "curing" have the same forms; "secure" and "pedicure" are other words. Where spelling does not tell
 * which word a form comes from, the forms of all words that it may come from are given, of which most do not exist.
 */
public final class WordForms {

	private static final class Irregular {

		private static final Map<String, Set<String>> FORMS = read();

		private static Map<String, Set<String>> read() {
			Map<String, Set<String>> forms = new HashMap<>();
			for (String line : DataFile.lines("irregular-forms.txt")) {
				Set<String> all = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(line.split(" "))));
				all.forEach(form -> forms.put(form, all));
			}
			return forms;
		}
	}

	private WordForms() {
	}

	/**
	 * All forms of a word.
	 *
	 * @param word the word in any of its forms
	 * @return its forms in lower case, the given one among them
	 */
	public static Set<String> of(String word) {
		String form = word.toLowerCase(Locale.ROOT);
		Set<String> irregular = Irregular.FORMS.get(form);
		if (irregular != null) {
			return irregular;
		}
		Set<String> forms = new LinkedHashSet<>();
		forms.add(form);
		// "of", "as" and "no" have no forms, and "it" is not the singular of "its".
		if (form.length() > 2 && hasOnlyLetters(form)) {
			for (String base : bases(form)) {
				addForms(base, forms);
			}
		}
		return Collections.unmodifiableSet(forms);
	}

	/** The words that a form may be a form of, itself included. */
	private static Set<String> bases(String form) {
		Set<String> bases = new LinkedHashSet<>();
		bases.add(form);
		if (form.length() < 4) {
			return bases;
		}
		if (form.endsWith("ies") && form.length() > 4) {
			bases.add(cut(form, 3) + "y");
		} else if (form.endsWith("es") && (hisses(cut(form, 2)) || form.endsWith("oes"))) {
			bases.add(cut(form, 2));
			bases.add(cut(form, 1));
		} else if (form.endsWith("s") && "ius".indexOf(last(form, 2)) < 0) {
			bases.add(cut(form, 1));
		}
		if (form.endsWith("ing")) {
			addStems(cut(form, 3), bases);
		} else if (form.endsWith("ied") && form.length() > 4) {
			bases.add(cut(form, 3) + "y");
		} else if (form.endsWith("eed")) {
			bases.add(cut(form, 1));
		} else if (form.endsWith("ed")) {
			addStems(cut(form, 2), bases);
		}
		return bases;
	}

	/** The words to which -ing or -ed may have been added. */
	private static void addStems(String stem, Set<String> bases) {
		if (stem.length() < 2 || !hasVowel(stem, stem.length())) {
			return;
		}
		if (endsDoubled(stem)) {
			bases.add(cut(stem, 1));
			bases.add(stem);
		} else {
			bases.add(stem + "e");
			// "curing" comes from "cure": from "cur" it would be "curring".
			if (!doubles(stem)) {
				bases.add(stem);
			}
		}
	}

	private static void addForms(String base, Set<String> forms) {
		forms.add(base);
		char end = last(base, 1);
		if (end == 'y' && !isVowel(last(base, 2))) {
			forms.add(cut(base, 1) + "ies");
			forms.add(cut(base, 1) + "ied");
			forms.add(base + "ing");
			return;
		}
		if (hisses(base)) {
			forms.add(base + "es");
		} else {
			forms.add(base + "s");
			if (end == 'o') {
				forms.add(base + "es");
			}
		}
		if (end == 'e') {
			forms.add(base + "d");
			forms.add(base.endsWith("ie") ? cut(base, 2) + "ying"
					: "eoy".indexOf(last(base, 2)) >= 0 ? base + "ing" : cut(base, 1) + "ing");
			return;
		}
		if (doubles(base)) {
			forms.add(base + end + "ed");
			forms.add(base + end + "ing");
			return;
		}
		forms.add(base + "ed");
		forms.add(base + "ing");
		if (end == 'l' && isVowel(last(base, 2)) && !isVowel(last(base, 3))) {
			// British "travelled", American "traveled".
			forms.add(base + "led");
			forms.add(base + "ling");
		}
	}

	/** Whether the plural is formed with -es. */
	private static boolean hisses(String base) {
		return base.endsWith("s") || base.endsWith("x") || base.endsWith("z") || base.endsWith("ch") || base.endsWith("sh");
	}

	/** Whether a word of one short syllable doubles its last letter: "stop", "stopped". */
	private static boolean doubles(String base) {
		int length = base.length();
		return length > 1 && isVowel(last(base, 2)) && !isVowel(last(base, 1)) && "wxy".indexOf(last(base, 1)) < 0
				&& !hasVowel(base, length - 2);
	}

	private static boolean endsDoubled(String stem) {
		return stem.length() > 2 && last(stem, 1) == last(stem, 2) && !isVowel(last(stem, 1));
	}

	private static boolean hasOnlyLetters(String form) {
		for (int at = 0; at < form.length(); at++) {
			if (form.charAt(at) < 'a' || form.charAt(at) > 'z') {
				return false;
			}
		}
		return true;
	}

	/** Whether there is a vowel, or a y, among the first letters. */
	private static boolean hasVowel(String word, int letters) {
		for (int at = 0; at < letters; at++) {
			if (isVowel(word.charAt(at)) || word.charAt(at) == 'y') {
				return true;
			}
		}
		return false;
	}

	private static boolean isVowel(char c) {
		return "aeiou".indexOf(c) >= 0;
	}

	/** The last letter, the last but one, and so on; a blank where the word is too short. */
	private static char last(String word, int fromEnd) {
		return word.length() < fromEnd ? ' ' : word.charAt(word.length() - fromEnd);
	}

	private static String cut(String word, int letters) {
		return word.substring(0, word.length() - letters);
	}
}
