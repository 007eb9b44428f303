package org.kneadwork.safety.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Disagreement;
import org.kneadwork.model.content.Overruling;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Statement;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.model.content.Waiver;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.coverage.RedFlagRow.Screening;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.safety.matrix.CautionOrigin;
import org.kneadwork.safety.matrix.Cell;
import org.kneadwork.safety.matrix.Contradiction;
import org.kneadwork.safety.matrix.Reason;
import org.kneadwork.safety.rule.RuleFindings;
import org.kneadwork.safety.rule.RuleInfo;
import org.kneadwork.safety.screening.Screenings;

/** The parts of a report that list what the model says: cautions, red flags, contradictions, waivers and findings. */
final class Sections {

	private final CoverageRequest request;
	private final Content content;
	private final Subjects subjects;
	private final Names names;

	Sections(CoverageRequest request, Subjects subjects, Names names) {
		this.request = request;
		this.content = request.checked().content();
		this.subjects = subjects;
		this.names = names;
	}

	List<CautionRow> cautions(CautionEffects effects) {
		List<CautionRow> rows = new ArrayList<>();
		for (Caution caution : subjects.cautions().all()) {
			rows.add(new CautionRow(names.named(caution), names.ids(caution.getConditions()), Names.text(caution.getTell()),
					Names.text(caution.getBecause()),
					caution.isSetCertainty() ? Optional.of(caution.getCertainty()) : Optional.empty(),
					names.cited(caution.getCitations()), effects.decides(caution), effects.shown(caution)));
		}
		return rows;
	}

	List<RedFlagRow> redFlags() {
		List<RedFlagRow> rows = new ArrayList<>();
		for (RedFlag flag : subjects.redFlags()) {
			List<Screening> routines = subjects.routines().all().stream().map(routine -> screening(flag,
					subjects.matrix().demandedRedFlags(routine), Screenings.redFlags(routine))).toList();
			rows.add(new RedFlagRow(names.named(flag), Names.text(flag.getQuestion()),
					flag.isSetUrgency() ? Optional.of(flag.getUrgency()) : Optional.empty(), Names.text(flag.getDestination()),
					flag.isSetCertainty() ? Optional.of(flag.getCertainty()) : Optional.empty(),
					names.cited(flag.getCitations()), routines));
		}
		return rows;
	}

	/** What has no question is not asked, whoever names it. */
	private static Screening screening(RedFlag flag, List<RedFlag> demanded, List<RedFlag> screened) {
		boolean asked = screened.contains(flag) && Known.text(flag.getQuestion()).isPresent();
		if (demanded.contains(flag)) {
			return asked ? Screening.ASKED : Screening.MISSING;
		}
		return asked ? Screening.ASKED_FREELY : Screening.NOT_DEMANDED;
	}

	List<DisagreementRow> disagreements() {
		return names.inOrder(content.own(Disagreement.class)).stream()
				.map(each -> new DisagreementRow(names.named(each), each.getStatements().stream().map(this::says).toList(),
						Names.text(each.getResolution()), Names.text(each.getBecause())))
				.sorted(Comparator.comparing(DisagreementRow::resolved)).toList();
	}

	private DisagreementRow.Says says(Statement statement) {
		return new DisagreementRow.Says(names.cited(statement.getCitation()), Names.text(statement.getSays()));
	}

	List<Departure> departures() {
		List<Departure> rows = new ArrayList<>();
		for (Technique technique : subjects.techniques().all()) {
			if (technique.getContraindications() != null) {
				for (Overruling overruling : technique.getContraindications().getOverrulings()) {
					Known.of(overruling.getCaution()).filter(subjects.cautions()::contains).ifPresent(caution ->
							rows.add(new Departure(names.named(technique, ElementPlace.of(overruling)),
									subjects.cautions().of(caution), Names.text(overruling.getBecause()),
									softened(technique, caution))));
				}
			}
		}
		return rows;
	}

	private List<Departure.Softened> softened(Technique technique, Caution caution) {
		List<Departure.Softened> found = new ArrayList<>();
		for (Condition condition : subjects.conditions().all()) {
			Cell cell = subjects.matrix().cell(technique, condition);
			Optional<Verdict> would = cell.reasons().stream().filter(Reason::overruled)
					.filter(reason -> reason.origin() instanceof CautionOrigin from && from.caution() == caution)
					.map(Reason::verdict).max(Comparator.naturalOrder());
			if (would.isPresent() && cell.verdict().isPresent() && cell.verdict().get().compareTo(would.get()) < 0) {
				found.add(new Departure.Softened(subjects.conditions().of(condition), would.get(), cell.verdict().get()));
			}
		}
		return found;
	}

	List<CautionConflict> conflicts() {
		List<CautionConflict> rows = new ArrayList<>();
		for (Contradiction found : subjects.matrix().contradictions()) {
			List<Integer> techniques = subjects.techniques().numbers(found.techniques());
			if (!techniques.isEmpty()) {
				rows.add(new CautionConflict(subjects.conditions().of(found.condition()),
						subjects.cautions().of(found.lenient()), found.lenientClause().getVerdict(),
						subjects.cautions().of(found.strict()), found.strictClause().getVerdict(), techniques));
			}
		}
		return rows;
	}

	List<WaiverRow> waivers() {
		return content.own(Waiver.class).stream().map(this::waiver)
				.sorted(Comparator.comparing(WaiverRow::holds).thenComparing(WaiverRow::code)
						.thenComparing(row -> row.on().map(Named::id).orElse(""))).toList();
	}

	private WaiverRow waiver(Waiver waiver) {
		Optional<Message> silenced = request.byRules().waived().stream().filter(each -> each.waiver() == waiver)
				.map(RuleFindings.Waived::finding).map(Finding::said).findFirst();
		String code = Names.text(waiver.getCode());
		return new WaiverRow(code, request.checked().rules().info(code).map(RuleInfo::called).orElse(Message.NONE),
				Optional.ofNullable(waiver.getSubject()).flatMap(subject -> Known.of(subject.getEntity())).map(names::named),
				Names.text(waiver.getBecause()), Names.text(waiver.getBy()),
				waiver.getUntil() == null ? "" : waiver.getUntil().toString(), silenced.isPresent(), silenced.orElse(Message.NONE),
				names.place(ElementPlace.of(waiver)));
	}

	List<FindingRow> findings() {
		return request.findings().stream().map(finding -> {
			Optional<TextPlace> place = finding.place() instanceof TextPlace text ? Optional.of(text)
					: names.place((ElementPlace) finding.place());
			return new FindingRow(finding.code(), finding.severity(), finding.said(), finding.advice(),
					place.flatMap(request.entities()).map(names::named), place);
		}).toList();
	}
}
