package org.kneadwork.report.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import org.kneadwork.report.CheckReport;
import org.kneadwork.report.ReportFormat;

/**
 * SARIF 2.1.0, the form in which code scanning services and editors read findings: one run with the catalogue of rules, and
 * a result a finding with its related places, its fixes and a fingerprint.
 */
public final class Sarif implements ReportFormat {

	private static final JsonFactory JSON = JsonFactory.builder().build();

	@Override
	public String name() {
		return "sarif";
	}

	@Override
	public String description() {
		return "SARIF 2.1.0, for code scanning services and editors";
	}

	@Override
	public void write(CheckReport report, OutputStream out) throws IOException {
		DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
		DefaultPrettyPrinter layout = new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
		try (JsonGenerator json = JSON.createGenerator(out)) {
			json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
			json.setPrettyPrinter(layout);
			new SarifLog(json, report).write();
			json.writeRaw('\n');
		}
		out.flush();
	}
}
