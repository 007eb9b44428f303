package org.kneadwork.schemaorg;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.content.BundleContent;
import org.kneadwork.bundle.content.BundlePart;
import org.kneadwork.bundle.content.EntityList;
import org.kneadwork.bundle.generator.BundleGenerator;
import org.kneadwork.bundle.generator.GenerationException;
import org.kneadwork.bundle.generator.GeneratorInput;

/**
 * A block of JSON-LD for each technique and routine, in the vocabulary of schema.org, ready to be pasted into a web page; and
 * for each language an index of them. A draft is refused: what is pasted into a page is published.
 */
public final class SchemaOrgGenerator implements BundleGenerator {

	@Override
	public String format() {
		return "schema-org";
	}

	@Override
	public String description() {
		return "JSON-LD of schema.org, a block a technique or routine, for web pages";
	}

	@Override
	public Map<String, byte[]> generate(GeneratorInput input) throws GenerationException {
		if (input.status() == BundleStatus.DRAFT) {
			throw new GenerationException("A draft is not made into blocks for web pages, since what stands in a page is public. "
					+ "Mend the errors first, and export without --draft.");
		}
		Map<String, byte[]> files = new TreeMap<>();
		for (String language : input.languages()) {
			addFiles(BundleContent.of(input, language), input.fileStem() + "." + language + ".", files);
		}
		return files;
	}

	private static void addFiles(BundleContent content, String stem, Map<String, byte[]> files) {
		ItemBlocks blocks = new ItemBlocks(content);
		List<Node> entries = new ArrayList<>();
		for (EntityList list : List.of(EntityList.ROUTINES, EntityList.TECHNIQUES)) {
			for (BundlePart item : content.all(list)) {
				String file = stem + kind(list) + "." + item.text("id").replace(':', '.') + ".html";
				files.put(file, JsonLd.snippet(blocks.block(item, list).withContext()));
				entries.add(Node.of("ListItem").with("position", entries.size() + 1).with("name", item.text("title"))
						.with("url", file).with("item", Node.reference(Names.of(content, kind(list), item.text("id")))));
			}
		}
		Node index = Node.of("ItemList").with("@id", Names.of(content, "index", content.language()))
				.with("name", content.library().text("title")).with("numberOfItems", entries.size())
				.with("itemListOrder", "https://schema.org/ItemListUnordered").with("itemListElement", entries);
		files.put(stem + "schema-org.jsonld", JsonLd.document(index.withContext()));
	}

	private static String kind(EntityList list) {
		return list == EntityList.ROUTINES ? "routine" : "technique";
	}
}
