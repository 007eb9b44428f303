package org.kneadwork.compiler.translation;

import java.util.Optional;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.ClaimRecord;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Disagreement;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.TranslatableField;
import org.kneadwork.safety.content.EntityKinds;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.translation.TranslatableText;

/** What a translator has to know of a text: what it is, where it is shown, and what has to stay. */
final class TranslatorNotes {

	/** What stands at the head of the file. */
	static final String HEAD = "Texts of a library of self-massage techniques. Translate the group 'safety' first: red flags, cautions, "
			+ "questions, stop rules, steps. Somebody may come to harm where one of these says less than the original, so keep every "
			+ "'not', every limit and every number. Numbers have to be the same as in the original; they are compared when the file comes "
			+ "back. Leave a text without a target when you do not know: it is then shown in the original language. Set the state of a "
			+ "segment to 'translated' when its target is right, also where you leave an old target as it is. The group 'background' is for "
			+ "authors and reviewers; nobody else sees it.";
	/** Of a text on which safety depends. */
	static final String SAFETY = "A safety text: say neither more nor less than the original.";
	/** Of a text of which the translation may be of an older one. */
	static final String STALE = "The texts of this entry were changed after this was translated. Compare the target with the source, correct "
			+ "it, and set the state to 'translated'.";

	private TranslatorNotes() {
	}

	/** What a text is: "Step 3 of the technique 'Ball on the wall'". */
	static String what(Entity entity, TranslatableText text) {
		return statement(entity, text) + " of the " + EntityKinds.word(entity).replace('-', ' ') + " '"
				+ Known.text(entity.getTitle()).orElse(entity.getName()) + "'.";
	}

	private static String statement(Entity entity, TranslatableText text) {
		Optional<TranslatableField> field = text.field();
		if (field.isEmpty()) {
			return "The title";
		}
		return switch (field.get()) {
			case SUMMARY -> "The summary";
			case GOAL -> "The goal";
			case STEP -> "Step " + text.number();
			case STOP_WHEN -> "Stop rule " + text.number();
			case SKIN_CHECK -> "The skin check";
			case BY -> "Adaptation " + text.number() + " (how to do it otherwise)";
			case BECAUSE -> "Reason " + text.number();
			case TELL -> "The words to people at risk";
			case ASK -> "The question";
			case THEN -> "The way to help (where to go)";
			case CLAIM -> "Claim " + text.number();
			case SAYS -> "Text " + text.number() + " in place of a picture or video";
			case TEXT -> "The text";
			case ANSWER -> "The answer";
			case NOTE -> "The note";
			case UNTIL -> "End " + text.number() + " ('until')";
			case RESOLVED -> "The resolution";
			case DISCLAIMER -> "The disclaimer";
			case NEVER_PRESS -> "The reason never to press";
		};
	}

	/** Where a text is shown. */
	static String where(Entity entity, TranslatableText text) {
		if (text.use() == TranslatableText.Use.BACKGROUND) {
			return "For authors and reviewers; apps need not show it.";
		}
		Optional<TranslatableField> field = text.field();
		if (field.isEmpty()) {
			return "Shown as a name: in lists, in headings, and in sentences of other texts. Keep it short.";
		}
		return switch (field.get()) {
			case ASK -> "Asked before somebody begins; answered with yes or no. 'Yes' has to mean the same as in the original.";
			case THEN -> "Told to somebody who answers yes: where to seek help, and how soon.";
			case TELL -> "Told to somebody " + atRisk(entity) + ", beside what they must not do or must do otherwise.";
			case BECAUSE -> "Told to somebody " + atRisk(entity) + " as the reason.";
			case BY -> "Told to somebody " + atRisk(entity) + ": how they do it instead.";
			case STOP_WHEN -> "Ends a sentence such as 'Stop at once when …'.";
			case STEP -> "One instruction; read aloud while somebody does it. Speak to one person.";
			case SAYS -> "Stands for a picture or a video, for people who cannot see it.";
			case UNTIL -> "Ends a sentence such as 'Go on until …'.";
			case SKIN_CHECK, NEVER_PRESS, DISCLAIMER -> "Shown as a sentence of its own, before somebody begins.";
			default -> "Shown on the page of what it belongs to.";
		};
	}

	private static String atRisk(Entity entity) {
		return switch (entity) {
			case Caution caution -> Known.in(caution.getConditions()).stream().map(Entity::getTitle).findFirst()
					.map(title -> "who has a condition ('" + title + "')").orElse("who is to do the exercise");
			case Condition condition -> "who has this condition";
			case Disagreement disagreement -> "who reads about sources that differ";
			case ClaimRecord claim -> "who reads about a claim";
			default -> "with a condition that it is not right for";
		};
	}

	/** Which numbers have to stay; empty where the text has none in digits. */
	static Optional<String> numbers(String words) {
		String numbers = words.codePoints().anyMatch(Character::isDigit)
				? String.join(", ", words.replaceAll("\\D+", " ").strip().split(" ")) : "";
		return numbers.isEmpty() ? Optional.empty() : Optional.of("Keep the numbers: " + numbers + ".");
	}
}
