package org.kneadwork.safety.rule;

import java.util.List;
import java.util.function.Consumer;
import java.util.Optional;
import org.kneadwork.model.content.Citation;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Figure;
import org.kneadwork.model.content.Frequency;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.PressureCeiling;
import org.kneadwork.model.content.PressureRange;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.RepeatedPart;
import org.kneadwork.model.content.Repetition;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.TemperatureLimit;
import org.kneadwork.model.content.Timing;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.AddBehind;
import org.kneadwork.safety.finding.Change;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.Sayings;

/**
 * KW602. A figure is from a source when what states it cites one. One finding for all figures of a region, tool, technique
 * or routine, at the first of them.
 */
record FigureWithoutOrigin(RuleInfo info) implements Rule {

	/** More figures than these are not listed in words. */
	private static final int MANY = 5;

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		Parts parts = Parts.of(checked);
		checked.content().own(Region.class).forEach(region -> check(region, parts.figures(region), List.of(), findings));
		checked.content().own(Tool.class).forEach(tool -> check(tool, parts.figures(tool), tool.getCitations(), findings));
		checked.content().own(Technique.class)
				.forEach(technique -> check(technique, parts.figures(technique), technique.getCitations(), findings));
		checked.content().own(Routine.class).forEach(routine -> check(routine, parts.figures(routine), routine.getCitations(), findings));
	}

	private void check(Entity entity, List<Figure> figures, List<Citation> citations, Consumer<Finding> findings) {
		List<Figure> found = figures.stream().filter(figure -> comesFromNowhere(figure, citations) && words(figure).isPresent()).toList();
		List<Message> words = found.stream().flatMap(figure -> words(figure).stream()).distinct().toList();
		if (!words.isEmpty()) {
			boolean one = words.size() == 1;
			Finding finding = info.finding(ElementPlace.of(found.getFirst()),
					Sayings.say(one ? "KW602.one" : "KW602.many", Words.name(entity), Words.some(words, MANY), words.size()),
					Sayings.say(entity instanceof Region ? "KW602.region" : "KW602.advice"));
			for (Figure other : found.subList(1, found.size())) {
				finding = finding.with(new Related(words(other).orElseThrow(), ElementPlace.of(other)));
			}
			findings.accept(finding.withFixes(derive(found)));
		}
	}

	/** Each gets the words; the reason is for the author to write. Where the words stand elsewhere, they are not offered. */
	private static List<Fix> derive(List<Figure> figures) {
		List<Figure> bare = figures.stream().filter(figure -> figure.getDerivedBecause() == null).toList();
		boolean behind = bare.stream().noneMatch(figure -> figure instanceof Repetition || figure instanceof RepeatedPart);
		return bare.isEmpty() || !behind ? List.of() : List.of(new Fix(Sayings.say(bare.size() == 1 ? "KW602.mark" : "KW602.markAll"), false,
				bare.stream().map(figure -> (Change) new AddBehind(figure, "derived because \"…\"")).toList()));
	}

	/** What is marked as derived is not from the sources, and says why it is so. */
	private static boolean comesFromNowhere(Figure figure, List<Citation> citations) {
		return figure.getDerivedBecause() == null ? citations.isEmpty() : Known.text(figure.getDerivedBecause()).isEmpty();
	}

	

	/** The figure as the author wrote it; empty where nothing is stated yet. That nothing presses is no figure. */
	private static Optional<Message> words(Figure figure) {
		return Optional.ofNullable(switch (figure) {
			case PressureCeiling ceiling when ceiling.getLimit() != null -> Sayings.say("KW602.ceiling", ceiling.getLimit().getLiteral());
			case PressureRange range when !range.isSetStrongest() && range.getLightest() == Pressure.NONE -> null;
			case PressureRange range when range.isSetStrongest() ->
				Sayings.say("KW602.pressures", range.getLightest().getLiteral(), range.getStrongest().getLiteral());
			case PressureRange range -> Sayings.say("KW602.pressure", range.getLightest().getLiteral());
			case TemperatureLimit limit when limit.getLimit() != null -> Sayings.say("KW602.upTo", Words.warmth(limit.getLimit()));
			case Timing timing when timing.getSpan() != null -> Words.time(timing.getSpan());
			case Timing timing when timing.getCap() != null -> Sayings.say("atMost", Words.time(timing.getCap()));
			case Repetition repetition when repetition.getTimes() != null -> Sayings.say("repeated", Words.number(repetition.getTimes()));
			case RepeatedPart part when part.getTimes() != null -> Sayings.say("repeated", Words.number(part.getTimes()));
			case Frequency frequency -> Rate.of(frequency).map(Rate::words).orElse(null);
			default -> null;
		});
	}
}
