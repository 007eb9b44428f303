package org.kneadwork.safety.wording;

import static org.kneadwork.model.content.ContentPackage.Literals.CAUTION_CLAUSE__ADAPTATION;
import static org.kneadwork.model.content.ContentPackage.Literals.CAUTION__BECAUSE;
import static org.kneadwork.model.content.ContentPackage.Literals.CAUTION__TELL;
import static org.kneadwork.model.content.ContentPackage.Literals.CLAIM_RECORD__BECAUSE;
import static org.kneadwork.model.content.ContentPackage.Literals.CLAIM_RECORD__WORDING;
import static org.kneadwork.model.content.ContentPackage.Literals.CLAIM__TEXT;
import static org.kneadwork.model.content.ContentPackage.Literals.CONDITION_DECISION__ADAPTATION;
import static org.kneadwork.model.content.ContentPackage.Literals.CONDITION_DECISION__BECAUSE;
import static org.kneadwork.model.content.ContentPackage.Literals.CONDITION__QUESTION;
import static org.kneadwork.model.content.ContentPackage.Literals.CONDITION__SUMMARY;
import static org.kneadwork.model.content.ContentPackage.Literals.CONTRAINDICATIONS__NONE_BECAUSE;
import static org.kneadwork.model.content.ContentPackage.Literals.DEPRECATION__BECAUSE;
import static org.kneadwork.model.content.ContentPackage.Literals.DISAGREEMENT__BECAUSE;
import static org.kneadwork.model.content.ContentPackage.Literals.DISAGREEMENT__RESOLUTION;
import static org.kneadwork.model.content.ContentPackage.Literals.ENTITY__TITLE;
import static org.kneadwork.model.content.ContentPackage.Literals.FIGURE__DERIVED_BECAUSE;
import static org.kneadwork.model.content.ContentPackage.Literals.LIBRARY__DISCLAIMER;
import static org.kneadwork.model.content.ContentPackage.Literals.MEDIA__SAYS;
import static org.kneadwork.model.content.ContentPackage.Literals.MODALITY__SUMMARY;
import static org.kneadwork.model.content.ContentPackage.Literals.OVERRULING__BECAUSE;
import static org.kneadwork.model.content.ContentPackage.Literals.QUESTION__ANSWER;
import static org.kneadwork.model.content.ContentPackage.Literals.RED_FLAG__DESTINATION;
import static org.kneadwork.model.content.ContentPackage.Literals.RED_FLAG__QUESTION;
import static org.kneadwork.model.content.ContentPackage.Literals.RED_FLAG__SUMMARY;
import static org.kneadwork.model.content.ContentPackage.Literals.REGION__NEVER_PRESSED_BECAUSE;
import static org.kneadwork.model.content.ContentPackage.Literals.ROUTINE__GOAL;
import static org.kneadwork.model.content.ContentPackage.Literals.ROUTINE__STOP_RULES;
import static org.kneadwork.model.content.ContentPackage.Literals.ROUTINE__SUMMARY;
import static org.kneadwork.model.content.ContentPackage.Literals.SOURCE__NOTE;
import static org.kneadwork.model.content.ContentPackage.Literals.STATEMENT__SAYS;
import static org.kneadwork.model.content.ContentPackage.Literals.STEP__TEXT;
import static org.kneadwork.model.content.ContentPackage.Literals.TECHNIQUE__SKIN_CHECK;
import static org.kneadwork.model.content.ContentPackage.Literals.TECHNIQUE__STOP_RULES;
import static org.kneadwork.model.content.ContentPackage.Literals.TECHNIQUE__SUMMARY;
import static org.kneadwork.model.content.ContentPackage.Literals.TIMING__UNTIL;
import static org.kneadwork.model.content.ContentPackage.Literals.TIP__TEXT;
import static org.kneadwork.model.content.ContentPackage.Literals.TOOL__NOTE;
import static org.kneadwork.model.content.ContentPackage.Literals.TOOL__SKIN_CHECK;
import static org.kneadwork.model.content.ContentPackage.Literals.TRANSLATED_ENTITY__TITLE;
import static org.kneadwork.model.content.ContentPackage.Literals.TRANSLATED_TEXT__TEXT;
import static org.kneadwork.model.content.ContentPackage.Literals.WAIVER__BECAUSE;
import static org.kneadwork.model.content.ContentPackage.Literals.WORDING_RULE__BECAUSE;
import static org.kneadwork.model.content.ContentPackage.Literals.WORDING_RULE__TITLE;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.model.content.ClaimOutcome;
import org.kneadwork.model.content.ClaimRecord;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Disagreement;
import org.kneadwork.model.content.EntityKind;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.Question;
import org.kneadwork.model.content.Source;
import org.kneadwork.model.content.TranslatedEntity;
import org.kneadwork.model.content.TranslatedText;
import org.kneadwork.model.content.Translation;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;

/**
 * The texts of a library that people read, and what each of them is checked for: this is the one place that says so.
 *
 * <p>What users are shown is checked for its wording. What others say is not: the titles of sources, what a source says in
 * a disagreement, a time as a source words it, the title of a claim that the library rejects or words in another way, and
 * the questions that people ask. Nor are the reasons that authors give each other for a claim, a disagreement, a ban of words
 * or a waiver, since they talk about such words. What a person needs to be safe (what a caution tells, where a red flag
 * sends, when to stop, how to adapt, what the screening asks, how to check the skin) is checked for how hard it is to read.
 * All that the authors themselves wrote is checked for its spelling.
 */
public final class PeopleTexts {

	/** What a text is checked for. */
	public enum Check {
		/** Words that promise too much, and those that the library bans. */
		WORDING,
		/** How hard it is to read. */
		READING,
		/** Spelling. */
		SPELLING
	}

	/**
	 * A text in the model.
	 *
	 * @param element the element that has it
	 * @param feature the feature of the element
	 * @param index which of several values, from 0; -1 where there can be only one
	 * @param text the text; not blank
	 * @param statement the word with which an author begins the statement, such as {@code stop-when}; {@code title} for a
	 *     title
	 */
	public record PeopleText(EObject element, EAttribute feature, int index, String text, String statement) {

		/**
		 * The language of the text.
		 *
		 * @param content the content that it is of
		 * @return the language as a BCP 47 tag: that of the translation it belongs to, else that of the library; empty where
		 *     neither says
		 */
		public Optional<String> language(Content content) {
			for (EObject at = element; at != null; at = at.eContainer()) {
				if (at instanceof Translation translation) {
					return Known.text(translation.getLanguage());
				}
			}
			return content.library().map(Library::getLanguage).flatMap(Known::text);
		}
	}

	private record Row(EAttribute feature, String statement, Set<Check> checks) {
	}

	private static final Set<Check> SHOWN = EnumSet.of(Check.WORDING, Check.SPELLING);
	private static final Set<Check> SAFETY = EnumSet.allOf(Check.class);
	private static final Set<Check> AMONG_AUTHORS = EnumSet.of(Check.SPELLING);

	private static final Map<EAttribute, Row> ROWS = rows();
	/** The texts that the elements of a class have. */
	private static final Map<EClass, List<Row>> BY_CLASS = byClass();

	private PeopleTexts() {
	}

	private static Map<EAttribute, Row> rows() {
		Map<EAttribute, Row> rows = new LinkedHashMap<>();
		add(rows, SHOWN, "title", ENTITY__TITLE);
		add(rows, SHOWN, "disclaimer", LIBRARY__DISCLAIMER);
		add(rows, SHOWN, "never-press", REGION__NEVER_PRESSED_BECAUSE);
		add(rows, SHOWN, "note", TOOL__NOTE);
		add(rows, SHOWN, "summary", MODALITY__SUMMARY, CONDITION__SUMMARY, RED_FLAG__SUMMARY, TECHNIQUE__SUMMARY,
				ROUTINE__SUMMARY);
		add(rows, SHOWN, "goal", ROUTINE__GOAL);
		add(rows, SHOWN, "step", STEP__TEXT);
		add(rows, SHOWN, "until", TIMING__UNTIL);
		add(rows, SHOWN, "media", MEDIA__SAYS);
		add(rows, SHOWN, "claim", CLAIM__TEXT, CLAIM_RECORD__WORDING);
		add(rows, SHOWN, "text", TIP__TEXT);
		add(rows, SHOWN, "answer", QUESTION__ANSWER);
		add(rows, SHOWN, "resolved", DISAGREEMENT__RESOLUTION);
		add(rows, SHOWN, "because", CAUTION__BECAUSE, CONDITION_DECISION__BECAUSE, CONTRAINDICATIONS__NONE_BECAUSE,
				OVERRULING__BECAUSE, FIGURE__DERIVED_BECAUSE, DEPRECATION__BECAUSE);
		add(rows, SHOWN, "translation", TRANSLATED_TEXT__TEXT, TRANSLATED_ENTITY__TITLE);
		add(rows, SAFETY, "tell", CAUTION__TELL);
		add(rows, SAFETY, "then", RED_FLAG__DESTINATION);
		add(rows, SAFETY, "ask", CONDITION__QUESTION, RED_FLAG__QUESTION);
		add(rows, SAFETY, "stop-when", TECHNIQUE__STOP_RULES, ROUTINE__STOP_RULES);
		add(rows, SAFETY, "by", CAUTION_CLAUSE__ADAPTATION, CONDITION_DECISION__ADAPTATION);
		add(rows, SAFETY, "skin-check", TECHNIQUE__SKIN_CHECK, TOOL__SKIN_CHECK);
		add(rows, AMONG_AUTHORS, "note", SOURCE__NOTE);
		add(rows, AMONG_AUTHORS, "says", STATEMENT__SAYS);
		add(rows, AMONG_AUTHORS, "because", CLAIM_RECORD__BECAUSE, DISAGREEMENT__BECAUSE, WORDING_RULE__BECAUSE,
				WAIVER__BECAUSE);
		add(rows, AMONG_AUTHORS, "wording", WORDING_RULE__TITLE);
		return rows;
	}

	private static void add(Map<EAttribute, Row> rows, Set<Check> checks, String statement, EAttribute... features) {
		for (EAttribute feature : features) {
			rows.put(feature, new Row(feature, statement, checks));
		}
	}

	/**
	 * The features of the model that hold texts for people.
	 *
	 * @return the features; every other text is an id, a name, an address, a code, a phrase or the words of a source
	 */
	public static Set<EAttribute> features() {
		return Set.copyOf(ROWS.keySet());
	}

	private static Map<EClass, List<Row>> byClass() {
		Map<EClass, List<Row>> found = new HashMap<>();
		for (EClassifier classifier : ContentPackage.eINSTANCE.getEClassifiers()) {
			if (classifier instanceof EClass kind) {
				found.put(kind, kind.getEAllAttributes().stream().filter(ROWS::containsKey).map(ROWS::get).toList());
			}
		}
		return found;
	}

	/**
	 * Goes through the texts of an element itself, and not of its parts.
	 *
	 * @param element the element
	 * @param visitor is given each text with what it is checked for
	 */
	public static void visit(EObject element, BiConsumer<PeopleText, Set<Check>> visitor) {
		for (Row row : BY_CLASS.get(element.eClass())) {
			if (!(element instanceof Source && row.feature() == ENTITY__TITLE)) {
				Set<Check> checks = row.checks().contains(Check.WORDING) && !saysItself(element, row.feature()) ? without(row.checks())
						: row.checks();
				visit(element, row, text -> visitor.accept(text, checks));
			}
		}
	}

	private static Set<Check> without(Set<Check> checks) {
		Set<Check> others = EnumSet.copyOf(checks);
		others.remove(Check.WORDING);
		return others;
	}

	private static void visit(EObject element, Row row, Consumer<PeopleText> visitor) {
		Object value = element.eGet(row.feature());
		if (value instanceof List<?> texts) {
			for (int index = 0; index < texts.size(); index++) {
				visit(element, row, index, (String) texts.get(index), visitor);
			}
		} else {
			visit(element, row, -1, (String) value, visitor);
		}
	}

	private static void visit(EObject element, Row row, int index, String text, Consumer<PeopleText> visitor) {
		if (text != null && !text.isBlank()) {
			visitor.accept(new PeopleText(element, row.feature(), index, text, row.statement()));
		}
	}

	/** Whether a text says something for the library, and does not tell what others say or ask. */
	private static boolean saysItself(EObject element, EAttribute feature) {
		if (feature == ENTITY__TITLE) {
			return switch (element) {
				case ClaimRecord claim -> !claim.isSetOutcome() || claim.getOutcome() == ClaimOutcome.ADOPTED;
				case Question question -> false;
				case Disagreement disagreement -> false;
				default -> true;
			};
		}
		return switch (element) {
			case TranslatedEntity entity -> !tellsOfOthers(entity.getKind());
			case TranslatedText text -> !(text.eContainer() instanceof TranslatedEntity entity && tellsOfOthers(entity.getKind()));
			default -> true;
		};
	}

	private static boolean tellsOfOthers(EntityKind kind) {
		return switch (kind) {
			case CLAIM, QUESTION, DISAGREEMENT, SOURCE -> true;
			default -> false;
		};
	}
}
