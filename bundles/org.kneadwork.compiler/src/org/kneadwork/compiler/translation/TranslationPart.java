package org.kneadwork.compiler.translation;

import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.TranslatableField;
import org.kneadwork.safety.translation.TranslatableText;

/** The parts of a translator's work, in the order in which they are done: what keeps people from harm comes first. */
public enum TranslationPart {
	/** When to seek help instead. */
	RED_FLAGS("red flags", true),
	/** What people at risk are told. */
	CAUTIONS("cautions", true),
	/** What people are asked. */
	CONDITIONS("conditions", true),
	/** When to stop. */
	STOP_RULES("stop rules", true),
	/** How to do something safely. */
	OTHER_SAFETY("other safety texts", true),
	/** What else is shown. */
	SHOWN("other texts for people", false),
	/** What authors and reviewers read. */
	BACKGROUND("for authors and reviewers", false);

	private final String words;
	private final boolean safety;

	TranslationPart(String words, boolean safety) {
		this.words = words;
		this.safety = safety;
	}

	/**
	 * What the part is called.
	 *
	 * @return some words, in the plural
	 */
	public String words() {
		return words;
	}

	/**
	 * Tells whether somebody may come to harm where a text of it is missing or wrong.
	 *
	 * @return whether safety depends on it
	 */
	public boolean isSafety() {
		return safety;
	}

	/** The part that a text belongs to. */
	static TranslationPart of(Entity entity, TranslatableText text) {
		return switch (text.use()) {
			case BACKGROUND -> BACKGROUND;
			case SHOWN -> SHOWN;
			case SAFETY -> switch (entity) {
				case RedFlag flag -> RED_FLAGS;
				case Caution caution -> CAUTIONS;
				case Condition condition -> CONDITIONS;
				default -> text.field().filter(TranslatableField.STOP_WHEN::equals).isPresent() ? STOP_RULES : OTHER_SAFETY;
			};
		};
	}
}
