package org.kneadwork.safety.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kneadwork.model.message.Message;
import org.kneadwork.model.message.Patterns;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Place;
import org.kneadwork.safety.finding.Severity;

/**
 * What there is to say about a rule: the one entry from which messages, explanation, documentation and tests are made.
 *
 * @param code the code, which never changes, such as {@code KW203}
 * @param title what is wrong when the rule is broken, in a few words
 * @param severity how serious it is by default
 * @param floor the severity below which a library cannot lower it; empty: as low as it likes
 * @param meaning what the rule asks for, in a sentence or more
 * @param why why that matters
 * @param mend what to do about it
 * @param forRelease whether it is about what only a release needs: in a check that is not for a release, the rule is a
 *     warning, whatever its severity and floor
 * @param home a class beside which the folder {@code examples} lies, with the texts {@code CODE.bad.knead} and
 *     {@code CODE.good.knead}; of a plug-in, one of its own
 */
public record RuleInfo(String code, String title, Severity severity, Optional<Severity> floor, String meaning, String why,
		String mend, boolean forRelease, Class<?> home) {

	/**
	 * Refuses null.
	 *
	 * @throws NullPointerException when anything is null
	 */
	public RuleInfo {
		Objects.requireNonNull(code);
		Objects.requireNonNull(title);
		Objects.requireNonNull(severity);
		Objects.requireNonNull(floor);
		Objects.requireNonNull(meaning);
		Objects.requireNonNull(why);
		Objects.requireNonNull(mend);
		Objects.requireNonNull(home);
	}

	/**
	 * The same entry in the language of a reader. Texts in other languages stand beside the home of the rule, in a file such as
	 * {@code rules_de.properties}, by the code and what they are: {@code KW101.title}. What is not there stays in English.
	 *
	 * @param language the language; one that Kneadwork does not speak gives English
	 * @return the entry
	 */
	public RuleInfo in(Locale language) {
		Locale spoken = Patterns.spoken(language);
		if (spoken.equals(Locale.ENGLISH)) {
			return this;
		}
		try {
			ResourceBundle texts = ResourceBundle.getBundle(home.getPackageName() + ".rules", spoken, home.getClassLoader(),
					ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
			return new RuleInfo(code, text(texts, "title", title), severity, floor, text(texts, "meaning", meaning),
					text(texts, "why", why), text(texts, "mend", mend), forRelease, home);
		} catch (MissingResourceException onlyInEnglish) {
			return this;
		}
	}

	/**
	 * What is wrong when the rule is broken, in every language.
	 *
	 * @return the title
	 */
	public Message called() {
		return new Message.Translated(title, Patterns.OTHER_LANGUAGES.stream()
				.collect(Collectors.toUnmodifiableMap(Function.identity(), code -> in(Locale.of(code)).title())));
	}

	private String text(ResourceBundle texts, String what, String english) {
		String key = code + "." + what;
		return texts.containsKey(key) ? texts.getString(key) : english;
	}

	/**
	 * The smallest text that breaks the rule; a comment stands where the finding is.
	 *
	 * @return a text in the Knead language; where a byte cannot be read as UTF-8, it has a replacement character
	 */
	public String bad() {
		return new String(badBytes(), StandardCharsets.UTF_8);
	}

	/**
	 * The same as bytes, as they would stand in a file.
	 *
	 * @return the bytes
	 */
	public byte[] badBytes() {
		return example("bad");
	}

	/**
	 * The same text, mended.
	 *
	 * @return a text in the Knead language
	 */
	public String good() {
		return new String(example("good"), StandardCharsets.UTF_8);
	}

	/**
	 * The released version with which the two texts are compared.
	 *
	 * @return a text in the Knead language; empty where the rule does not compare
	 */
	public Optional<String> released() {
		return find("released").map(bytes -> new String(bytes, StandardCharsets.UTF_8));
	}

	/**
	 * Whether there are a text that breaks the rule and one that keeps it.
	 *
	 * @return whether both are there
	 */
	public boolean hasExamples() {
		return find("bad").isPresent() && find("good").isPresent();
	}

	private byte[] example(String which) {
		return find(which).orElseThrow(() -> new IllegalStateException("The example " + name(which) + " is missing."));
	}

	private String name(String which) {
		return "examples/" + code + "." + which + ".knead";
	}

	private Optional<byte[]> find(String which) {
		try (InputStream stream = home.getResourceAsStream(name(which))) {
			return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * A finding of this rule, with its default severity.
	 *
	 * @param place where it is
	 * @param message what is wrong there, with names and numbers, in one sentence
	 * @param advice how to mend it, in one sentence
	 * @return the finding
	 */
	public Finding finding(Place place, Message message, Message advice) {
		return new Finding(code, severity, message, advice, place, List.of(), List.of());
	}

	/**
	 * A finding of this rule, with its default severity, that says the same in every language.
	 *
	 * @param place where it is
	 * @param message what is wrong there, with names and numbers, in one sentence
	 * @param advice how to mend it, in one sentence
	 * @return the finding
	 */
	public Finding finding(Place place, String message, String advice) {
		return finding(place, Message.of(message), Message.of(advice));
	}

	/**
	 * How serious a breach of the rule is by default.
	 *
	 * @param release whether the content is to be released
	 * @return the severity
	 */
	public Severity severity(boolean release) {
		return forRelease && !release ? leastSerious(severity) : severity;
	}

	private static Severity leastSerious(Severity other) {
		return Severity.WARNING.below(other) ? Severity.WARNING : other;
	}

	/**
	 * The severity of a finding when a library changes the severity of the rule. A finding that is more serious than the
	 * rule is by default, because of what it is about, cannot be lowered.
	 *
	 * @param found the severity of the finding
	 * @param wanted the severity that the library wants
	 * @param release whether the content is to be released
	 * @return the severity that holds
	 */
	Severity changed(Severity found, Severity wanted, boolean release) {
		Optional<Severity> lowest = forRelease && !release ? floor.map(RuleInfo::leastSerious) : floor;
		Severity allowed = lowest.map(wanted::atLeast).orElse(wanted);
		return severity(release).below(found) ? allowed.atLeast(found) : allowed;
	}
}
