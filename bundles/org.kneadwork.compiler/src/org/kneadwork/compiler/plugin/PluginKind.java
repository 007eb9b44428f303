package org.kneadwork.compiler.plugin;

import org.kneadwork.bundle.generator.BundleGenerator;
import org.kneadwork.compiler.vocabulary.Vocabulary;
import org.kneadwork.report.ReportFormat;
import org.kneadwork.report.coverage.CoverageFormat;
import org.kneadwork.safety.rule.Rule;
import org.kneadwork.safety.wording.WordingSource;

/** What a plug-in can add. */
public enum PluginKind {

	/** Something that content has to keep. */
	RULE(Rule.class, "rule", true),
	/** A form of the bundle. */
	GENERATOR(BundleGenerator.class, "bundle generator", false),
	/** A form of the findings, for {@code check --format}. */
	FINDINGS_RENDERER(ReportFormat.class, "findings renderer", false),
	/** A form of the coverage report, for {@code report --format}. */
	REPORT_RENDERER(CoverageFormat.class, "report renderer", false),
	/** Words that texts for people do not use. */
	WORDING_PACK(WordingSource.class, "wording pack", true),
	/** A library for other libraries to use. */
	VOCABULARY(Vocabulary.class, "vocabulary", true);

	private final Class<?> type;
	private final String words;
	private final boolean partOfChecks;

	PluginKind(Class<?> type, String words, boolean partOfChecks) {
		this.type = type;
		this.words = words;
		this.partOfChecks = partOfChecks;
	}

	/**
	 * The interface that such a thing implements.
	 *
	 * @return the interface
	 */
	public Class<?> type() {
		return type;
	}

	/**
	 * What people call it.
	 *
	 * @return a word or two in small letters
	 */
	public String words() {
		return words;
	}

	/**
	 * Whether checks depend on it, so that no check is whole when it fails.
	 *
	 * @return whether they do
	 */
	public boolean isPartOfChecks() {
		return partOfChecks;
	}
}
