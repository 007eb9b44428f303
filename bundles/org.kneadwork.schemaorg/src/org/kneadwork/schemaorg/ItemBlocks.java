package org.kneadwork.schemaorg;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kneadwork.bundle.content.BundleContent;
import org.kneadwork.bundle.content.BundlePart;
import org.kneadwork.bundle.content.EntityList;
import org.kneadwork.bundle.content.SafetySentences;
import org.kneadwork.bundle.content.Words;

/**
 * Makes the block of a technique or routine. It stands alone: its first steps are the questions that have to be answered
 * before, so that whoever reads the steps out and nothing else has told them.
 */
final class ItemBlocks {

	private final BundleContent content;
	private final Words words;
	private final SafetySentences sentences;
	private final SafetyNodes safety;
	private final InstructionNodes instructions;

	ItemBlocks(BundleContent content) {
		this.content = content;
		this.words = Words.goingWith(content.language());
		this.sentences = new SafetySentences(content, words);
		this.safety = new SafetyNodes(content, words, sentences);
		this.instructions = new InstructionNodes(content, words);
	}

	Node block(BundlePart item, EntityList list) {
		boolean routine = list == EntityList.ROUTINES;
		Node block = (routine ? Node.of("HowTo", "ExercisePlan") : Node.of("HowTo"))
				.with("@id", Names.of(content, routine ? "routine" : "technique", item.text("id")))
				.with("name", item.text("title")).with("description", description(item, list))
				.with("inLanguage", languages()).with("version", content.library().text("version"))
				.with("creativeWorkStatus", String.join(" ", sentences.reviewed()));
		addAttribution(block, item);
		addTimes(block, item, routine);
		block.with("about", item.texts("targets").stream().map(this::region).toList()).with("tool", tools(item, routine));
		addSteps(block, item, list);
		return block.with("mentions", safety.contraindications(item.part("safety")));
	}

	private String description(BundlePart item, EntityList list) {
		List<String> parts = new ArrayList<>(sentences.standing(item, list));
		item.textIfAny("summary").ifPresent(parts::add);
		item.textIfAny("goal").ifPresent(parts::add);
		item.partIfAny("frequency").map(sentences::frequency).ifPresent(each -> parts.add(each + "."));
		return String.join(" ", parts);
	}

	/** Further ones are those of what nobody has translated: of the library, and of our own words. */
	private List<String> languages() {
		Set<String> languages = new LinkedHashSet<>(List.of(content.language()));
		if (content.isPartlyUntranslated()) {
			languages.add(content.sourceLanguage());
		}
		languages.add(words.language());
		return List.copyOf(languages);
	}

	private void addAttribution(Node block, BundlePart item) {
		BundlePart library = content.library();
		Node whole = Node.of("CreativeWork").with("@id", Names.ofLibrary(content)).with("name", library.text("title"))
				.with("version", library.text("version"))
				.with("identifier", Node.of("PropertyValue").with("propertyID", "urn:kneadwork:fingerprint")
						.with("value", content.fingerprint()));
		block.with("isPartOf", whole).with("author", library.texts("authors"));
		library.textIfAny("audience").ifPresent(audience -> block.with("audience", audience(audience)));
		block.with("usageInfo", usage(library));
		block.with("citation", item.parts("sources").stream().map(each -> each.text("source")).distinct().map(this::source).toList());
	}

	private static List<Node> usage(BundlePart library) {
		return library.text("disclaimer").isEmpty() ? List.of()
				: List.of(Node.of("CreativeWork").with("text", library.text("disclaimer")));
	}

	private static Node audience(String audience) {
		Node people = Node.of("PeopleAudience").with("audienceType", audience);
		return switch (audience) {
			case "adults" -> people.with("suggestedMinAge", 18);
			case "older-adults" -> people.with("suggestedMinAge", 65);
			case "teenagers" -> people.with("suggestedMinAge", 13).with("suggestedMaxAge", 17);
			case "children" -> people.with("suggestedMaxAge", 12);
			default -> people;
		};
	}

	private Node source(String id) {
		BundlePart source = content.entity(EntityList.SOURCES, id);
		return Node.of("CreativeWork").with("name", source.text("title")).with("author", source.texts("authors"))
				.with("datePublished", source.textIfAny("published")).with("url", source.textIfAny("url"));
	}

	private void addTimes(Node block, BundlePart item, boolean routine) {
		Optional<BundlePart> duration = item.partIfAny("duration");
		duration.filter(each -> each.has("max"))
				.ifPresent(each -> block.with("totalTime", Duration.ofSeconds(each.number("max")).toString()));
		if (routine) {
			duration.ifPresent(each -> block.with("activityDuration", quantity(each)));
			item.partIfAny("frequency").ifPresent(each -> block.with("activityFrequency", sentences.frequency(each)));
		}
	}

	/** SEC: seconds in the codes of UN/CEFACT, which schema.org uses. */
	private static Node quantity(BundlePart range) {
		Node quantity = Node.of("QuantitativeValue").with("minValue", range.number("min")).with("unitCode", "SEC");
		return range.has("max") ? quantity.with("maxValue", range.number("max")) : quantity;
	}

	private Node region(String id) {
		BundlePart region = content.entity(EntityList.REGIONS, id);
		return Node.of("AnatomicalStructure").with("name", region.text("title"))
				.with("code", region.parts("codes").stream().map(SafetyNodes::code).toList());
	}

	private List<Node> tools(BundlePart item, boolean routine) {
		return item.parts(routine ? "equipment" : "tools").stream().map(need -> tool(need, routine)).toList();
	}

	private Node tool(BundlePart need, boolean routine) {
		BundlePart tool = content.entity(EntityList.TOOLS, need.text("tool"));
		List<BundlePart> uses = routine ? need.parts("uses") : List.of(need);
		List<String> told = new ArrayList<>();
		if (!tool.texts("allergens").isEmpty()) {
			told.add(words.say("allergens",
					String.join(", ", tool.texts("allergens").stream().map(each -> words.literal("allergen", each)).toList())));
		}
		uses.stream().flatMap(use -> use.parts("substitutes").stream()).map(this::instead).distinct().forEach(told::add);
		tool.textIfAny("note").ifPresent(told::add);
		return Node.of("HowToTool").with("name", tool.text("title")).with("description", String.join(". ", told));
	}

	private String instead(BundlePart substitute) {
		return words.say("instead" + substitute.textIfAny("pressure").map(change -> "." + change).orElse(""),
				content.title(EntityList.TOOLS, substitute.text("tool")));
	}

	private void addSteps(Node block, BundlePart item, EntityList list) {
		List<Node> sections = new ArrayList<>();
		sections.add(safety.before(item, list));
		safety.stopRules(item.part("safety")).ifPresent(sections::add);
		sections.addAll(list == EntityList.ROUTINES ? instructions.ofRoutine(item) : List.of(instructions.ofTechnique(item)));
		List<Node> numbered = Stream.iterate(0, index -> index < sections.size(), index -> index + 1)
				.map(index -> sections.get(index).with("position", index + 1)).toList();
		block.with("step", numbered);
	}
}
