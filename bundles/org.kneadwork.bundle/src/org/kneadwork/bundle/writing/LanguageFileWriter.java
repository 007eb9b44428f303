package org.kneadwork.bundle.writing;

import java.util.List;
import java.util.Optional;
import org.kneadwork.bundle.BundleSchema;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.facts.FactsWriter;
import org.kneadwork.bundle.json.JsonWriter;
import org.kneadwork.bundle.resolved.Ids;
import org.kneadwork.bundle.text.LanguageTexts;
import org.kneadwork.model.content.Library;
import org.kneadwork.safety.diff.SafetyProfile;
import org.kneadwork.safety.matrix.VerdictMatrix;

/** Writes the document of one language. */
public final class LanguageFileWriter {

	private final Library library;
	private final BundleStatus status;
	private final List<String> languages;
	private final Inventory inventory;
	private final Reviews reviews;
	private final VerdictMatrix matrix;
	private final Ids ids;
	private final SafetyProfile profile;

	/**
	 * @param library the header of the library
	 * @param status what the bundle says of itself
	 * @param languages the languages of the bundle, that of the library first
	 * @param inventory what goes into the bundle
	 * @param reviews the reviews of the content
	 * @param matrix the verdicts
	 * @param ids the ids of the bundle
	 * @param profile the facts with which the next version is compared
	 */
	public LanguageFileWriter(Library library, BundleStatus status, List<String> languages, Inventory inventory,
			Reviews reviews, VerdictMatrix matrix, Ids ids, SafetyProfile profile) {
		this.library = library;
		this.status = status;
		this.languages = List.copyOf(languages);
		this.inventory = inventory;
		this.reviews = reviews;
		this.matrix = matrix;
		this.ids = ids;
		this.profile = profile;
	}

	/**
	 * Writes the document of one language.
	 *
	 * @param texts the texts in that language
	 * @param sourceMap is told where the parts of the document come from
	 * @param file where to write it; in the place of the fingerprint there are zeros
	 * @throws java.io.UncheckedIOException when it cannot be written there
	 */
	public void write(LanguageTexts texts, Optional<SourceMap> sourceMap, ContentOutput file) {
		JsonWriter json = new JsonWriter(file);
		BundleOutput out = new BundleOutput(json, texts, ids, sourceMap);
		json.object(() -> {
			out.word("format", BundleSchema.FORMAT);
			out.word("formatVersion", BundleSchema.FORMAT_VERSION);
			out.word("status", status.literal());
			out.word("fingerprint", ContentOutput.NO_FINGERPRINT);
			json.flush();
			file.contentBegins();
			content(json, out, texts);
		});
		json.end();
	}

	private void content(JsonWriter json, BundleOutput out, LanguageTexts texts) {
		Parts parts = new Parts(out, new FigureWriter(out), new AttributionWriter(out, reviews), inventory, matrix, ids);
		SafetyWriter safety = new SafetyWriter(parts);
		out.word("language", texts.language());
		if (!texts.isSource()) {
			// Reviews are of the original: the language has no statement yet for a review of a translation.
			out.flag("translationReviewed", false);
		}
		out.word("sourceLanguage", languages.getFirst());
		json.name("languages");
		json.words(languages);
		new HeaderWriter(parts).write(library);
		new RiskWriter(parts).write();
		new VocabularyWriter(parts).write();
		new TechniqueWriter(parts, safety).write();
		new RoutineWriter(parts, safety).write();
		new KnowledgeWriter(parts).write();
		json.name("untranslated");
		json.array(out.untranslated(), json::value);
		if (texts.isSource()) {
			json.name("safetyFacts");
			new FactsWriter(json).write(profile);
		}
	}
}
