package org.kneadwork.report.diff;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.kneadwork.report.WellFormed;
import org.kneadwork.safety.diff.Change;
import org.kneadwork.safety.diff.Comparison;
import org.kneadwork.safety.diff.LibraryVersion;
import org.kneadwork.safety.diff.LostId;
import org.kneadwork.safety.diff.Subject;

/** One JSON object, for scripts. */
final class DiffJson implements DiffFormat {

	private static final JsonFactory JSON = JsonFactory.builder().build();
	private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

	@Override
	public String name() {
		return "json";
	}

	@Override
	public String description() {
		return "one JSON object, for scripts";
	}

	@Override
	public void write(DiffReport report, OutputStream out) throws IOException {
		try (JsonGenerator json = JSON.createGenerator(out)) {
			json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
			json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));
			new Writing(json).write(report);
			json.writeRaw('\n');
		}
		out.flush();
	}

	/** Writes one comparison. */
	private record Writing(JsonGenerator json) {

		private void write(DiffReport report) throws IOException {
			Comparison comparison = report.comparison();
			json.writeStartObject();
			text("format", "kneadwork-diff");
			text("formatVersion", "1.0");
			text("tool", "kneadwork " + report.toolVersion());
			text("library", comparison.after().library());
			version("old", report.older(), comparison.before());
			version("new", report.newer(), comparison.after());
			text("due", comparison.due().map(DiffReport::word).orElse("none"));
			text("lowestVersion", comparison.lowest().toString());
			json.writeBooleanField("versionSuffices", comparison.versionSuffices());
			json.writeBooleanField("passes", comparison.passes());
			json.writeArrayFieldStart("lostIds");
			for (LostId lost : comparison.lost()) {
				lost(lost);
			}
			json.writeEndArray();
			json.writeArrayFieldStart("changes");
			for (Change change : comparison.changes()) {
				change(change);
			}
			json.writeEndArray();
			json.writeEndObject();
		}

		private void version(String name, String place, LibraryVersion version) throws IOException {
			json.writeObjectFieldStart(name);
			text("path", place);
			text("version", version.version().toString());
			json.writeEndObject();
		}

		private void lost(LostId lost) throws IOException {
			json.writeStartObject();
			entity(lost.released());
			if (lost.now().isPresent()) {
				text("kindNow", lost.now().get().kind());
			}
			json.writeEndObject();
		}

		private void change(Change change) throws IOException {
			json.writeStartObject();
			text("calls", DiffReport.word(change.bump()));
			text("change", change.kind().name().toLowerCase(Locale.ROOT));
			text("aspect", change.aspect().literal());
			entity(change.subject());
			text("message", change.message());
			json.writeEndObject();
		}

		private void entity(Subject subject) throws IOException {
			json.writeObjectFieldStart("entity");
			text("kind", subject.kind());
			text("id", subject.id());
			json.writeEndObject();
		}

		private void text(String name, String value) throws IOException {
			json.writeStringField(name, WellFormed.unicode(value));
		}
	}
}
