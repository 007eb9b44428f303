package org.kneadwork.safety.tests;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.BundleWriter;
import org.kneadwork.bundle.ShownSafety;
import org.kneadwork.model.content.Document;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.CoverageRequest;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.safety.rule.Checked;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleFindings;

/** The coverage of documents that stand in no file, with the bundle that an app would get. */
record Covered(Content content, VerdictMatrix matrix, BundleFiles bundle, Coverage coverage) {

	static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private static final ObjectMapper JSON = new ObjectMapper();

	static Covered of(List<Document> documents) {
		return of(documents, true);
	}

	/** Without asking the rules, which takes most of the time. */
	static Covered withoutFindings(List<Document> documents) {
		return of(documents, false);
	}

	private static Covered of(List<Document> documents, boolean rules) {
		Content content = Content.of(documents, List.of());
		VerdictMatrix matrix = VerdictMatrix.of(content);
		Checked checked = Checked.of(content, matrix, TODAY, true);
		RuleFindings found = rules ? RuleCatalogue.findings(checked) : new RuleFindings(List.of(), List.of());
		BundleFiles bundle = BundleWriter.write(new BundleRequest(content, matrix, BundleStatus.DRAFT, place -> Optional.empty(),
				document -> content.library()));
		return new Covered(content, matrix, bundle, Coverage.of(new CoverageRequest(checked, found, found.findings(),
				place -> Optional.empty(), place -> Optional.empty(), document -> content.library(),
				Optional.of(ShownSafety.of(bundle)), Optional.empty())));
	}

	/** The content file of the bundle. */
	JsonNode json() {
		try {
			return JSON.readTree(contentOf(bundle.files()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static byte[] contentOf(SortedMap<String, byte[]> files) {
		return files.entrySet().stream().filter(file -> !file.getKey().equals(BundleFiles.MANIFEST))
				.filter(file -> !file.getKey().endsWith(".map.json")).findFirst().orElseThrow().getValue();
	}
}
