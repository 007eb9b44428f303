package org.kneadwork.report.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.kneadwork.report.CheckReport;
import org.kneadwork.report.ReportFormat;
import org.kneadwork.report.ReportedFinding;
import org.kneadwork.report.WellFormed;
import org.kneadwork.report.rule.RulePage;
import org.kneadwork.safety.finding.Finding;

/** Workflow commands of GitHub Actions: printed by a step, each shows a finding beside its line in a pull request. */
public final class GitHubCommands implements ReportFormat {

	@Override
	public String name() {
		return "github";
	}

	@Override
	public String description() {
		return "workflow commands of GitHub Actions, which show findings in a pull request";
	}

	@Override
	public void write(CheckReport report, OutputStream out) throws IOException {
		Regions regions = new Regions(report);
		StringBuilder commands = new StringBuilder();
		for (ReportedFinding reported : report.findings()) {
			Finding finding = reported.finding();
			Region region = regions.of(reported.place());
			commands.append("::").append(switch (finding.severity()) {
				case ERROR -> "error";
				case WARNING -> "warning";
				case INFO -> "notice";
			});
			commands.append(" file=").append(property(report.pathOf(reported.place().file())));
			commands.append(",line=").append(region.line()).append(",endLine=").append(region.endLine());
			if (region.line() == region.endLine()) {
				// GitHub refuses columns of a place of several lines.
				commands.append(",col=").append(region.column()).append(",endColumn=").append(region.endColumn());
			}
			commands.append(",title=").append(property(title(report, finding.code())));
			commands.append("::").append(data(finding.mend().isEmpty() ? finding.message() : finding.message() + "\n" + finding.mend()));
			commands.append('\n');
		}
		out.write(commands.toString().getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	private static String title(CheckReport report, String code) {
		return report.rules().stream().filter(rule -> rule.code().equals(code)).findFirst().map(rule -> new RulePage(rule).heading())
				.orElse(code);
	}

	private static String data(String text) {
		return WellFormed.xml(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
	}

	private static String property(String text) {
		return data(text).replace(":", "%3A").replace(",", "%2C");
	}
}
