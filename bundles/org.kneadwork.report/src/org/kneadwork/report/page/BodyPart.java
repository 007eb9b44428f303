package org.kneadwork.report.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kneadwork.model.content.Pressure;
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

	static BodyPart of(Coverage coverage, Areas areas) {
		Map<String, Long> targeted = new HashMap<>();
		coverage.techniques().forEach(technique -> technique.regions().stream().distinct().forEach(id -> targeted.merge(id, 1L, Long::sum)));
		List<Region> without = coverage.regions().stream().filter(row -> areas.of(row.region().id()).isEmpty())
				.map(row -> new Region(row.region().title(), Numbers.of(targeted.getOrDefault(row.region().id(), 0L), "technique", "techniques")))
				.toList();
		return new BodyPart(heading(coverage), BodyMap.figure(), without.isEmpty() ? Optional.empty() : Optional.of(new Unplaced(without)),
				List.of(regions(coverage, areas)));
	}

	private static Heading heading(Coverage coverage) {
		long used = coverage.regions().stream().filter(row -> !row.techniques().isEmpty()).count();
		String counted = Numbers.outOf(used, coverage.regions().size()) + " regions";
		return new Heading("body", "Where on the body?", Tone.PLAIN, "Techniques work on " + counted + ".", counted, "");
	}

	private static ListTable regions(Coverage coverage, Areas areas) {
		List<List<ListCell>> rows = coverage.regions().stream().map(row -> Stream.of(ListCell.of(row.region()), drawn(areas, row),
				pressure(row), ListCell.of(row.techniques().size()), undecided(row, coverage)).toList()).toList();
		return new ListTable("region-list", "The regions", "With the techniques on a region and on its parts.", "Regions of the body",
				Column.of("Region*", "On the figure*", "Pressure*", "Techniques", "Undecided*"), rows).folded();
	}

	private static ListCell drawn(Areas areas, RegionRow row) {
		String labels = areas.of(row.region().id()).stream().sorted().map(BodyArea::label).collect(Collectors.joining(", "));
		return ListCell.of(labels.isEmpty() ? "not on the figure" : labels);
	}

	private static ListCell pressure(RegionRow row) {
		return row.neverPressed().isEmpty()
				? ListCell.of(row.ceiling().map(Pressure::getLiteral).map(ceiling -> "up to " + ceiling).orElse("no limit stated"))
				: ListCell.of("never pressed", row.neverPressed());
	}

	private static ListCell undecided(RegionRow row, Coverage coverage) {
		String conditions = IntStream.range(0, row.conditions().size()).filter(number -> gaps(row, number) > 0)
				.mapToObj(number -> coverage.conditions().get(number).condition().title() + " (" + gaps(row, number) + ")")
				.collect(Collectors.joining(", "));
		return conditions.isEmpty() ? ListCell.of(Tone.OK, "nothing") : ListCell.of(Tone.BAD, conditions);
	}

	private static int gaps(RegionRow row, int condition) {
		return row.conditions().get(condition).undecided();
	}
}
