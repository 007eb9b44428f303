package org.kneadwork.safety.coverage;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Figure;
import org.kneadwork.model.content.Frequency;
import org.kneadwork.model.content.FrequencyLimit;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.PressureCeiling;
import org.kneadwork.model.content.PressureRange;
import org.kneadwork.model.content.RepeatedPart;
import org.kneadwork.model.content.Repetition;
import org.kneadwork.model.content.TemperatureLimit;
import org.kneadwork.model.content.Timing;
import org.kneadwork.model.message.Message;
import org.kneadwork.model.values.Count;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Sayings;

/** The figures that no source gives, in the words of authors. */
final class FigureRows {

	private static final String UP_TO = "upTo";

	private final Content content;
	private final Names names;

	FigureRows(Content content, Names names) {
		this.content = content;
		this.names = names;
	}

	List<DerivedFigure> rows() {
		List<DerivedFigure> rows = new ArrayList<>();
		for (Entity entity : names.inOrder(content.own(Entity.class))) {
			for (TreeIterator<EObject> parts = entity.eAllContents(); parts.hasNext();) {
				if (parts.next() instanceof Figure figure && Known.text(figure.getDerivedBecause()).isPresent()) {
					rows.add(new DerivedFigure(names.named(entity, ElementPlace.of(figure)), called(figure), value(figure),
							figure.getDerivedBecause()));
				}
			}
		}
		return rows;
	}

	private static Message called(Figure figure) {
		EReference statement = figure.eContainmentFeature();
		if (statement == Literals.TOOL__TIME_LIMIT) {
			return Sayings.say("figure.time-limit");
		}
		return switch (figure) {
			case PressureCeiling ceiling -> Sayings.say("figure.ceiling");
			case Repetition repetition -> Sayings.say("figure.repetitions");
			case RepeatedPart part -> Sayings.say("figure.repetitions");
			default -> statement == null ? Message.NONE : Sayings.say("figure." + statement.getName());
		};
	}

	private static Message value(Figure figure) {
		return switch (figure) {
			case PressureCeiling ceiling -> ceiling.getLimit() == null ? Message.NONE : Sayings.say(UP_TO, word(ceiling.getLimit()));
			case PressureRange range -> range.isSetStrongest()
					? Sayings.say("range", word(range.getLightest()), word(range.getStrongest())) : word(range.getLightest());
			case TemperatureLimit limit -> limit.getLimit() == null ? Message.NONE
					: Sayings.say(UP_TO, Sayings.say("celsius", limit.getLimit().celsius()));
			case Timing timing -> time(timing);
			case Repetition repetition -> times(repetition.getTimes());
			case RepeatedPart part -> times(part.getTimes());
			case Frequency frequency -> often(frequency);
			default -> Message.NONE;
		};
	}

	private static Message word(Pressure pressure) {
		return Sayings.say("pressure." + pressure.getLiteral());
	}

	private static Message times(Count times) {
		return times == null ? Message.NONE : Sayings.say("repeated", Sayings.range(times.toString()));
	}

	private static Message time(Timing timing) {
		List<Message> words = new ArrayList<>();
		if (timing.getSpan() != null) {
			words.add(Sayings.range(timing.getSpan().toString()));
		}
		Known.text(timing.getAsWritten()).ifPresent(vague -> words.add(Sayings.say("quoted", vague)));
		Known.text(timing.getUntil()).ifPresent(until -> words.add(Sayings.say("until", Sayings.say("quoted", until))));
		if (timing.getCap() != null) {
			words.add(Sayings.say("atMost", Sayings.range(timing.getCap().toString())));
		}
		return Message.joined(words, " ");
	}

	private static Message often(Frequency frequency) {
		List<Message> words = new ArrayList<>();
		for (FrequencyLimit limit : frequency.getLimits()) {
			words.add(Sayings.say(words.isEmpty() ? "rate.first" : "rate.next", limit.getTimes(),
					Sayings.say("period." + limit.getPeriod().getLiteral())));
		}
		if (frequency.getApart() != null) {
			words.add(Sayings.say("rate.apart", Sayings.range(frequency.getApart().toString())));
		}
		return Message.joined(words, ", ");
	}
}
