package org.kneadwork.compiler;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.report.CheckReport;
import org.kneadwork.report.ReportedFinding;
import org.kneadwork.report.SourceFile;
import org.kneadwork.report.Subject;
import org.kneadwork.report.Waiving;
import org.kneadwork.safety.content.EntityKinds;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.safety.rule.RuleCatalogue;

/** Makes the report of a check, for renderers. */
public final class CheckReports {

	private CheckReports() {
	}

	/**
	 * Makes a report.
	 *
	 * @param outcome what the check found
	 * @param toolVersion the version of the toolkit
	 * @param folder the folder of the library as the reader of the report reaches it, with {@code /} between its parts
	 * @param checkedAt when the check ended
	 * @return the report
	 */
	public static CheckReport of(Outcome<CheckedLibrary> outcome, String toolVersion, String folder, Instant checkedAt) {
		Optional<CheckedLibrary> library = outcome.value();
		Optional<String> id = library.flatMap(checked -> checked.content().library()).map(Library::getName);
		List<SourceFile> files = library.map(CheckReports::files).orElse(List.of());
		List<ReportedFinding> findings = outcome.findings().stream()
				.map(finding -> new ReportedFinding(finding, library.flatMap(checked -> subject(checked, finding)))).toList();
		List<ReportedFinding> waived = library.map(CheckReports::waived).orElse(List.of());
		return new CheckReport(toolVersion, id, folder, files, findings, waived,
				library.map(checked -> checked.checked().rules().infos()).orElseGet(RuleCatalogue::infos), checkedAt);
	}

	private static List<SourceFile> files(CheckedLibrary library) {
		return library.files().stream().map(file -> new SourceFile(file, library.texts().of(file).orElse(""))).toList();
	}

	private static List<ReportedFinding> waived(CheckedLibrary library) {
		return library.waived().stream().map(each -> new ReportedFinding(each.finding(), subject(library, each.finding()),
				Optional.of(new Waiving(each.because(), each.by(), each.until().toString())))).toList();
	}

	private static Optional<Subject> subject(CheckedLibrary library, Finding finding) {
		return finding.place() instanceof TextPlace place ? library.texts().entityAt(place).flatMap(CheckReports::subject)
				: Optional.empty();
	}

	private static Optional<Subject> subject(Entity entity) {
		return Optional.ofNullable(entity.getName()).filter(id -> !id.isBlank()).map(id -> new Subject(EntityKinds.word(entity), id));
	}
}
