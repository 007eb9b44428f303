package org.kneadwork.schemaorg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.kneadwork.bundle.content.BundleContent;
import org.kneadwork.bundle.content.BundlePart;
import org.kneadwork.bundle.content.EntityList;
import org.kneadwork.bundle.content.InstructionSentences;
import org.kneadwork.bundle.content.Words;

/** What is to be done, as the steps of a HowTo. Times, sides and pressure are words of the step: schema.org knows no others. */
final class InstructionNodes {

	private final BundleContent content;
	private final Words words;
	private final InstructionSentences sentences;

	InstructionNodes(BundleContent content, Words words) {
		this.content = content;
		this.words = words;
		this.sentences = new InstructionSentences(words);
	}

	Node ofTechnique(BundlePart technique) {
		List<Node> parts = new ArrayList<>(List.of(SafetyNodes.tip(sentences.pressure(technique.partIfAny("pressure")))));
		technique.parts("steps").forEach(each -> parts.add(instruction(each)));
		return SafetyNodes.section(words.say("steps"), parts);
	}

	private Node instruction(BundlePart instruction) {
		return switch (instruction.text("kind")) {
			case "step" -> step(instruction);
			case "rest" -> rest(instruction.part("time"));
			default -> SafetyNodes.section(sentences.repetition(instruction),
					instruction.parts("steps").stream().map(this::instruction).toList());
		};
	}

	private Node rest(BundlePart time) {
		return timed(Node.of("HowToStep").with("text", sentences.rest(time)), time);
	}

	private Node step(BundlePart step) {
		Node node = Node.of("HowToStep").with("text", sentences.step(step));
		return step.partIfAny("time").map(time -> timed(node, time)).orElse(node);
	}

	private static Node timed(Node node, BundlePart time) {
		return time.has("max") ? node.with("timeRequired", Duration.ofSeconds(time.number("max")).toString()) : node;
	}

	/** A section for each part of the routine, with its techniques in the order and with the times of its timeline. */
	List<Node> ofRoutine(BundlePart routine) {
		List<BundlePart> timeline = routine.parts("timeline");
		if (timeline.isEmpty()) {
			return routine.parts("blocks").stream().map(block -> SafetyNodes.section(words.literal("phase", block.text("phase")),
					block.parts("items").stream().map(this::item).toList())).toList();
		}
		List<Node> sections = new ArrayList<>();
		for (String phase : timeline.stream().map(entry -> entry.text("phase")).distinct().toList()) {
			sections.add(SafetyNodes.section(words.literal("phase", phase),
					timeline.stream().filter(entry -> entry.text("phase").equals(phase)).map(this::entry).toList()));
		}
		return sections;
	}

	private Node entry(BundlePart entry) {
		BundlePart length = entry.part("length");
		if (entry.text("kind").equals("rest")) {
			return rest(length);
		}
		List<String> how = new ArrayList<>(List.of(words.time(length)));
		entry.textIfAny("side").ifPresent(side -> how.add(words.literal("side", side)));
		if (entry.flag("optional")) {
			how.add(words.say("optional"));
		}
		if (entry.flag("anyOrder")) {
			how.add(words.say("any-order"));
		}
		return timed(technique(entry.text("technique"), how), length);
	}

	private Node technique(String id, List<String> how) {
		BundlePart technique = content.entity(EntityList.TECHNIQUES, id);
		String name = technique.text("title");
		return Node.of("HowToStep").with("name", name)
				.with("text", InstructionSentences.with(name, how))
				.with("item", Node.reference(Names.of(content, "technique", id)))
				.with("itemListElement", List.of(ofTechnique(technique)));
	}

	/** A routine whose length is unknown has no timeline: what its authors wrote then stands for itself. */
	private Node item(BundlePart item) {
		return switch (item.text("kind")) {
			case "technique" -> technique(item.text("technique"), sentences.done(item));
			case "rest" -> rest(item.part("time"));
			case "routine" -> SafetyNodes.section(content.title(EntityList.ROUTINES, item.text("routine")),
					ofRoutine(content.entity(EntityList.ROUTINES, item.text("routine"))));
			case "repeat" -> nested(words.say("repeat", words.times(item.part("times"))), item);
			default -> nested(words.say(item.text("kind")), item);
		};
	}

	private Node nested(String name, BundlePart item) {
		return SafetyNodes.section(name, item.parts("items").stream().map(this::item).toList());
	}
}
