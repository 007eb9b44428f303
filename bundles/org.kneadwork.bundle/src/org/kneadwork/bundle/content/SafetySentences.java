package org.kneadwork.bundle.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The safety decisions of a bundle as people are told them. Every sentence of a decision is in what is given here; nothing
 * is decided, and nothing left out because it has been said of something else.
 */
public final class SafetySentences {

	private final BundleContent content;
	private final Words words;

	/**
	 * @param content the content
	 * @param words the words around its texts
	 */
	public SafetySentences(BundleContent content, Words words) {
		this.content = content;
		this.words = words;
	}

	/**
	 * What a verdict says in a few words, such as "Must not be done with: Fever".
	 *
	 * @param verdict a ConditionVerdict of the bundle
	 * @return the headline
	 */
	public String headline(BundlePart verdict) {
		return words.say("verdict.with", words.literal("verdict", verdict.text("verdict")),
				content.title(EntityList.CONDITIONS, verdict.text("condition")));
	}

	/**
	 * All that a person is told because of a verdict.
	 *
	 * @param verdict a ConditionVerdict of the bundle
	 * @return the sentences, the verdict itself first
	 */
	public List<String> verdict(BundlePart verdict) {
		return distinct(Stream.of(Stream.of(headline(verdict) + "."), verdict.texts("tell").stream(),
				verdict.texts("adaptations").stream()).flatMap(each -> each));
	}

	/**
	 * What follows when a screening question is answered with yes.
	 *
	 * @param question a ScreeningQuestion of the bundle
	 * @return the sentences, what to do first
	 */
	public List<String> ifYes(BundlePart question) {
		BundlePart yes = question.part("yes");
		if (yes.has("urgency")) {
			return List.of(words.literal("urgency", yes.text("urgency")), yes.text("destination"));
		}
		List<String> sentences = new ArrayList<>();
		sentences.add(words.literal("action", yes.text("action")));
		sentences.addAll(yes.texts("tell"));
		sentences.addAll(yes.texts("adaptations"));
		yes.parts("changes").forEach(change -> sentences.addAll(change(change)));
		return sentences;
	}

	private List<String> change(BundlePart change) {
		String technique = content.title(EntityList.TECHNIQUES, change.text("technique"));
		String what = words.say("change." + change.text("action"), technique);
		return distinct(Stream.of(Stream.of(what), change.texts("tell").stream(), change.texts("adaptations").stream())
				.flatMap(each -> each));
	}

	/**
	 * What must never come together.
	 *
	 * @param combination a NeverCombine of the bundle
	 * @return the sentence, with the names of what is meant
	 */
	public String neverCombine(BundlePart combination) {
		return words.say("never-combine") + ": " + operand(combination.part("first")) + " + " + operand(combination.part("second"))
				+ ". " + combination.text("tell");
	}

	private String operand(BundlePart operand) {
		Set<String> names = new LinkedHashSet<>();
		operand.texts("tools").forEach(tool -> names.add(content.title(EntityList.TOOLS, tool)));
		operand.texts("techniques").forEach(technique -> names.add(content.title(EntityList.TECHNIQUES, technique)));
		return names.isEmpty() ? operand.textIfAny("kind").orElse("") : String.join(", ", names);
	}

	/**
	 * A limit of temperature and time.
	 *
	 * @param limit a HeatLimit of the bundle
	 * @return the sentence
	 */
	public String limit(BundlePart limit) {
		List<String> parts = new ArrayList<>();
		limit.partIfAny("temperature").ifPresent(each -> parts.add(words.say("limit.temperature", String.valueOf(each.number("celsius")))));
		limit.partIfAny("timeLimit").ifPresent(each -> parts.add(words.say("limit.time", words.time(each))));
		limit.textIfAny("skinCheck").ifPresent(parts::add);
		String subject = limit.textIfAny("tool").map(tool -> content.title(EntityList.TOOLS, tool)).orElseGet(
				() -> limit.texts("techniques").stream().map(each -> content.title(EntityList.TECHNIQUES, each))
						.collect(Collectors.joining(", ")));
		String limits = String.join(". ", parts);
		return subject + ": " + limits + (limits.endsWith(".") ? "" : ".");
	}

	/**
	 * When to stop.
	 *
	 * @param rule a StopRule of the bundle
	 * @return the sentence
	 */
	public String stopRule(BundlePart rule) {
		return words.say("stop.when", rule.text("when"));
	}

	/**
	 * What holds for everybody whatever they answer: cautions, what never comes together, limits.
	 *
	 * @param safety the Safety of a technique or routine
	 * @return the sentences
	 */
	public List<String> forEverybody(BundlePart safety) {
		return distinct(Stream.of(safety.parts("cautions").stream().map(each -> each.text("tell")),
				safety.parts("neverCombine").stream().map(this::neverCombine), safety.parts("limits").stream().map(this::limit))
				.flatMap(each -> each));
	}

	/**
	 * How far the content has been reviewed, and that nobody has reviewed its translation, where it is one.
	 *
	 * @return the sentences
	 */
	public List<String> reviewed() {
		String status = words.literal("status", content.status().literal());
		return content.isUnreviewedTranslation() ? List.of(status, words.say("translation.unreviewed")) : List.of(status);
	}

	/**
	 * What has to be known of a technique or routine before anything else: how far it has been reviewed, for whom it is not,
	 * whether it is still to be used.
	 *
	 * @param item a Technique or Routine of the bundle
	 * @param list the list that it is in
	 * @return the sentences
	 */
	public List<String> standing(BundlePart item, EntityList list) {
		List<String> sentences = new ArrayList<>();
		sentences.addAll(reviewed());
		if (item.has("practisedBy") && !item.texts("practisedBy").contains("self")) {
			sentences.add(words.literal("practised", item.texts("practisedBy").contains("partner") ? "partner" : "professional"));
		}
		item.partIfAny("deprecated").ifPresent(deprecated -> {
			sentences.add(words.say("deprecated"));
			deprecated.textIfAny("because").ifPresent(sentences::add);
			deprecated.textIfAny("use").ifPresent(use -> sentences.add(words.say("deprecated.use", content.title(list, use))));
		});
		return sentences;
	}

	/**
	 * How often something may be done.
	 *
	 * @param frequency a Frequency of the bundle
	 * @return the sentence
	 */
	public String frequency(BundlePart frequency) {
		List<String> parts = new ArrayList<>();
		for (BundlePart limit : frequency.parts("limits")) {
			parts.add(words.say("frequency." + limit.text("per"), words.say("times", limit.text("times"))));
		}
		frequency.partIfAny("apart").ifPresent(apart -> parts.add(words.say("frequency.apart", words.time(apart))));
		return String.join(". ", parts);
	}

	private static List<String> distinct(Stream<String> sentences) {
		return sentences.distinct().toList();
	}
}
