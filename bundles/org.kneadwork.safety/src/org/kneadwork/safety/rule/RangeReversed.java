package org.kneadwork.safety.rule;

import java.util.function.Consumer;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.model.content.Citation;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.content.PressureRange;
import org.kneadwork.model.message.Message;
import org.kneadwork.model.values.Count;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.ReplaceText;
import org.kneadwork.safety.finding.Sayings;

/** KW201. Looks at every range in the model, whatever states it. */
record RangeReversed(RuleInfo info) implements Rule {

	private static final String SWAP = "KW201.swap";

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		Parts.of(checked).ranges().forEach(part -> check(part.entry(), part.element(), findings));
	}

	private void check(Entry entry, EObject part, Consumer<Finding> findings) {
		switch (part) {
			case PressureRange range when range.isSetStrongest()
					&& range.getLightest().compareTo(range.getStrongest()) > 0 ->
				findings.accept(finding(entry,
						ElementPlace.of(range, ContentPackage.Literals.PRESSURE_RANGE__STRONGEST),
						Sayings.say("word", range.getLightest().getLiteral()), Sayings.say("word", range.getStrongest().getLiteral()))
						.with(swap(range, ContentPackage.Literals.PRESSURE_RANGE__LIGHTEST, range.getLightest().getLiteral(),
								ContentPackage.Literals.PRESSURE_RANGE__STRONGEST, range.getStrongest().getLiteral())));
			case Citation citation when citation.isSetLastLine() && citation.getFirstLine() > citation.getLastLine() ->
				findings.accept(finding(entry, ElementPlace.of(citation, ContentPackage.Literals.CITATION__LAST_LINE),
						Sayings.say("KW201.line", citation.getFirstLine()), Sayings.say("KW201.line", citation.getLastLine()))
						.with(swap(citation, ContentPackage.Literals.CITATION__FIRST_LINE, String.valueOf(citation.getFirstLine()),
								ContentPackage.Literals.CITATION__LAST_LINE, String.valueOf(citation.getLastLine()))));
			default -> part.eClass().getEAllAttributes().forEach(attribute -> check(entry, part, attribute, findings));
		}
	}

	private void check(Entry entry, EObject part, EAttribute attribute, Consumer<Finding> findings) {
		ElementPlace place = ElementPlace.of(part, attribute);
		switch (part.eGet(attribute)) {
			case Duration range when range.minSeconds() > range.maxSeconds() -> {
				Duration swapped = new Duration(range.maxSeconds(), range.minSeconds());
				findings.accept(finding(entry, place, Words.time(Duration.ofSeconds(range.minSeconds())),
						Words.time(Duration.ofSeconds(range.maxSeconds())))
						.with(Fix.safe(Sayings.say(SWAP), new ReplaceText(place, swapped.toString()))));
			}
			case Count range when range.min() > range.max() ->
				findings.accept(finding(entry, place, Sayings.count(range.min(), "times"), Sayings.count(range.max(), "times"))
						.with(Fix.safe(Sayings.say(SWAP), new ReplaceText(place, new Count(range.max(), range.min()).toString()))));
			case null, default -> { }
		}
	}

	/** Safe: a range from its end to its beginning holds the same values as one from its beginning to its end. */
	private static Fix swap(EObject part, EAttribute smaller, String smallerText, EAttribute larger, String largerText) {
		return Fix.safe(Sayings.say(SWAP), new ReplaceText(ElementPlace.of(part, smaller), largerText),
				new ReplaceText(ElementPlace.of(part, larger), smallerText));
	}

	private Finding finding(Entry entry, ElementPlace place, Message from, Message to) {
		return info.finding(place, Sayings.say("KW201.reversed", Words.in(entry), from, to), Sayings.say("KW201.advice"));
	}
}
