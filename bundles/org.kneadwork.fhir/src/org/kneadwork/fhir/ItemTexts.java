package org.kneadwork.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.kneadwork.bundle.content.BundleContent;
import org.kneadwork.bundle.content.BundlePart;
import org.kneadwork.bundle.content.EntityList;
import org.kneadwork.bundle.content.InstructionSentences;
import org.kneadwork.bundle.content.SafetySentences;
import org.kneadwork.bundle.content.Words;

/** What a technique or routine says in words, for whoever shows its definition and none of the resources about it. */
final class ItemTexts {

	private final BundleContent content;
	private final Words words;
	private final SafetySentences sentences;
	private final InstructionSentences instructions;

	ItemTexts(BundleContent content, Words words, SafetySentences sentences) {
		this.content = content;
		this.words = words;
		this.sentences = sentences;
		this.instructions = new InstructionSentences(words);
	}

	/** How far it has been reviewed, and what it is. */
	String description(BundlePart item, EntityList list) {
		List<String> told = new ArrayList<>(sentences.standing(item, list));
		item.textIfAny("summary").ifPresent(told::add);
		return told.stream().map(Texts::markdown).collect(Collectors.joining("\n\n"));
	}

	/** Everything about safety, and of a technique how it is done. */
	String usage(BundlePart item, EntityList list) {
		BundlePart safety = item.part("safety");
		List<String> parts = new ArrayList<>();
		parts.add(section("before", before(item, list)));
		parts.add(section("stop", safety.parts("stopRules").stream().map(sentences::stopRule).toList()));
		if (list == EntityList.TECHNIQUES) {
			parts.add(section("steps", steps(item)));
		}
		return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
	}

	private String section(String title, List<String> lines) {
		return lines.isEmpty() ? "" : "**" + words.say(title) + "**\n\n" + Texts.markdownList(lines);
	}

	private List<String> before(BundlePart item, EntityList list) {
		BundlePart safety = item.part("safety");
		List<String> lines = new ArrayList<>(sentences.standing(item, list));
		if (!content.library().text("disclaimer").isEmpty()) {
			lines.add(content.library().text("disclaimer"));
		}
		lines.addAll(sentences.forEverybody(safety));
		for (BundlePart question : safety.parts("screening")) {
			lines.add(question.text("ask") + " " + words.say("yes", String.join(" ", sentences.ifYes(question))));
		}
		safety.parts("verdicts").forEach(verdict -> lines.add(String.join(" ", sentences.verdict(verdict))));
		return lines;
	}

	private List<String> steps(BundlePart technique) {
		List<String> lines = new ArrayList<>();
		technique.parts("tools").forEach(tool -> lines.add(content.title(EntityList.TOOLS, tool.text("tool"))));
		lines.add(instructions.pressure(technique.partIfAny("pressure")));
		technique.parts("steps").forEach(step -> lines.addAll(instructions.lines(step)));
		return lines;
	}
}
