package org.kneadwork.safety.translation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.CautionClause;
import org.kneadwork.model.content.Claim;
import org.kneadwork.model.content.ClaimRecord;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ConditionDecision;
import org.kneadwork.model.content.Disagreement;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.Media;
import org.kneadwork.model.content.Modality;
import org.kneadwork.model.content.Question;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Source;
import org.kneadwork.model.content.Step;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Timing;
import org.kneadwork.model.content.Tip;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.content.TranslatableField;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.translation.TranslatableText.Use;

/** Gathers the texts of entities that can be translated. */
public final class TranslatableTexts {

	private final List<TranslatableText> found = new ArrayList<>();
	private final Map<TranslatableField, Integer> numbers = new EnumMap<>(TranslatableField.class);

	private TranslatableTexts(Entity entity) {
		switch (entity) {
			case Technique technique -> technique(technique);
			case Routine routine -> routine(routine);
			case Caution caution -> caution(caution);
			case Condition condition -> {
				title(condition, Use.SHOWN);
				add(TranslatableField.SUMMARY, condition.getSummary(), Use.SHOWN);
				add(TranslatableField.ASK, condition.getQuestion(), Use.SAFETY);
			}
			case RedFlag flag -> {
				title(flag, Use.SHOWN);
				add(TranslatableField.SUMMARY, flag.getSummary(), Use.SHOWN);
				add(TranslatableField.ASK, flag.getQuestion(), Use.SAFETY);
				add(TranslatableField.THEN, flag.getDestination(), Use.SAFETY);
			}
			case Tool tool -> {
				title(tool, Use.SHOWN);
				add(TranslatableField.SKIN_CHECK, tool.getSkinCheck(), Use.SAFETY);
				add(TranslatableField.NOTE, tool.getNote(), Use.SHOWN);
				until(tool.getTimeLimit());
			}
			case Region region -> {
				title(region, Use.SHOWN);
				add(TranslatableField.NEVER_PRESS, region.getNeverPressedBecause(), Use.SAFETY);
			}
			case Modality modality -> {
				title(modality, Use.SHOWN);
				add(TranslatableField.SUMMARY, modality.getSummary(), Use.SHOWN);
				claims(modality.getClaims());
			}
			case Tip tip -> {
				title(tip, Use.SHOWN);
				add(TranslatableField.TEXT, tip.getText(), Use.SHOWN);
			}
			case Question question -> {
				title(question, Use.SHOWN);
				add(TranslatableField.ANSWER, question.getAnswer(), Use.SHOWN);
			}
			case Library library -> {
				title(library, Use.SHOWN);
				add(TranslatableField.DISCLAIMER, library.getDisclaimer(), Use.SAFETY);
			}
			case Disagreement disagreement -> {
				title(disagreement, Use.BACKGROUND);
				disagreement.getStatements()
						.forEach(statement -> add(TranslatableField.SAYS, statement.getSays(), Use.BACKGROUND));
				add(TranslatableField.RESOLVED, disagreement.getResolution(), Use.BACKGROUND);
				add(TranslatableField.BECAUSE, disagreement.getBecause(), Use.BACKGROUND);
			}
			case ClaimRecord claim -> {
				title(claim, Use.BACKGROUND);
				add(TranslatableField.BECAUSE, claim.getBecause(), Use.BACKGROUND);
			}
			case Source source -> {
				title(source, Use.BACKGROUND);
				add(TranslatableField.NOTE, source.getNote(), Use.BACKGROUND);
			}
			default -> title(entity, Use.BACKGROUND);
		}
	}

	/**
	 * The texts of an entity.
	 *
	 * @param entity the entity
	 * @return the texts that say something, the title first, then by statement, those of one statement in the order of
	 *     the file
	 */
	public static List<TranslatableText> of(Entity entity) {
		return List.copyOf(new TranslatableTexts(entity).found);
	}

	private void technique(Technique technique) {
		title(technique, Use.SHOWN);
		add(TranslatableField.SUMMARY, technique.getSummary(), Use.SHOWN);
		List<Step> steps = TechniqueFacts.steps(technique);
		steps.forEach(step -> add(TranslatableField.STEP, step.getText(), Use.SAFETY));
		technique.getStopRules().forEach(rule -> add(TranslatableField.STOP_WHEN, rule, Use.SAFETY));
		add(TranslatableField.SKIN_CHECK, technique.getSkinCheck(), Use.SAFETY);
		if (technique.getContraindications() != null) {
			for (ConditionDecision decision : technique.getContraindications().getDecisions()) {
				addNumbered(TranslatableField.BY, decision.getAdaptation(), Use.SAFETY);
				addNumbered(TranslatableField.BECAUSE, decision.getBecause(), Use.SAFETY);
			}
		}
		Stream.concat(technique.getMedia().stream(), steps.stream().flatMap(step -> step.getMedia().stream()))
				.map(Media::getSays).forEach(says -> addNumbered(TranslatableField.SAYS, says, Use.SAFETY));
		claims(technique.getClaims());
		until(technique.getDuration());
		for (Step step : steps) {
			until(step.getTime());
			until(step.getHold());
		}
	}

	private void routine(Routine routine) {
		title(routine, Use.SHOWN);
		add(TranslatableField.SUMMARY, routine.getSummary(), Use.SHOWN);
		add(TranslatableField.GOAL, routine.getGoal(), Use.SHOWN);
		routine.getStopRules().forEach(rule -> add(TranslatableField.STOP_WHEN, rule, Use.SAFETY));
		claims(routine.getClaims());
		until(routine.getDuration());
	}

	/** The reason is what people are told where the caution does not say what to tell them. */
	private void caution(Caution caution) {
		title(caution, Use.SHOWN);
		add(TranslatableField.TELL, caution.getTell(), Use.SAFETY);
		for (CautionClause clause : caution.getClauses()) {
			addNumbered(TranslatableField.BY, clause.getAdaptation(), Use.SAFETY);
		}
		add(TranslatableField.BECAUSE, caution.getBecause(),
				Known.text(caution.getTell()).isEmpty() ? Use.SAFETY : Use.BACKGROUND);
	}

	private void title(Entity entity, Use use) {
		Known.text(entity.getTitle()).ifPresent(title ->
				found.add(new TranslatableText(Optional.empty(), 1, title, use)));
	}

	private void claims(List<Claim> claims) {
		claims.forEach(claim -> add(TranslatableField.CLAIM, claim.getText(), Use.SHOWN));
	}

	private void until(Timing timing) {
		if (timing != null) {
			addNumbered(TranslatableField.UNTIL, timing.getUntil(), Use.SAFETY);
		}
	}

	/** Only those that are there are counted. */
	private void addNumbered(TranslatableField field, String text, Use use) {
		if (Known.text(text).isPresent()) {
			add(field, text, use);
		}
	}

	/** Counts every statement, so that a step without words keeps its number. */
	private void add(TranslatableField field, String text, Use use) {
		int number = numbers.merge(field, 1, Integer::sum);
		Known.text(text).ifPresent(words -> found.add(new TranslatableText(Optional.of(field), number, words, use)));
	}
}
