package org.kneadwork.safety.coverage;

import java.util.List;
import java.util.Optional;

/**
 * What a reviewer has to know of a library before a release: what is decided about whom and why, what is not, who has
 * signed it, and the measures of it. Everything is a plain value: texts, numbers and places, nothing of the model, so that
 * the same library gives an equal coverage. Where something refers to something else by number, the number is the index in
 * the list that is named there, from 0.
 *
 * @param about which library, and the day
 * @param release whether it may be released, and what stands against it
 * @param measures the measures, in a fixed order
 * @param undecided what is undecided, the dangerous conditions first
 * @param conditions the columns of the matrix: the conditions of the baselines in their order, then those that only a caution
 *     or a technique names
 * @param reasons the reasons that cells refer to
 * @param cells the cells that rows refer to
 * @param techniques the techniques of the library, then those of other libraries that its routines use, by id
 * @param routines the routines of the library, by id
 * @param cautions the cautions of the library, then those of other libraries that hold here, by id
 * @param redFlags the red flags of the baselines, the most urgent first
 * @param disagreements the disagreements, open ones first
 * @param departures the cautions overruled with {@code although}
 * @param conflicts cautions that say different things about the same
 * @param claims the claims: those that claim too much first, then those without a source, then by grade, the weakest first
 * @param figures the figures that no source gives
 * @param reviews the review of each item that has to be signed off, the most urgent state first
 * @param waivers the waivers, those that silence nothing first
 * @param changes what has changed since a release, where one was given to compare with
 * @param languages the languages into which the library is translated
 * @param regions the regions of the body
 * @param groups the conditions that cautions speak about, by modality, tool and region
 * @param findings everything that rules have found, in the order of files and lines
 */
public record Coverage(About about, Release release, List<Measure> measures, List<UndecidedCondition> undecided,
		List<ConditionColumn> conditions, List<MatrixReason> reasons, List<CellKind> cells,
		List<TechniqueRow> techniques, List<RoutineRow> routines, List<CautionRow> cautions,
		List<RedFlagRow> redFlags, List<DisagreementRow> disagreements, List<Departure> departures,
		List<CautionConflict> conflicts, List<ClaimRow> claims, List<DerivedFigure> figures, List<ReviewRow> reviews,
		List<WaiverRow> waivers, Optional<SinceRelease> changes, List<LanguageRow> languages, List<RegionRow> regions,
		List<GroupCoverage> groups, List<FindingRow> findings) {

	/** Takes copies of the lists. */
	public Coverage {
		measures = List.copyOf(measures);
		undecided = List.copyOf(undecided);
		conditions = List.copyOf(conditions);
		reasons = List.copyOf(reasons);
		cells = List.copyOf(cells);
		techniques = List.copyOf(techniques);
		routines = List.copyOf(routines);
		cautions = List.copyOf(cautions);
		redFlags = List.copyOf(redFlags);
		disagreements = List.copyOf(disagreements);
		departures = List.copyOf(departures);
		conflicts = List.copyOf(conflicts);
		claims = List.copyOf(claims);
		figures = List.copyOf(figures);
		reviews = List.copyOf(reviews);
		waivers = List.copyOf(waivers);
		languages = List.copyOf(languages);
		regions = List.copyOf(regions);
		groups = List.copyOf(groups);
		findings = List.copyOf(findings);
	}

	/**
	 * Works out the coverage of a library.
	 *
	 * @param request what to work it out from
	 * @return the coverage
	 */
	public static Coverage of(CoverageRequest request) {
		return new CoverageBuilder(request).build();
	}

	/**
	 * A measure.
	 *
	 * @param id its short name, such as {@code sign-off}
	 * @return the measure
	 * @throws IllegalArgumentException when there is none of that name
	 */
	public Measure measure(String id) {
		return measures.stream().filter(measure -> measure.id().equals(id)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("There is no measure " + id + "."));
	}
}
