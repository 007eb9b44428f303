package org.example.kneadwork.renderer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kneadwork.report.CheckReport;
import org.kneadwork.report.ReportFormat;
import org.kneadwork.report.ReportedFinding;

/** The findings as a table for a spreadsheet: values with tabs between them. */
public final class FindingsTable implements ReportFormat {

	@Override
	public String name() {
		return "tsv";
	}

	@Override
	public String description() {
		return "a table for spreadsheets, with tabs between the values";
	}

	@Override
	public void write(CheckReport report, OutputStream out) throws IOException {
		StringBuilder table = new StringBuilder("code\tseverity\tfile\tline\tmessage\n");
		for (ReportedFinding each : report.findings()) {
			List<String> cells = List.of(each.finding().code(), each.finding().severity().toString(), report.pathOf(each.place().file()),
					String.valueOf(each.place().line()), each.finding().message());
			table.append(String.join("\t", cells.stream().map(cell -> cell.replaceAll("\\s", " ")).toList())).append('\n');
		}
		out.write(table.toString().getBytes(StandardCharsets.UTF_8));
		out.flush();
	}
}
