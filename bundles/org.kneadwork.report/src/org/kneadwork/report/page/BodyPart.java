package org.kneadwork.report.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kneadwork.report.body.BodyArea;
import org.kneadwork.report.body.BodyMap;
import org.kneadwork.report.page.ListTable.Column;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.RegionRow;

/**
 * Where on the body?
 *
 * @param intro the answer
 * @param figure the body figure
 * @param unplaced the regions that are not on it; empty where all are
 * @param lists the regions
 */
record BodyPart(Heading intro, String figure, Optional<Unplaced> unplaced, List<ListTable> lists) {

	/**
	 * Regions without a place on the figure.
	 *
	 * @param regions the regions
	 */
	record Unplaced(List<Region> regions) {
	}

	/**
	 * A region without a place.
	 *
	 * @param name its title
	 * @param count how many techniques target it
	 */
	record Region(String name, String count) {
	}

	static BodyPart of(Coverage coverage, Areas areas, PageWords words) {
		Map<String, Long> targeted = new HashMap<>();
		coverage.techniques().forEach(technique -> technique.regions().stream().distinct().forEach(id -> targeted.merge(id, 1L, Long::sum)));
		List<Region> without = coverage.regions().stream().filter(row -> areas.of(row.region().id()).isEmpty())
				.map(row -> new Region(row.region().title(), words.count(targeted.getOrDefault(row.region().id(), 0L), "techniques")))
				.toList();
		return new BodyPart(heading(coverage, words), figure(words), without.isEmpty() ? Optional.empty() : Optional.of(new Unplaced(without)),
				List.of(regions(coverage, areas, words)));
	}

	/** The file of the figure is in English. */
	private static String figure(PageWords words) {
		return BodyMap.figure().replace("\"A body from the front and from the back\"", "\"" + words.say("body.figure") + "\"")
				.replace(">Front<", ">" + words.say("body.front") + "<").replace(">Back<", ">" + words.say("body.back") + "<");
	}

	private static Heading heading(Coverage coverage, PageWords words) {
		long used = coverage.regions().stream().filter(row -> !row.techniques().isEmpty()).count();
		String counted = words.outOf(used, coverage.regions().size());
		return new Heading("body", words.say("body"), Tone.PLAIN, words.say("body.answer", counted), words.say("body.count", counted), "");
	}

	private static ListTable regions(Coverage coverage, Areas areas, PageWords words) {
		List<List<ListCell>> rows = coverage.regions().stream().map(row -> Stream.of(ListCell.of(row.region(), words),
				drawn(areas, row, words), pressure(row, words), ListCell.of(words.grouped(row.techniques().size())), undecided(row, coverage, words))
				.toList()).toList();
		return new ListTable(words, "region-list", words.say("body.list"), words.say("body.list.note"), words.say("body.list.caption"),
				Column.of(words, "region*", "on-the-figure*", "pressure*", "techniques", "undecided*"), rows).folded();
	}

	private static ListCell drawn(Areas areas, RegionRow row, PageWords words) {
		String labels = areas.of(row.region().id()).stream().sorted().map(area -> label(area, words)).collect(Collectors.joining(", "));
		return ListCell.of(labels.isEmpty() ? words.say("body.unplaced") : labels);
	}

	/** What an area of the figure is called. */
	static String label(BodyArea area, PageWords words) {
		return words.say("area." + area.id());
	}

	private static ListCell pressure(RegionRow row, PageWords words) {
		return row.neverPressed().isEmpty()
				? ListCell.of(row.ceiling().map(ceiling -> words.say("pressure.up-to", words.literal("pressure", ceiling)))
						.orElse(words.say("pressure.no-limit")))
				: ListCell.of(words.say("pressure.never"), row.neverPressed());
	}

	private static ListCell undecided(RegionRow row, Coverage coverage, PageWords words) {
		String conditions = IntStream.range(0, row.conditions().size()).filter(number -> gaps(row, number) > 0)
				.mapToObj(number -> coverage.conditions().get(number).condition().title() + " (" + gaps(row, number) + ")")
				.collect(Collectors.joining(", "));
		return conditions.isEmpty() ? ListCell.of(Tone.OK, words.say("nothing")) : ListCell.of(Tone.BAD, conditions);
	}

	private static int gaps(RegionRow row, int condition) {
		return row.conditions().get(condition).undecided();
	}
}
