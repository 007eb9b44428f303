package org.kneadwork.report.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kneadwork.report.CheckReport;
import org.kneadwork.report.ReportedFinding;
import org.kneadwork.report.SourceFile;
import org.kneadwork.report.Subject;
import org.kneadwork.report.Waiving;
import org.kneadwork.report.WellFormed;
import org.kneadwork.report.rule.RulePage;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextEdit;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.safety.rule.RuleInfo;

/** Writes one SARIF log. The names are those of the standard, chapter 3. */
final class SarifLog {

	private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
	/** What relative addresses start from: the folder in which the check ran. Services know it by this name. */
	private static final String BASE = "%SRCROOT%";
	private static final String FINGERPRINT = "kneadworkFinding/v1";

	private final JsonGenerator json;
	private final CheckReport report;
	private final Regions regions;
	private final Map<String, Integer> files = new LinkedHashMap<>();
	private final Map<String, Integer> rules = new LinkedHashMap<>();

	SarifLog(JsonGenerator json, CheckReport report) {
		this.json = json;
		this.report = report;
		this.regions = new Regions(report);
		report.files().stream().map(SourceFile::path).forEach(file -> files.put(file, files.size()));
		report.rules().stream().map(RuleInfo::code).forEach(code -> rules.put(code, rules.size()));
	}

	void write() throws IOException {
		json.writeStartObject();
		text("$schema", SCHEMA);
		text("version", "2.1.0");
		json.writeArrayFieldStart("runs");
		json.writeStartObject();
		tool();
		json.writeArrayFieldStart("invocations");
		json.writeStartObject();
		json.writeBooleanField("executionSuccessful", true);
		json.writeEndObject();
		json.writeEndArray();
		json.writeObjectFieldStart("automationDetails");
		text("id", "kneadwork/" + report.library().orElse("library") + "/");
		json.writeEndObject();
		text("columnKind", "utf16CodeUnits");
		artifacts();
		results();
		json.writeEndObject();
		json.writeEndArray();
		json.writeEndObject();
	}

	private void tool() throws IOException {
		json.writeObjectFieldStart("tool");
		json.writeObjectFieldStart("driver");
		text("name", "Kneadwork");
		text("version", report.toolVersion());
		text("semanticVersion", report.toolVersion());
		json.writeArrayFieldStart("rules");
		for (RuleInfo rule : report.rules()) {
			rule(rule);
		}
		json.writeEndArray();
		json.writeEndObject();
		json.writeEndObject();
	}

	private void rule(RuleInfo rule) throws IOException {
		RulePage page = new RulePage(rule);
		json.writeStartObject();
		text("id", rule.code());
		message("shortDescription", page.sentence());
		message("fullDescription", rule.meaning());
		json.writeObjectFieldStart("defaultConfiguration");
		text("level", level(rule.severity()));
		json.writeEndObject();
		json.writeObjectFieldStart("help");
		text("text", page.plainText());
		text("markdown", page.markdown());
		json.writeEndObject();
		json.writeObjectFieldStart("properties");
		json.writeArrayFieldStart("tags");
		json.writeString(page.group());
		json.writeEndArray();
		text("severityFloor", rule.floor().map(SarifLog::level).orElse("none"));
		json.writeEndObject();
		json.writeEndObject();
	}

	private void artifacts() throws IOException {
		json.writeArrayFieldStart("artifacts");
		for (String file : files.keySet()) {
			json.writeStartObject();
			json.writeObjectFieldStart("location");
			address(file);
			json.writeEndObject();
			text("sourceLanguage", "knead");
			text("encoding", "UTF-8");
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void results() throws IOException {
		List<String> fingerprints = Fingerprints.of(report);
		List<ReportedFinding> all = report.all();
		json.writeArrayFieldStart("results");
		for (int i = 0; i < all.size(); i++) {
			result(all.get(i), fingerprints.get(i));
		}
		json.writeEndArray();
	}

	private void result(ReportedFinding reported, String fingerprint) throws IOException {
		Finding finding = reported.finding();
		json.writeStartObject();
		text("ruleId", finding.code());
		if (rules.containsKey(finding.code())) {
			json.writeNumberField("ruleIndex", rules.get(finding.code()));
		}
		text("level", level(finding.severity()));
		message("message", finding.mend().isEmpty() ? finding.message() : finding.message() + " " + finding.mend());
		json.writeArrayFieldStart("locations");
		location(reported.place(), reported.subject());
		json.writeEndArray();
		if (!finding.related().isEmpty()) {
			relatedLocations(finding.related());
		}
		json.writeObjectFieldStart("partialFingerprints");
		text(FINGERPRINT, fingerprint);
		json.writeEndObject();
		json.writeArrayFieldStart("suppressions");
		if (reported.waiver().isPresent()) {
			suppression(reported.waiver().get());
		}
		json.writeEndArray();
		if (!finding.fixes().isEmpty()) {
			json.writeArrayFieldStart("fixes");
			for (Fix fix : finding.fixes()) {
				fix(fix);
			}
			json.writeEndArray();
		}
		json.writeEndObject();
	}

	private void suppression(Waiving waiver) throws IOException {
		json.writeStartObject();
		text("kind", "inSource");
		text("status", "accepted");
		text("justification", waiver.because() + " (" + waiver.by() + ", until " + waiver.until() + ")");
		json.writeEndObject();
	}

	private void location(TextPlace place, Optional<Subject> subject) throws IOException {
		json.writeStartObject();
		physicalLocation(place);
		if (subject.isPresent()) {
			json.writeArrayFieldStart("logicalLocations");
			json.writeStartObject();
			text("name", subject.get().id());
			text("fullyQualifiedName", subject.get().toString());
			text("kind", subject.get().kind());
			json.writeEndObject();
			json.writeEndArray();
		}
		json.writeEndObject();
	}

	private void relatedLocations(List<Related> related) throws IOException {
		json.writeArrayFieldStart("relatedLocations");
		for (int i = 0; i < related.size(); i++) {
			json.writeStartObject();
			json.writeNumberField("id", i + 1);
			physicalLocation((TextPlace) related.get(i).place());
			message("message", related.get(i).message());
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void physicalLocation(TextPlace place) throws IOException {
		json.writeObjectFieldStart("physicalLocation");
		artifactLocation(place.file());
		region("region", place);
		json.writeEndObject();
	}

	/** All edits of one file go together, in the order of the text. */
	private void fix(Fix fix) throws IOException {
		List<TextEdit> edits = fix.edits();
		Set<String> changed = edits.stream().map(edit -> edit.place().file()).collect(Collectors.toCollection(LinkedHashSet::new));
		json.writeStartObject();
		message("description", fix.title());
		json.writeArrayFieldStart("artifactChanges");
		for (String file : changed) {
			json.writeStartObject();
			artifactLocation(file);
			json.writeArrayFieldStart("replacements");
			for (TextEdit edit : edits.stream().filter(each -> each.place().file().equals(file)).toList()) {
				json.writeStartObject();
				region("deletedRegion", edit.place());
				json.writeObjectFieldStart("insertedContent");
				text("text", edit.text());
				json.writeEndObject();
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeObjectFieldStart("properties");
		json.writeBooleanField("safe", fix.safe());
		json.writeEndObject();
		json.writeEndObject();
	}

	private void artifactLocation(String file) throws IOException {
		json.writeObjectFieldStart("artifactLocation");
		address(file);
		if (files.containsKey(file)) {
			json.writeNumberField("index", files.get(file));
		}
		json.writeEndObject();
	}

	private void address(String file) throws IOException {
		String path = report.pathOf(file);
		if (FileAddress.isAbsolute(path)) {
			text("uri", FileAddress.absolute(path));
		} else {
			text("uri", FileAddress.relative(path));
			text("uriBaseId", BASE);
		}
	}

	private void region(String name, TextPlace place) throws IOException {
		Region region = regions.of(place);
		json.writeObjectFieldStart(name);
		json.writeNumberField("startLine", region.line());
		json.writeNumberField("startColumn", region.column());
		json.writeNumberField("endLine", region.endLine());
		json.writeNumberField("endColumn", region.endColumn());
		json.writeNumberField("charOffset", place.offset());
		json.writeNumberField("charLength", place.length());
		json.writeEndObject();
	}

	private void message(String name, String message) throws IOException {
		json.writeObjectFieldStart(name);
		text("text", message);
		json.writeEndObject();
	}

	private static String level(Severity severity) {
		return severity == Severity.INFO ? "note" : severity.name().toLowerCase(Locale.ROOT);
	}

	private void text(String name, String value) throws IOException {
		json.writeStringField(name, WellFormed.unicode(value));
	}
}
