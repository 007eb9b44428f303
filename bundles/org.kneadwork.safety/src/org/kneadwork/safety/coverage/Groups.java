package org.kneadwork.safety.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kneadwork.model.content.CodeSystem;
import org.kneadwork.model.content.Coding;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Modality;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Tool;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.RegionLimits;
import org.kneadwork.safety.content.TechniqueFacts;

/** Techniques by region, modality and tool. A technique on a part of a region is one on the region. */
final class Groups {

	private final Content content;
	private final Subjects subjects;
	private final Names names;
	private final CautionEffects effects;
	private final Map<Region, Set<Technique>> byRegion;

	Groups(Content content, Subjects subjects, Names names, CautionEffects effects) {
		this.content = content;
		this.subjects = subjects;
		this.names = names;
		this.effects = effects;
		this.byRegion = by(technique -> withWholes(Known.in(technique.getTargets())));
	}

	private static Set<Region> withWholes(Collection<Region> regions) {
		Set<Region> found = new LinkedHashSet<>();
		for (Region region : regions) {
			Region at = region;
			while (Known.is(at) && found.add(at)) {
				at = at.getPartOf();
			}
		}
		return found;
	}

	private <T extends Entity> Map<T, Set<Technique>> by(Function<Technique, Collection<T>> groups) {
		Map<T, Set<Technique>> found = new LinkedHashMap<>();
		for (Technique technique : subjects.techniques().all()) {
			groups.apply(technique).forEach(group -> found.computeIfAbsent(group, key -> new LinkedHashSet<>()).add(technique));
		}
		return found;
	}

	List<RegionRow> regions(MatrixTables tables) {
		Set<Region> all = new LinkedHashSet<>(content.own(Region.class));
		all.addAll(byRegion.keySet());
		RegionLimits limits = new RegionLimits();
		List<RegionRow> rows = new ArrayList<>();
		for (Region region : names.inOrder(all)) {
			List<Integer> techniques = subjects.techniques().numbers(byRegion.getOrDefault(region, Set.of()));
			RegionLimits.Limit limit = limits.of(region);
			rows.add(new RegionRow(names.named(region), Known.of(region.getPartOf()).map(names::id).orElse(""), isPaired(region),
					limit.ceiling(), limit.neverPressed().map(never -> Known.text(never.getNeverPressedBecause()).orElse("?"))
							.orElse(""), uberon(region), techniques, tables.strictest(techniques)));
		}
		return rows;
	}

	/** What is part of a paired region is paired. */
	static boolean isPaired(Region region) {
		Set<Region> seen = new HashSet<>();
		for (Region at = region; Known.is(at) && seen.add(at); at = at.getPartOf()) {
			if (at.isPaired()) {
				return true;
			}
		}
		return false;
	}

	private static String uberon(Region region) {
		return region.getCodes().stream().filter(code -> code.getSystem() == CodeSystem.UBERON).map(Coding::getCode)
				.flatMap(code -> Optional.ofNullable(code).stream()).findFirst().orElse("");
	}

	List<GroupCoverage> groups() {
		List<GroupCoverage> rows = new ArrayList<>();
		Map<Modality, Set<Technique>> byModality = by(technique -> Known.in(technique.getModalities()));
		Map<Tool, Set<Technique>> byTool = by(TechniqueFacts::tools);
		add(byModality, rows);
		add(byTool, rows);
		add(byRegion, rows);
		return rows;
	}

	private <T extends Entity> void add(Map<T, Set<Technique>> groups, List<GroupCoverage> rows) {
		for (T group : names.inOrder(groups.keySet())) {
			Set<Technique> techniques = groups.get(group);
			Set<Condition> spokenOf = effects.spokenOf(techniques);
			List<Condition> asked = subjects.conditions().all().stream()
					.filter(condition -> techniques.stream().anyMatch(technique -> subjects.isAsked(technique, condition))).toList();
			List<Condition> missing = asked.stream().filter(condition -> !spokenOf.contains(condition)).toList();
			rows.add(new GroupCoverage(names.named(group), subjects.techniques().numbers(techniques),
					subjects.conditions().numbers(asked), subjects.conditions().numbers(missing)));
		}
	}
}
