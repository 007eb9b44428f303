package org.kneadwork.report.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kneadwork.report.body.BodyArea;
import org.kneadwork.report.body.BodyMap;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.RegionRow;
import org.kneadwork.safety.coverage.TechniqueRow;

/** Which techniques work on which area of the figure: those that target a region there. */
final class Areas {

	private final Map<String, Set<BodyArea>> ofRegion = new LinkedHashMap<>();
	private final Map<BodyArea, SortedSet<Integer>> techniques = new EnumMap<>(BodyArea.class);

	/** Places the regions of a library, and its techniques by them. */
	Areas(Coverage coverage) {
		BodyMap map = new BodyMap();
		Map<String, RegionRow> byId = coverage.regions().stream()
				.collect(Collectors.toMap(row -> row.region().id(), Function.identity(), (one, other) -> one));
		coverage.regions().forEach(row -> ofRegion.put(row.region().id(), map.areas(row, id -> Optional.ofNullable(byId.get(id)))));
		Arrays.stream(BodyArea.values()).forEach(area -> techniques.put(area, new TreeSet<>()));
		for (int number = 0; number < coverage.techniques().size(); number++) {
			place(number, coverage.techniques().get(number));
		}
	}

	private void place(int number, TechniqueRow technique) {
		technique.regions().stream().flatMap(region -> of(region).stream()).forEach(area -> techniques.get(area).add(number));
	}

	/** The areas of a region; empty where it has no place on the figure. */
	Set<BodyArea> of(String region) {
		return ofRegion.getOrDefault(region, Set.of());
	}

	/** The numbers of the techniques that work on an area, in their order. */
	List<Integer> techniques(BodyArea area) {
		return new ArrayList<>(techniques.get(area));
	}
}
