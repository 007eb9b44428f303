package org.kneadwork.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kneadwork.safety.rule.RuleInfo;

/**
 * What a check of a library found: all that a renderer knows.
 *
 * @param toolVersion the version of the toolkit, such as {@code 0.1.0}
 * @param library the id of the library; empty where it has no header
 * @param folder the folder of the library as the reader of the report reaches it from where the check ran, with {@code /}
 *     between its parts; {@code .} for that folder itself
 * @param files the files that were checked
 * @param findings what was found, in the order of files and lines
 * @param waived what was found and is silenced by a waiver, in the order of files and lines
 * @param rules the catalogue
 * @param checkedAt when the check ended
 */
public record CheckReport(String toolVersion, Optional<String> library, String folder, List<SourceFile> files,
		List<ReportedFinding> findings, List<ReportedFinding> waived, List<RuleInfo> rules, Instant checkedAt) {

	/** Keeps the lists as they are now. */
	public CheckReport {
		Objects.requireNonNull(toolVersion);
		Objects.requireNonNull(library);
		Objects.requireNonNull(folder);
		files = List.copyOf(files);
		findings = List.copyOf(findings);
		waived = List.copyOf(waived);
		rules = List.copyOf(rules);
		Objects.requireNonNull(checkedAt);
	}

	/**
	 * Everything that was found, silenced or not.
	 *
	 * @return first what is not silenced
	 */
	public List<ReportedFinding> all() {
		return Stream.concat(findings.stream(), waived.stream()).toList();
	}

	/**
	 * Names a file so that the reader of the report finds it from where the check ran.
	 *
	 * @param file its path relative to the folder of the library, as places have it
	 * @return the path, with {@code /} between its parts
	 */
	public String pathOf(String file) {
		return Paths.joined(folder, file);
	}
}
