package org.kneadwork.safety.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Figure;
import org.kneadwork.model.content.Frequency;
import org.kneadwork.model.content.PressureCeiling;
import org.kneadwork.model.content.PressureRange;
import org.kneadwork.model.content.RepeatedPart;
import org.kneadwork.model.content.Repetition;
import org.kneadwork.model.content.TemperatureLimit;
import org.kneadwork.model.content.Timing;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;

/** The figures that no source gives, in the words of authors. */
final class FigureRows {

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
					rows.add(new DerivedFigure(names.named(entity, ElementPlace.of(figure)), what(figure), value(figure),
							figure.getDerivedBecause()));
				}
			}
		}
		return rows;
	}

	private static String what(Figure figure) {
		EReference statement = figure.eContainmentFeature();
		if (statement == Literals.TOOL__TIME_LIMIT) {
			return "time limit";
		}
		return switch (figure) {
			case PressureCeiling ceiling -> "pressure limit";
			case Repetition repetition -> "repetitions";
			case RepeatedPart part -> "repetitions";
			default -> statement == null ? "" : statement.getName();
		};
	}

	private static String value(Figure figure) {
		return switch (figure) {
			case PressureCeiling ceiling -> ceiling.getLimit() == null ? "" : "up to " + ceiling.getLimit().getLiteral();
			case PressureRange range -> range.getLightest().getLiteral()
					+ (range.isSetStrongest() ? " to " + range.getStrongest().getLiteral() : "");
			case TemperatureLimit limit -> limit.getLimit() == null ? "" : "up to " + limit.getLimit();
			case Timing timing -> time(timing);
			case Repetition repetition -> repetition.getTimes() == null ? "" : repetition.getTimes() + " times";
			case RepeatedPart part -> part.getTimes() == null ? "" : part.getTimes() + " times";
			case Frequency frequency -> often(frequency);
			default -> "";
		};
	}

	private static String time(Timing timing) {
		List<String> words = new ArrayList<>();
		if (timing.getSpan() != null) {
			words.add(timing.getSpan().toString());
		}
		Known.text(timing.getAsWritten()).ifPresent(vague -> words.add("\"" + vague + "\""));
		Known.text(timing.getUntil()).ifPresent(until -> words.add("until \"" + until + "\""));
		if (timing.getCap() != null) {
			words.add("at most " + timing.getCap());
		}
		return String.join(" ", words);
	}

	private static String often(Frequency frequency) {
		String limits = frequency.getLimits().stream().map(limit -> limit.getTimes() + " per " + limit.getPeriod().getLiteral())
				.collect(Collectors.joining(", "));
		String apart = frequency.getApart() == null ? "" : frequency.getApart() + " apart";
		return (limits.isEmpty() ? "" : "at most " + limits) + (limits.isEmpty() || apart.isEmpty() ? "" : ", ") + apart;
	}
}
