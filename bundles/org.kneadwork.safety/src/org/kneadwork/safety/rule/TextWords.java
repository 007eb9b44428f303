package org.kneadwork.safety.rule;

import org.eclipse.emf.ecore.EObject;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.TranslatedEntity;
import org.kneadwork.model.content.Waiver;
import org.kneadwork.model.content.WordingRule;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.wording.PeopleTexts.PeopleText;

/** How messages name a text for people, and where it is. */
final class TextWords {

	private TextWords() {
	}

	/** Where a text stands. */
	static ElementPlace place(PeopleText text) {
		return ElementPlace.of(text.element(), text.feature(), text.index());
	}

	/** "The summary of 'Peanut ball'", "A stop rule of 'Peanut ball'", at the beginning of a sentence. */
	static String the(PeopleText text) {
		String kind = switch (text.statement()) {
			case "title" -> "The title";
			case "disclaimer" -> "The disclaimer";
			case "never-press" -> "The reason never to press";
			case "note" -> "The note";
			case "summary" -> "The summary";
			case "goal" -> "The goal";
			case "step" -> "A step";
			case "until" -> "An 'until'";
			case "media" -> "The text of a medium";
			case "claim" -> "A claim";
			case "text" -> "The text";
			case "answer" -> "The answer";
			case "resolved" -> "The resolution";
			case "because" -> "A reason";
			case "translation" -> "A translation";
			case "tell" -> "What to tell";
			case "then" -> "Where to go";
			case "ask" -> "The question";
			case "stop-when" -> "A stop rule";
			case "by" -> "An adaptation";
			case "skin-check" -> "The skin check";
			case "says" -> "What a source says";
			default -> "The " + text.statement();
		};
		return kind + owner(text);
	}

	private static String owner(PeopleText text) {
		for (EObject at = text.element(); at != null; at = at.eContainer()) {
			switch (at) {
				case Library library -> {
					return " of the library";
				}
				case Entity entity -> {
					return (text.statement().equals("tell") || text.statement().equals("then") ? " with " : " of ") + Words.name(entity);
				}
				case TranslatedEntity translated when Known.is(translated.getEntity()) -> {
					return " of " + Words.name(translated.getEntity());
				}
				case WordingRule rule -> {
					return " of the wording rule '" + Known.text(rule.getTitle()).orElse("?") + "'";
				}
				case Waiver waiver -> {
					return " of a waiver";
				}
				default -> {
					// a part of one of these
				}
			}
		}
		return "";
	}
}
