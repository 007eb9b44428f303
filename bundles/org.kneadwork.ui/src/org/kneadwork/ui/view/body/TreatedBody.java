package org.kneadwork.ui.view.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.model.content.CodeSystem;
import org.kneadwork.model.content.Coding;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Technique;
import org.kneadwork.report.body.BodyArea;
import org.kneadwork.report.body.BodyMap;
import org.kneadwork.report.body.BodyRegion;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.ui.view.VerdictLook;
import org.kneadwork.ui.view.matrix.VerdictTable;
import org.kneadwork.ui.view.matrix.VerdictTable.Row;

/**
 * Where on the body the techniques of a library work.
 *
 * @param table what holds for them
 * @param regions the regions of the library, and those that its techniques work on
 */
record TreatedBody(VerdictTable table, List<Treated> regions) {

	/**
	 * A region, with what works on it.
	 *
	 * @param title its title
	 * @param areas where it is on the figure; empty where it has no place there
	 * @param techniques the techniques that target it
	 * @param place where it stands
	 */
	record Treated(String title, Set<BodyArea> areas, List<Row> techniques, Optional<TextPlace> place) {
	}

	static TreatedBody of(CheckedLibrary library, VerdictTable table) {
		Map<Region, List<Row>> byRegion = new LinkedHashMap<>();
		library.content().own(Region.class).forEach(region -> byRegion.put(region, new ArrayList<>()));
		for (Row row : table.rows()) {
			if (row.entity() instanceof Technique technique) {
				new LinkedHashSet<>(Known.in(technique.getTargets()))
						.forEach(region -> byRegion.computeIfAbsent(region, key -> new ArrayList<>()).add(row));
			}
		}
		BodyMap map = new BodyMap();
		// A larger part may be one on which nothing works, or of another library.
		Map<String, BodyRegion> byId = library.content().all(Region.class).stream().map(TreatedBody::placed)
				.collect(Collectors.toMap(BodyRegion::id, Function.identity(), (one, other) -> one));
		return new TreatedBody(table, byRegion.entrySet().stream().map(entry -> new Treated(title(entry.getKey()),
				map.areas(placed(entry.getKey()), id -> Optional.ofNullable(byId.get(id))), entry.getValue(),
				library.places().apply(ElementPlace.of(entry.getKey())))).toList());
	}

	private static BodyRegion placed(Region region) {
		return new BodyRegion(Known.text(region.getName()).orElse(""), title(region), uberon(region),
				Known.of(region.getPartOf()).flatMap(whole -> Known.text(whole.getName())).orElse(""));
	}

	private static String uberon(Region region) {
		return region.getCodes().stream().filter(code -> code.getSystem() == CodeSystem.UBERON).map(Coding::getCode).findFirst()
				.flatMap(Known::text).orElse("");
	}

	private static String title(Region region) {
		return Known.text(region.getTitle()).or(() -> Known.text(region.getName())).orElse("?");
	}

	/** The areas on which any technique works, with the techniques. */
	Map<BodyArea, Set<Row>> byArea() {
		Map<BodyArea, Set<Row>> found = new EnumMap<>(BodyArea.class);
		regions.forEach(region -> region.areas().forEach(area -> {
			if (!region.techniques().isEmpty()) {
				found.computeIfAbsent(area, key -> new LinkedHashSet<>()).addAll(region.techniques());
			}
		}));
		return found;
	}

	/** What stands out most among the verdicts of some techniques with a condition. */
	static VerdictLook strictest(Iterable<Row> techniques, int condition) {
		List<VerdictLook> looks = new ArrayList<>();
		techniques.forEach(row -> looks.add(row.look(condition)));
		return looks.stream().min(Comparator.naturalOrder()).orElse(VerdictLook.NOT_ASKED);
	}
}
