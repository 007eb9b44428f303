package org.kneadwork.report.coverage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kneadwork.safety.coverage.About;
import org.kneadwork.safety.coverage.CautionConflict;
import org.kneadwork.safety.coverage.CautionRow;
import org.kneadwork.safety.coverage.CellKind;
import org.kneadwork.safety.coverage.Cited;
import org.kneadwork.safety.coverage.ClaimRow;
import org.kneadwork.safety.coverage.ConditionColumn;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.Departure;
import org.kneadwork.safety.coverage.DerivedFigure;
import org.kneadwork.safety.coverage.DisagreementRow;
import org.kneadwork.safety.coverage.FindingRow;
import org.kneadwork.safety.coverage.GroupCoverage;
import org.kneadwork.safety.coverage.LanguageRow;
import org.kneadwork.safety.coverage.MatrixReason;
import org.kneadwork.safety.coverage.Measure;
import org.kneadwork.safety.coverage.Named;
import org.kneadwork.safety.coverage.Obstacle;
import org.kneadwork.safety.coverage.RedFlagRow;
import org.kneadwork.safety.coverage.RegionRow;
import org.kneadwork.safety.coverage.Release;
import org.kneadwork.safety.coverage.ReviewRow;
import org.kneadwork.safety.coverage.RoutineRow;
import org.kneadwork.safety.coverage.SinceRelease;
import org.kneadwork.safety.coverage.TechniqueRow;
import org.kneadwork.safety.coverage.UndecidedCondition;
import org.kneadwork.safety.coverage.WaiverRow;
import org.kneadwork.safety.diff.Change;
import org.kneadwork.safety.finding.TextPlace;

/** The whole report as JSON, valid against {@link CoverageSchema}: for other tools, and for the trend of later reports. */
public final class CoverageJson implements CoverageFormat {

	/** What a report says it is. */
	public static final String FORMAT = "kneadwork-coverage";
	/** The version of the form. */
	public static final String FORMAT_VERSION = "1.0";
	/** The name of the file. */
	public static final String FILE = CoverageReport.STEM + ".json";

	private static final JsonFactory JSON = new JsonFactory();

	@Override
	public String name() {
		return "json";
	}

	@Override
	public String description() {
		return "JSON: all of it, for other tools and for the trend of later reports";
	}

	@Override
	public SortedMap<String, byte[]> write(CoverageReport report) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		write(report, bytes);
		return new TreeMap<>(Map.of(FILE, bytes.toByteArray()));
	}

	private static void write(CoverageReport report, OutputStream out) throws IOException {
		try (JsonGenerator json = JSON.createGenerator(out)) {
			json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
			json.writeStartObject();
			new Body(report, report.coverage(), new JsonText(json)).write();
			json.writeEndObject();
			json.writeRaw('\n');
		}
	}

	/** Writes the properties of one report. */
	private record Body(CoverageReport report, Coverage coverage, JsonText json) {

		private void write() throws IOException {
			json.text("format", FORMAT);
			json.text("formatVersion", FORMAT_VERSION);
			json.text("toolVersion", report.toolVersion());
			json.text("date", coverage.about().today().toString());
			json.object("library", coverage.about(), this::about);
			json.object("release", coverage.release(), this::release);
			json.objects("measures", coverage.measures(), this::measure);
			json.objects("undecided", coverage.undecided(), this::undecided);
			json.object("matrix", coverage, this::matrix);
			json.objects("cautions", coverage.cautions(), this::caution);
			json.objects("redFlags", coverage.redFlags(), this::redFlag);
			json.objects("disagreements", coverage.disagreements(), this::disagreement);
			json.objects("departures", coverage.departures(), this::departure);
			json.objects("conflicts", coverage.conflicts(), this::conflict);
			json.objects("claims", coverage.claims(), this::claim);
			json.objects("derivedFigures", coverage.figures(), this::figure);
			json.objects("reviews", coverage.reviews(), this::review);
			json.objects("waivers", coverage.waivers(), this::waiver);
			json.objectIfAny("changes", coverage.changes(), this::changes);
			json.objects("languages", coverage.languages(), this::language);
			json.objects("regions", coverage.regions(), this::region);
			json.objects("groups", coverage.groups(), this::group);
			json.objects("findings", coverage.findings(), this::finding);
			json.objects("trend", report.history(), this::point);
		}

		private void about(About about) throws IOException {
			json.text("id", about.id());
			json.text("title", about.title());
			json.text("version", about.version());
			json.text("language", about.language());
			json.texts("authors", about.authors());
			json.text("disclaimer", about.disclaimer());
		}

		private void release(Release release) throws IOException {
			json.flag("ready", release.ready());
			json.objects("obstacles", release.obstacles(), this::obstacle);
		}

		private void obstacle(Obstacle obstacle) throws IOException {
			json.word("kind", obstacle.kind());
			json.text("code", obstacle.code());
			json.text("message", obstacle.message());
			json.textIfAny("mend", obstacle.mend());
			json.objectIfAny("about", obstacle.about(), this::named);
			place(obstacle.place());
		}

		private void measure(Measure measure) throws IOException {
			json.text("id", measure.id());
			json.text("name", measure.name());
			json.text("explanation", measure.explanation());
			json.number("numerator", measure.numerator());
			json.number("denominator", measure.denominator());
			json.objects("counts", measure.counts(), count -> {
				json.text("label", count.label());
				json.number("number", count.number());
			});
			json.textIfAny("gate", measure.gate());
			json.flag("passes", measure.passes());
		}

		private void undecided(UndecidedCondition undecided) throws IOException {
			json.text("condition", condition(undecided.condition()));
			json.flag("dangerous", undecided.dangerous());
			json.texts("techniques", techniques(undecided.techniques()));
			json.texts("waived", techniques(undecided.waived()));
		}

		private void matrix(Coverage all) throws IOException {
			json.objects("conditions", all.conditions(), this::column);
			json.objects("reasons", all.reasons(), this::reason);
			json.objects("cells", all.cells(), this::cell);
			json.objects("techniques", all.techniques(), this::technique);
			json.objects("routines", all.routines(), this::routine);
		}

		private void column(ConditionColumn column) throws IOException {
			named(column.condition());
			json.word("contraindication", column.contraindication());
			json.textIfAny("ask", column.question());
			json.flag("baseline", column.baseline());
		}

		private void reason(MatrixReason reason) throws IOException {
			json.word("verdict", reason.verdict());
			json.word("kind", reason.kind());
			json.object("from", reason.from(), this::named);
			json.textIfAny("appliesTo", reason.appliesTo());
			json.textIfAny("tell", reason.tell());
			json.textIfAny("because", reason.because());
			json.textIfAny("adaptation", reason.adaptation());
			json.wordIfAny("certainty", reason.certainty());
			sources(reason.sources());
			json.flag("overruled", reason.overruled());
			json.textIfAny("although", reason.although());
		}

		private void cell(CellKind cell) throws IOException {
			json.text("verdict", cell.verdict().map(JsonText::word).orElse("undecided"));
			json.flag("asked", cell.asked());
			json.flag("waived", cell.waived());
			json.numbers("reasons", cell.reasons());
		}

		private void technique(TechniqueRow row) throws IOException {
			named(row.technique());
			json.texts("regions", row.regions());
			json.texts("tools", row.tools());
			json.texts("modalities", row.modalities());
			json.numbers("cells", row.cells());
			json.texts("everybody", cautions(row.everybody()));
		}

		private void routine(RoutineRow row) throws IOException {
			named(row.routine());
			json.texts("techniques", techniques(row.techniques()));
			json.numbers("cells", row.cells());
			json.texts("everybody", cautions(row.everybody()));
			json.texts("inherited", cautions(row.inherited()));
			json.texts("lost", cautions(row.lost()));
		}

		private void caution(CautionRow row) throws IOException {
			named(row.caution());
			json.texts("conditions", row.conditions());
			json.textIfAny("tell", row.tell());
			json.textIfAny("because", row.because());
			json.wordIfAny("certainty", row.certainty());
			sources(row.sources());
			json.number("decides", row.decides());
			json.number("shown", row.shown());
		}

		private void redFlag(RedFlagRow row) throws IOException {
			named(row.redFlag());
			json.textIfAny("ask", row.question());
			json.wordIfAny("urgency", row.urgency());
			json.textIfAny("destination", row.destination());
			json.wordIfAny("certainty", row.certainty());
			sources(row.sources());
			json.texts("routines", row.routines().stream().map(JsonText::word).toList());
		}

		private void disagreement(DisagreementRow row) throws IOException {
			named(row.disagreement());
			json.objects("statements", row.statements(), says -> {
				json.objectIfAny("source", says.source(), this::source);
				json.text("says", says.says());
			});
			json.textIfAny("resolution", row.resolution());
			json.textIfAny("because", row.because());
		}

		private void departure(Departure row) throws IOException {
			json.object("technique", row.technique(), this::named);
			json.text("caution", caution(row.caution()));
			json.textIfAny("because", row.because());
			json.objects("softened", row.softened(), softened -> {
				json.text("condition", condition(softened.condition()));
				json.word("caution", softened.caution());
				json.word("technique", softened.technique());
			});
		}

		private void conflict(CautionConflict row) throws IOException {
			json.text("condition", condition(row.condition()));
			json.text("lenient", caution(row.lenient()));
			json.word("says", row.says());
			json.text("strict", caution(row.strict()));
			json.word("holds", row.holds());
			json.texts("techniques", techniques(row.techniques()));
		}

		private void claim(ClaimRow row) throws IOException {
			json.object("about", row.about(), this::named);
			json.text("words", row.words());
			json.textIfAny("wording", row.wording());
			json.wordIfAny("evidence", row.evidence());
			sources(row.sources());
			json.texts("tooStrong", row.tooStrong());
			json.texts("tooMuch", row.tooMuch());
			json.wordIfAny("outcome", row.outcome());
			json.textIfAny("because", row.because());
		}

		private void figure(DerivedFigure row) throws IOException {
			json.object("of", row.of(), this::named);
			json.text("what", row.what());
			json.text("value", row.value());
			json.text("because", row.because());
		}

		private void review(ReviewRow row) throws IOException {
			json.object("item", row.item(), this::named);
			json.word("state", row.state());
			json.textIfAny("by", row.by());
			json.wordIfAny("role", row.role());
			json.textIfAny("on", row.on());
			json.textIfAny("until", row.until());
			if (row.independent().isPresent()) {
				json.flag("independent", row.independent().get());
			}
			json.texts("missing", row.missing());
			json.text("fingerprint", row.fingerprint());
			place(row.place());
		}

		private void waiver(WaiverRow row) throws IOException {
			json.text("code", row.code());
			json.textIfAny("rule", row.rule());
			json.objectIfAny("on", row.on(), this::named);
			json.textIfAny("because", row.because());
			json.textIfAny("by", row.by());
			json.textIfAny("until", row.until());
			json.flag("holds", row.holds());
			json.textIfAny("silences", row.silences());
			place(row.place());
		}

		private void changes(SinceRelease since) throws IOException {
			json.text("since", since.version());
			json.objects("changes", since.changes(), this::change);
		}

		private void change(Change change) throws IOException {
			json.word("kind", change.kind());
			json.word("aspect", change.aspect());
			json.word("bump", change.bump());
			json.object("about", change.subject(), subject -> {
				json.text("kind", subject.kind());
				json.text("id", subject.id());
			});
			json.text("message", change.message());
		}

		private void language(LanguageRow row) throws IOException {
			json.text("tag", row.tag());
			json.text("name", row.name());
			json.number("safetyTexts", row.safetyTexts());
			json.number("current", row.current());
			json.objects("gaps", row.gaps(), gap -> {
				json.object("of", gap.of(), this::named);
				json.text("text", gap.text());
				json.flag("outdated", gap.outdated());
			});
		}

		private void region(RegionRow row) throws IOException {
			named(row.region());
			json.textIfAny("partOf", row.partOf());
			json.flag("paired", row.paired());
			json.wordIfAny("ceiling", row.ceiling());
			json.textIfAny("neverPressed", row.neverPressed());
			json.textIfAny("uberon", row.uberon());
			json.texts("techniques", techniques(row.techniques()));
			json.texts("strictest", row.conditions().stream()
					.map(under -> under.strictest().map(JsonText::word).orElse("undecided")).toList());
			json.numbers("undecided", row.conditions().stream().map(RegionRow.UnderCondition::undecided).toList());
		}

		private void group(GroupCoverage row) throws IOException {
			json.object("group", row.group(), this::named);
			json.texts("techniques", techniques(row.techniques()));
			json.texts("conditions", row.conditions().stream().map(this::condition).toList());
			json.texts("missing", row.missing().stream().map(this::condition).toList());
		}

		private void finding(FindingRow row) throws IOException {
			json.text("code", row.code());
			json.word("severity", row.severity());
			json.text("message", row.message());
			json.textIfAny("mend", row.mend());
			json.objectIfAny("about", row.about(), this::named);
			place(row.place());
		}

		private void point(TrendPoint point) throws IOException {
			json.text("date", point.date().toString());
			json.text("version", point.version());
			json.flag("ready", point.ready());
			json.objects("measures", point.measures(), value -> {
				json.text("id", value.id());
				json.number("numerator", value.numerator());
				json.number("denominator", value.denominator());
				json.flag("passes", value.passes());
			});
		}

		private void named(Named named) throws IOException {
			json.text("kind", named.kind());
			json.text("id", named.id());
			json.text("title", named.title());
			place(named.place());
		}

		private void place(Optional<TextPlace> place) throws IOException {
			if (place.isPresent()) {
				json.text("file", place.get().file());
				json.number("line", place.get().line());
			}
		}

		private void sources(List<Cited> sources) throws IOException {
			json.objects("sources", sources, this::source);
		}

		private void source(Cited cited) throws IOException {
			json.text("id", cited.source());
			json.text("title", cited.title());
			json.textIfAny("lines", cited.lines());
			json.textIfAny("url", cited.url());
		}

		private String condition(int number) {
			return coverage.conditions().get(number).condition().id();
		}

		private String caution(int number) {
			return coverage.cautions().get(number).caution().id();
		}

		private List<String> cautions(List<Integer> numbers) {
			return numbers.stream().map(this::caution).toList();
		}

		private List<String> techniques(List<Integer> numbers) {
			return numbers.stream().map(number -> coverage.techniques().get(number).technique().id()).toList();
		}
	}
}
