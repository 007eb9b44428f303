package org.kneadwork.schemaorg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kneadwork.bundle.content.BundleContent;
import org.kneadwork.bundle.content.BundlePart;
import org.kneadwork.bundle.content.EntityList;
import org.kneadwork.bundle.content.SafetySentences;
import org.kneadwork.bundle.content.Words;

/** What a block says about safety. */
final class SafetyNodes {

	private final BundleContent content;
	private final Words words;
	private final SafetySentences sentences;

	SafetyNodes(BundleContent content, Words words, SafetySentences sentences) {
		this.content = content;
		this.words = words;
		this.sentences = sentences;
	}

	/** The section that comes first: how far it is reviewed, what holds for everybody, and the questions with what follows. */
	Node before(BundlePart item, EntityList list) {
		BundlePart safety = item.part("safety");
		List<Node> parts = new ArrayList<>();
		sentences.standing(item, list).forEach(each -> parts.add(tip(each)));
		if (!content.library().text("disclaimer").isEmpty()) {
			parts.add(tip(content.library().text("disclaimer")));
		}
		sentences.forEverybody(safety).forEach(each -> parts.add(tip(each)));
		if (!safety.parts("screening").isEmpty()) {
			parts.add(tip(words.say("before.answer")));
		}
		safety.parts("screening").forEach(question -> parts.add(question(question)));
		return section(words.say("before"), parts);
	}

	private Node question(BundlePart question) {
		return Node.of("HowToStep").with("name", question.text("ask"))
				.with("text", question.text("ask") + " " + words.say("yes", String.join(" ", sentences.ifYes(question))));
	}

	Optional<Node> stopRules(BundlePart safety) {
		List<Node> rules = safety.parts("stopRules").stream().map(rule -> tip(sentences.stopRule(rule))).toList();
		return rules.isEmpty() ? Optional.empty() : Optional.of(section(words.say("stop"), rules));
	}

	/** Everything but what is allowed; what nobody has decided too. */
	List<Node> contraindications(BundlePart safety) {
		return safety.parts("verdicts").stream().filter(verdict -> !verdict.text("verdict").equals("allowed"))
				.map(this::contraindication).toList();
	}

	private Node contraindication(BundlePart verdict) {
		BundlePart condition = content.entity(EntityList.CONDITIONS, verdict.text("condition"));
		return Node.of("MedicalContraindication").with("name", sentences.headline(verdict))
				.with("additionalType", "urn:kneadwork:verdict:" + verdict.text("verdict"))
				.with("description", String.join(" ", sentences.verdict(verdict)))
				.with("code", condition.parts("codes").stream().map(SafetyNodes::code).toList());
	}

	static Node code(BundlePart code) {
		return Node.of("MedicalCode").with("codeValue", code.text("code")).with("codingSystem", code.text("system"));
	}

	static Node tip(String text) {
		return Node.of("HowToTip").with("text", text);
	}

	static Node section(String name, List<Node> parts) {
		return Node.of("HowToSection").with("name", name).with("itemListElement", parts);
	}
}
