package org.kneadwork.model.values;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kneadwork.model.message.RefusedException;

/**
 * A version number in the sense of semantic versioning (semver.org, 2.0.0), without pre-release or build parts.
 *
 * @param major raised when something is no longer as safe as before or has vanished
 * @param minor raised when something is added or tightened
 * @param patch raised for wording
 */
public record Version(int major, int minor, int patch) implements Comparable<Version> {

	private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9})(?:\\.(\\d{1,9}))?)?");
	private static final Comparator<Version> ORDER =
			Comparator.comparingInt(Version::major).thenComparingInt(Version::minor).thenComparingInt(Version::patch);

	/**
	 * Reads a version of one to three parts; parts left out are 0.
	 *
	 * @param text the text, such as {@code 0.1.0} or {@code 1.0}
	 * @return the version
	 * @throws IllegalArgumentException when the text is no version; the message says so in plain words
	 */
	public static Version valueOf(String text) {
		Matcher matcher = FORM.matcher(text.strip());
		if (!matcher.matches()) {
			throw RefusedException.of("version.noVersion", text);
		}
		return new Version(part(matcher, 1), part(matcher, 2), part(matcher, 3));
	}

	private static int part(Matcher matcher, int group) {
		return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
	}

	/**
	 * Tells whether this version will do where another one is asked for: same major number, and not lower.
	 *
	 * @param wanted the version asked for
	 * @return whether this one will do
	 */
	public boolean satisfies(Version wanted) {
		return major == wanted.major && compareTo(wanted) >= 0;
	}

	@Override
	public int compareTo(Version other) {
		return ORDER.compare(this, other);
	}

	/**
	 * Writes all three parts.
	 *
	 * @return the text, such as {@code 0.1.0}
	 */
	@Override
	public String toString() {
		return major + "." + minor + "." + patch;
	}
}
