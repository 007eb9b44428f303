package org.kneadwork.safety.diff;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Library;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.matrix.VerdictMatrix;

/**
 * What one version of content says, as far as safety is concerned.
 *
 * @param facts the facts by their names
 */
public record SafetyProfile(Map<Item, Value> facts) {

	/** Takes a copy of the facts. */
	public SafetyProfile {
		// Not Map.copyOf: it takes several times as long to fill, and a profile has thousands of facts.
		facts = Collections.unmodifiableMap(new HashMap<>(facts));
	}

	/**
	 * Reads the profile of content off.
	 *
	 * @param content the content; what is unfinished in it counts for nothing
	 * @param matrix the matrix of that content
	 * @param libraries which library a document belongs to; empty where that one has no header
	 * @return the profile
	 */
	public static SafetyProfile of(Content content, VerdictMatrix matrix,
			Function<Document, Optional<Library>> libraries) {
		Facts facts = new Facts(new Naming(content, libraries));
		VocabularyFacts.add(content, facts);
		RiskFacts.add(content, facts);
		TranslationFacts.add(content, facts);
		new TechniqueFactsReader(matrix, facts).add(content);
		new RoutineFactsReader(matrix, facts).add(content);
		return facts.profile();
	}
}
