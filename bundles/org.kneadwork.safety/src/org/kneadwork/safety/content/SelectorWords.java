package org.kneadwork.safety.content;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kneadwork.model.content.AllOf;
import org.kneadwork.model.content.AnyOf;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.HeatTest;
import org.kneadwork.model.content.ModalityTest;
import org.kneadwork.model.content.Negation;
import org.kneadwork.model.content.PositionTest;
import org.kneadwork.model.content.PoweredTest;
import org.kneadwork.model.content.PressureTest;
import org.kneadwork.model.content.Selector;
import org.kneadwork.model.content.SelectorTest;
import org.kneadwork.model.content.TargetTest;
import org.kneadwork.model.content.ToolTest;
import org.kneadwork.model.content.Where;

/** Puts selectors into the words of the Knead language. */
public final class SelectorWords {

	private static final String EVERYTHING = "everything";
	/** Stands for what an unfinished text does not say. */
	private static final String UNKNOWN = "?";

	private final Function<Entity, Optional<String>> ids;

	/**
	 * @param ids the id by which a region, a tool or a modality is named; empty where it has none
	 */
	public SelectorWords(Function<Entity, Optional<String>> ids) {
		this.ids = ids;
	}

	/**
	 * Words a selector.
	 *
	 * @param selector the selector; one that is not there (null) matches everything
	 * @return such as {@code techniques where pressure at-least firm}
	 */
	public String of(Selector selector) {
		return selector instanceof Where where ? where.getSubject().getLiteral() + " where " + test(where.getTest())
				: EVERYTHING;
	}

	private String test(SelectorTest test) {
		return switch (test) {
			case AnyOf any -> joined(any.getTerms(), " or ");
			case AllOf all -> joined(all.getTerms(), " and ");
			case Negation negation -> "not " + term(negation.getTerm());
			case PressureTest pressure ->
				"pressure " + pressure.getComparison().getLiteral() + " " + pressure.getPressure().getLiteral();
			case TargetTest target -> "targets " + id(target.getRegion());
			case ToolTest tool when tool.isSetKind() -> "uses kind " + tool.getKind().getLiteral();
			case ToolTest tool -> "uses " + id(tool.getTool());
			case PoweredTest powered -> "powered";
			case ModalityTest modality -> "modality " + id(modality.getModality());
			case PositionTest position -> "position " + position.getPosition().getLiteral();
			case HeatTest heat -> "heat";
			case null, default -> UNKNOWN;
		};
	}

	private String joined(List<SelectorTest> terms, String between) {
		return terms.stream().map(this::term).collect(Collectors.joining(between));
	}

	private String term(SelectorTest test) {
		return test instanceof AnyOf || test instanceof AllOf ? "(" + test(test) + ")" : test(test);
	}

	private String id(Entity entity) {
		return ids.apply(entity).orElse(UNKNOWN);
	}
}
