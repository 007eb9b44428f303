package org.kneadwork.safety.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kneadwork.model.content.Allergen;
import org.kneadwork.model.content.Condition;
import org.kneadwork.safety.content.Known;

/** What conditions and cautions are about, told by their words. English only: see {@link English}. */
enum Topic {

	/** People who feel little: they do not notice in time that something is too hot. */
	REDUCED_FEELING("(?:reduced|little|less|loss of|lost|no|impaired|lack of|missing|dull) (?:\\w+ )?"
			+ "(?:sensation|feeling|sensitivity|skin)|numb(?:ness)?|neuropath\\w*|diabetes|diabetic"),
	/** People with a device in the body that a motor or a magnet may disturb. */
	IMPLANTED_DEVICE("pacemakers?|implant\\w*|defibrillators?|nerve stimulators?|insulin pumps?|electronic devices?"),
	/** People who do not bear nuts. */
	NUT("nuts?|almonds?|peanuts?"),
	/** People who do not bear natural rubber. */
	LATEX("latex|rubber"),
	/** People who do not bear scents. */
	FRAGRANCE("fragrances?|scents?|scented|perfumes?|essential oils?"),
	/** People who do not bear wool fat. */
	LANOLIN("lanolin|wool fat|wool"),
	/** People who do not bear adhesives. */
	ADHESIVE("adhesives?|glue|plasters?|tapes?"),
	/** People who do not bear what pain creams hold. */
	MENTHOL("menthol|camphor|capsaicin|methyl salicylate|salicylates?|pain creams?|counterirritants?");

	private final Pattern words;

	Topic(String words) {
		this.words = Pattern.compile("\\b(?:" + words + ")\\b");
	}

	/** The topic of a caution about an allergen. */
	static Topic of(Allergen allergen) {
		return switch (allergen) {
			case NUT -> NUT;
			case LATEX -> LATEX;
			case FRAGRANCE -> FRAGRANCE;
			case LANOLIN -> LANOLIN;
			case ADHESIVE -> ADHESIVE;
			case MENTHOL -> MENTHOL;
		};
	}

	/** Whether a condition is about this, by its id or its title. */
	boolean isOf(Condition condition) {
		return isIn(condition.getName()) || isIn(condition.getTitle());
	}

	/** Whether any of some texts speaks of this. */
	boolean isInOneOf(List<String> texts) {
		return texts.stream().anyMatch(this::isIn);
	}

	private boolean isIn(String text) {
		Optional<String> known = Known.text(text);
		return known.isPresent() && words.matcher(known.get().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ')).find();
	}
}
