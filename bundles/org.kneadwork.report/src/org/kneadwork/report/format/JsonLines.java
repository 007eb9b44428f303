package org.kneadwork.report.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kneadwork.report.CheckReport;
import org.kneadwork.report.ReportFormat;
import org.kneadwork.report.ReportedFinding;
import org.kneadwork.report.Subject;
import org.kneadwork.report.WellFormed;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.TextEdit;
import org.kneadwork.safety.finding.TextPlace;

/**
 * One JSON object a line and a finding, for scripts; silenced ones come last and say so. Each line is valid by itself against
 * {@link org.kneadwork.report.FindingSchema}.
 */
public final class JsonLines implements ReportFormat {

	private static final JsonFactory JSON = JsonFactory.builder().build();

	@Override
	public String name() {
		return "json";
	}

	@Override
	public String description() {
		return "JSON Lines: an object a finding, for scripts";
	}

	@Override
	public void write(CheckReport report, OutputStream out) throws IOException {
		List<String> fingerprints = Fingerprints.of(report);
		Regions regions = new Regions(report);
		try (JsonGenerator json = JSON.createGenerator(out)) {
			json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
			json.setRootValueSeparator(null);
			List<ReportedFinding> all = report.all();
			for (int i = 0; i < all.size(); i++) {
				new Line(json, report, regions).write(all.get(i), fingerprints.get(i));
				json.writeRaw('\n');
			}
		}
		out.flush();
	}

	/** Writes one line. */
	private record Line(JsonGenerator json, CheckReport report, Regions regions) {

		private void write(ReportedFinding reported, String fingerprint) throws IOException {
			Finding finding = reported.finding();
			json.writeStartObject();
			text("code", finding.code());
			text("severity", finding.severity().name().toLowerCase(Locale.ROOT));
			text("message", finding.message());
			if (!finding.mend().isEmpty()) {
				text("mend", finding.mend());
			}
			place(reported.place());
			Optional<Subject> subject = reported.subject();
			if (subject.isPresent()) {
				json.writeObjectFieldStart("entity");
				text("kind", subject.get().kind());
				text("id", subject.get().id());
				json.writeEndObject();
			}
			if (reported.waiver().isPresent()) {
				json.writeObjectFieldStart("waiver");
				text("because", reported.waiver().get().because());
				text("by", reported.waiver().get().by());
				text("until", reported.waiver().get().until());
				json.writeEndObject();
			}
			text("fingerprint", fingerprint);
			json.writeArrayFieldStart("related");
			for (Related related : finding.related()) {
				json.writeStartObject();
				text("message", related.message());
				place((TextPlace) related.place());
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeArrayFieldStart("fixes");
			for (Fix fix : finding.fixes()) {
				fix(fix);
			}
			json.writeEndArray();
			json.writeEndObject();
		}

		private void fix(Fix fix) throws IOException {
			json.writeStartObject();
			text("title", fix.title());
			json.writeBooleanField("safe", fix.safe());
			json.writeArrayFieldStart("edits");
			for (TextEdit edit : fix.edits()) {
				json.writeStartObject();
				place(edit.place());
				text("text", edit.text());
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeEndObject();
		}

		private void place(TextPlace place) throws IOException {
			Region region = regions.of(place);
			text("file", report.pathOf(place.file()));
			json.writeNumberField("line", region.line());
			json.writeNumberField("column", region.column());
			json.writeNumberField("endLine", region.endLine());
			json.writeNumberField("endColumn", region.endColumn());
			json.writeNumberField("offset", place.offset());
			json.writeNumberField("length", place.length());
		}

		private void text(String name, String value) throws IOException {
			json.writeStringField(name, WellFormed.unicode(value));
		}
	}
}
