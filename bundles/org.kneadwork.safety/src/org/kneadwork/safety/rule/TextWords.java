package org.kneadwork.safety.rule;

import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.TranslatedEntity;
import org.kneadwork.model.content.Waiver;
import org.kneadwork.model.content.WordingRule;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.wording.PeopleTexts.PeopleText;

/** How messages name a text for people, and where it is. */
final class TextWords {

	/** The statements of which messages do not speak by their own word. */
	private static final Set<String> OWN_WORDS = Set.of("title", "disclaimer", "never-press", "note", "summary", "goal", "step", "until",
			"media", "claim", "text", "answer", "resolved", "because", "translation", "tell", "then", "ask", "stop-when", "by", "skin-check",
			"says");
	/** What is done with somebody, and is no part of a thing. */
	private static final Set<String> DONE_WITH = Set.of("tell", "then");

	private TextWords() {
	}

	/** Where a text stands. */
	static ElementPlace place(PeopleText text) {
		return ElementPlace.of(text.element(), text.feature(), text.index());
	}

	/** "The summary of 'Peanut ball'", "A stop rule of 'Peanut ball'", at the beginning of a sentence. */
	static Message the(PeopleText text) {
		return owner(text, OWN_WORDS.contains(text.statement()) ? Sayings.say("text." + text.statement())
				: Sayings.say("text.other", text.statement()));
	}

	private static Message owner(PeopleText text, Message what) {
		for (EObject at = text.element(); at != null; at = at.eContainer()) {
			switch (at) {
				case Library library -> {
					return Sayings.say("of.library", what);
				}
				case Entity entity -> {
					return Sayings.say(DONE_WITH.contains(text.statement()) ? "with.entity" : "of.entity", what, Words.name(entity));
				}
				case TranslatedEntity translated when Known.is(translated.getEntity()) -> {
					return Sayings.say("of.entity", what, Words.name(translated.getEntity()));
				}
				case WordingRule rule -> {
					return Sayings.say("of.rule", what, Known.text(rule.getTitle()).orElse("?"));
				}
				case Waiver waiver -> {
					return Sayings.say("of.waiver", what);
				}
				default -> {
					// a part of one of these
				}
			}
		}
		return what;
	}
}
