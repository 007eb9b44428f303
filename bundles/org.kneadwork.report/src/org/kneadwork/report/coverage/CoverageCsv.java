package org.kneadwork.report.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kneadwork.safety.coverage.CellKind;
import org.kneadwork.safety.coverage.Cited;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.MatrixReason;
import org.kneadwork.safety.coverage.Named;
import org.kneadwork.safety.coverage.RegionRow;
import org.kneadwork.safety.coverage.RoutineRow;
import org.kneadwork.safety.coverage.TechniqueRow;
import org.kneadwork.safety.finding.TextPlace;

/** The report as tables, a file a part, for spreadsheets. */
public final class CoverageCsv implements CoverageFormat {

	private static final String AND = "; ";

	@Override
	public String name() {
		return "csv";
	}

	@Override
	public String description() {
		return "CSV: a table for each part, for spreadsheets";
	}

	@Override
	public SortedMap<String, byte[]> write(CoverageReport report) {
		return new Tables(report, report.coverage()).write();
	}

	/** Writes the tables of one report. */
	private record Tables(CoverageReport report, Coverage coverage) {

		private SortedMap<String, byte[]> write() {
			SortedMap<String, byte[]> files = new TreeMap<>();
			put(files, "release", release());
			put(files, "measures", measures());
			put(files, "undecided", undecided());
			put(files, "matrix", matrix());
			put(files, "verdicts", verdicts());
			put(files, "reasons", reasons());
			put(files, "cautions", cautions());
			put(files, "red-flags", redFlags());
			put(files, "contradictions", contradictions());
			put(files, "claims", claims());
			put(files, "derived-figures", figures());
			put(files, "reviews", reviews());
			put(files, "waivers", waivers());
			put(files, "changes", changes());
			put(files, "languages", languages());
			put(files, "regions", regions());
			put(files, "groups", groups());
			put(files, "findings", findings());
			put(files, "sources", sources());
			put(files, "trend", trend());
			return files;
		}

		private static void put(SortedMap<String, byte[]> files, String name, Csv table) {
			files.put(CoverageReport.STEM + "-" + name + ".csv", table.bytes());
		}

		private Csv release() {
			Csv table = new Csv("ready", "obstacle", "code", "message", "mend", "kind", "id", "file", "line");
			boolean ready = coverage.release().ready();
			if (ready) {
				table.row("yes", "", "", "", "", "", "", "", "");
			}
			coverage.release().obstacles().forEach(each -> table.row("no", JsonText.word(each.kind()), each.code(), each.message(),
					each.mend(), kind(each.about()), id(each.about()), file(each.place()), line(each.place())));
			return table;
		}

		private Csv measures() {
			Csv table = new Csv("measure", "name", "numerator", "denominator", "further counts", "gate", "passes", "explanation");
			coverage.measures().forEach(each -> table.row(each.id(), each.name(), each.numerator(), each.denominator(),
					each.counts().stream().map(count -> count.number() + " " + count.label()).collect(Collectors.joining(AND)),
					each.gate(), yesNo(each.passes()), each.explanation()));
			return table;
		}

		private Csv undecided() {
			Csv table = new Csv("condition", "condition title", "contraindication", "dangerous", "technique", "technique title",
					"waived", "file", "line");
			coverage.undecided().forEach(each -> each.techniques().forEach(number -> {
				Named condition = coverage.conditions().get(each.condition()).condition();
				Named technique = coverage.techniques().get(number).technique();
				table.row(condition.id(), condition.title(),
						JsonText.word(coverage.conditions().get(each.condition()).contraindication()), yesNo(each.dangerous()),
						technique.id(), technique.title(), yesNo(each.waived().contains(number)), file(technique.place()),
						line(technique.place()));
			}));
			return table;
		}

		/** A row a technique or routine, a column a condition. */
		private Csv matrix() {
			List<String> header = new ArrayList<>(List.of("kind", "id", "title", "regions", "tools", "modalities", "for everybody"));
			coverage.conditions().forEach(column -> header.add(column.condition().id()));
			Csv table = new Csv(header.toArray(String[]::new));
			for (TechniqueRow row : coverage.techniques()) {
				table.row(matrixRow(row.technique(), List.of(joined(row.regions()), joined(row.tools()), joined(row.modalities())),
						row.everybody(), row.cells()));
			}
			for (RoutineRow row : coverage.routines()) {
				table.row(matrixRow(row.routine(), List.of("", "", ""), row.everybody(), row.cells()));
			}
			return table;
		}

		private List<String> matrixRow(Named of, List<String> filters, List<Integer> everybody, List<Integer> cells) {
			List<String> row = new ArrayList<>(List.of(of.kind(), of.id(), of.title()));
			row.addAll(filters);
			row.add(joined(everybody.stream().map(this::caution).toList()));
			cells.forEach(number -> row.add(verdict(coverage.cells().get(number))));
			return row;
		}

		/** Nothing is shown where nobody asks and nobody says anything. */
		private static String verdict(CellKind cell) {
			return cell.verdict().map(JsonText::word).orElse(cell.asked() ? cell.waived() ? "undecided (waived)" : "undecided" : "");
		}

		/** The verdicts, each with the numbers of its reasons: a reason is written out once, however many verdicts it is for. */
		private Csv verdicts() {
			Csv table = new Csv("kind", "id", "condition", "verdict", "reasons");
			coverage.techniques().forEach(row -> verdicts(row.technique(), row.cells(), table));
			coverage.routines().forEach(row -> verdicts(row.routine(), row.cells(), table));
			return table;
		}

		private void verdicts(Named of, List<Integer> cells, Csv table) {
			for (int column = 0; column < cells.size(); column++) {
				CellKind cell = coverage.cells().get(cells.get(column));
				if (cell.asked() || !cell.reasons().isEmpty()) {
					table.row(of.kind(), of.id(), condition(column), verdict(cell),
							joined(cell.reasons().stream().map(number -> "reason " + number).toList()));
				}
			}
		}

		private Csv reasons() {
			Csv table = new Csv("reason", "verdict", "kind", "from", "from title", "applies to", "tell", "because", "adaptation",
					"certainty", "sources", "overruled", "although", "file", "line");
			for (int number = 0; number < coverage.reasons().size(); number++) {
				MatrixReason reason = coverage.reasons().get(number);
				table.row("reason " + number, JsonText.word(reason.verdict()), JsonText.word(reason.kind()), reason.from().id(),
						reason.from().title(), reason.appliesTo(), reason.tell(), reason.because(), reason.adaptation(),
						word(reason.certainty()), sources(reason.sources()), yesNo(reason.overruled()), reason.although(),
						file(reason.from().place()), line(reason.from().place()));
			}
			return table;
		}

		private Csv cautions() {
			Csv table = new Csv("id", "title", "conditions", "tell", "because", "certainty", "sources", "verdicts it decides",
					"shown with", "file", "line");
			coverage.cautions().forEach(row -> table.row(row.caution().id(), row.caution().title(), joined(row.conditions()), row.tell(),
					row.because(), word(row.certainty()), sources(row.sources()), row.decides(), row.shown(),
					file(row.caution().place()), line(row.caution().place())));
			return table;
		}

		private Csv redFlags() {
			Csv table = new Csv("red flag", "title", "ask", "urgency", "destination", "certainty", "sources", "routine", "asked");
			coverage.redFlags().forEach(row -> {
				List<String> fields = List.of(row.redFlag().id(), row.redFlag().title(), row.question(), word(row.urgency()),
						row.destination(), word(row.certainty()), sources(row.sources()));
				if (row.routines().isEmpty()) {
					table.row(with(fields, "", ""));
				}
				for (int routine = 0; routine < row.routines().size(); routine++) {
					table.row(with(fields, coverage.routines().get(routine).routine().id(),
							JsonText.word(row.routines().get(routine))));
				}
			});
			return table;
		}

		private Csv contradictions() {
			Csv table = new Csv("what", "id", "title", "says", "against", "holds", "because", "file", "line");
			coverage.disagreements().forEach(row -> table.row(row.resolved() ? "disagreement" : "open disagreement",
					row.disagreement().id(), row.disagreement().title(),
					row.statements().stream().map(says -> says.source().map(Cited::source).orElse("?") + ": " + says.says())
							.collect(Collectors.joining(AND)),
					"", row.resolution(), row.because(), file(row.disagreement().place()), line(row.disagreement().place())));
			coverage.departures().forEach(row -> table.row("caution overruled", row.technique().id(), row.technique().title(),
					row.softened().stream().map(each -> condition(each.condition()) + ": " + JsonText.word(each.technique())
							+ " instead of " + JsonText.word(each.caution())).collect(Collectors.joining(AND)),
					caution(row.caution()), "", row.because(), file(row.technique().place()), line(row.technique().place())));
			coverage.conflicts().forEach(row -> {
				Named lenient = coverage.cautions().get(row.lenient()).caution();
				table.row("cautions differ", lenient.id(), lenient.title(),
						condition(row.condition()) + ": " + JsonText.word(row.says()), caution(row.strict()), JsonText.word(row.holds()),
						joined(techniques(row.techniques())), file(lenient.place()), line(lenient.place()));
			});
			return table;
		}

		private Csv claims() {
			Csv table = new Csv("kind", "id", "claim", "worded as", "evidence", "sources", "above its evidence", "over-claims", "outcome",
					"because", "file", "line");
			coverage.claims().forEach(row -> table.row(row.about().kind(), row.about().id(), row.words(), row.wording(),
					word(row.evidence()), sources(row.sources()), joined(row.tooStrong()), joined(row.tooMuch()), word(row.outcome()),
					row.because(), file(row.about().place()), line(row.about().place())));
			return table;
		}

		private Csv figures() {
			Csv table = new Csv("kind", "id", "title", "figure", "value", "because", "file", "line");
			coverage.figures().forEach(row -> table.row(row.of().kind(), row.of().id(), row.of().title(), row.what(), row.value(),
					row.because(), file(row.of().place()), line(row.of().place())));
			return table;
		}

		private Csv reviews() {
			Csv table = new Csv("kind", "id", "title", "state", "by", "role", "on", "until", "independent", "missing", "fingerprint",
					"file", "line");
			coverage.reviews().forEach(row -> table.row(row.item().kind(), row.item().id(), row.item().title(),
					JsonText.word(row.state()), row.by(), word(row.role()), row.on(), row.until(),
					row.independent().map(Tables::yesNo).orElse(""), joined(row.missing()), row.fingerprint(),
					file(row.item().place()), line(row.item().place())));
			return table;
		}

		private Csv waivers() {
			Csv table = new Csv("code", "rule", "kind", "id", "because", "by", "until", "holds", "silences", "file", "line");
			coverage.waivers().forEach(row -> table.row(row.code(), row.rule(), kind(row.on()), id(row.on()), row.because(), row.by(),
					row.until(), yesNo(row.holds()), row.silences(), file(row.place()), line(row.place())));
			return table;
		}

		private Csv changes() {
			Csv table = new Csv("since", "what", "aspect", "calls for", "kind", "id", "message");
			coverage.changes().ifPresent(since -> since.changes().forEach(change -> table.row(since.version(),
					JsonText.word(change.kind()), JsonText.word(change.aspect()), JsonText.word(change.bump()),
					change.subject().kind(), change.subject().id(), change.message())));
			return table;
		}

		private Csv languages() {
			Csv table = new Csv("language", "name", "safety texts", "current", "kind", "id", "text", "gap");
			coverage.languages().forEach(row -> {
				if (row.gaps().isEmpty()) {
					table.row(row.tag(), row.name(), row.safetyTexts(), row.current(), "", "", "", "");
				}
				row.gaps().forEach(gap -> table.row(row.tag(), row.name(), row.safetyTexts(), row.current(), gap.of().kind(),
						gap.of().id(), gap.text(), gap.outdated() ? "outdated" : "missing"));
			});
			return table;
		}

		private Csv regions() {
			List<String> header = new ArrayList<>(List.of("id", "title", "part of", "paired", "ceiling", "never pressed because",
					"techniques"));
			coverage.conditions().forEach(column -> header.add(column.condition().id()));
			Csv table = new Csv(header.toArray(String[]::new));
			for (RegionRow row : coverage.regions()) {
				List<String> fields = new ArrayList<>(List.of(row.region().id(), row.region().title(), row.partOf(), yesNo(row.paired()),
						word(row.ceiling()), row.neverPressed(), joined(techniques(row.techniques()))));
				row.conditions().forEach(under -> fields.add(under.strictest().map(JsonText::word).orElse("")
						+ (under.undecided() == 0 ? "" : " (" + under.undecided() + " undecided)")));
				table.row(fields);
			}
			return table;
		}

		private Csv groups() {
			Csv table = new Csv("kind", "id", "title", "techniques", "conditions asked", "covered by cautions", "not covered");
			coverage.groups().forEach(row -> table.row(row.group().kind(), row.group().id(), row.group().title(),
					row.techniques().size(), row.conditions().size(), row.conditions().size() - row.missing().size(),
					joined(row.missing().stream().map(this::condition).toList())));
			return table;
		}

		private Csv findings() {
			Csv table = new Csv("code", "severity", "message", "mend", "kind", "id", "file", "line");
			coverage.findings().forEach(row -> table.row(row.code(), JsonText.word(row.severity()), row.message(), row.mend(),
					kind(row.about()), id(row.about()), file(row.place()), line(row.place())));
			return table;
		}

		/** What the ids of sources in the other tables stand for. */
		private Csv sources() {
			Stream<Cited> cited = Stream.of(coverage.reasons().stream().flatMap(row -> row.sources().stream()),
					coverage.cautions().stream().flatMap(row -> row.sources().stream()),
					coverage.redFlags().stream().flatMap(row -> row.sources().stream()),
					coverage.claims().stream().flatMap(row -> row.sources().stream()),
					coverage.disagreements().stream().flatMap(row -> row.statements().stream())
							.flatMap(says -> says.source().stream())).flatMap(each -> each);
			Csv table = new Csv("source", "title", "url");
			cited.map(each -> List.of(each.source(), each.title(), each.url())).distinct()
					.sorted(Comparator.comparing(List::getFirst)).forEach(table::row);
			return table;
		}

		private Csv trend() {
			Csv table = new Csv("date", "version", "ready", "measure", "numerator", "denominator", "passes");
			report.trend().forEach(point -> point.measures().forEach(value -> table.row(point.date(), point.version(),
					yesNo(point.ready()), value.id(), value.numerator(), value.denominator(), yesNo(value.passes()))));
			return table;
		}

		private static List<String> with(List<String> fields, String... more) {
			List<String> all = new ArrayList<>(fields);
			all.addAll(List.of(more));
			return all;
		}

		private String condition(int number) {
			return coverage.conditions().get(number).condition().id();
		}

		private String caution(int number) {
			return coverage.cautions().get(number).caution().id();
		}

		private List<String> techniques(List<Integer> numbers) {
			return numbers.stream().map(number -> coverage.techniques().get(number).technique().id()).toList();
		}

		private static String joined(List<String> words) {
			return String.join(AND, words);
		}

		private static String sources(List<Cited> sources) {
			return sources.stream().map(each -> each.source() + (each.lines().isEmpty() ? "" : " lines " + each.lines()))
					.collect(Collectors.joining(AND));
		}

		private static String word(Optional<? extends Enum<?>> value) {
			return value.map(JsonText::word).orElse("");
		}

		private static String kind(Optional<Named> named) {
			return named.map(Named::kind).orElse("");
		}

		private static String id(Optional<Named> named) {
			return named.map(Named::id).orElse("");
		}

		private static String file(Optional<TextPlace> place) {
			return place.map(TextPlace::file).orElse("");
		}

		private static String line(Optional<TextPlace> place) {
			return place.map(found -> Integer.toString(found.line())).orElse("");
		}

		private static String yesNo(boolean value) {
			return value ? "yes" : "no";
		}
	}
}
