package org.kneadwork.dsl.ide.actions;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.kneadwork.dsl.ide.hover.Descriptions;
import org.kneadwork.dsl.ide.workspace.LibraryView;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.safety.matrix.CautionOrigin;
import org.kneadwork.safety.matrix.Cell;
import org.kneadwork.safety.matrix.DecisionOrigin;
import org.kneadwork.safety.matrix.Reason;
import org.kneadwork.safety.matrix.RoutineCell;
import org.kneadwork.safety.matrix.VerdictMatrix;

/** The verdicts on a technique or routine with every reason, for whoever shows them. */
public final class SafetyPreview {

	private static final String UNDECIDED = "undecided";

	private SafetyPreview() {
	}

	/**
	 * Collects the verdicts on an entity.
	 *
	 * @param entity the entity
	 * @param view its library
	 * @return the verdicts by condition; empty for what has none
	 */
	public static Optional<JsonObject> of(Entity entity, LibraryView view) {
		return switch (entity) {
			case Technique technique -> Optional.of(technique(technique, view));
			case Routine routine -> Optional.of(routine(routine, view));
			default -> Optional.empty();
		};
	}

	private static JsonObject technique(Technique technique, LibraryView view) {
		VerdictMatrix matrix = view.live().matrixOf(technique);
		JsonArray cells = new JsonArray();
		List<Condition> asked = matrix.baselineConditions(technique);
		for (Condition condition : matrix.conditions()) {
			Cell cell = matrix.cell(technique, condition);
			if (asked.contains(condition) || cell.verdict().isPresent()) {
				cells.add(cell(condition, cell.verdict(), cell.reasons()));
			}
		}
		return preview(technique, cells);
	}

	private static JsonObject routine(Routine routine, LibraryView view) {
		VerdictMatrix matrix = view.live().matrixOf(routine);
		JsonArray cells = new JsonArray();
		for (Condition condition : matrix.conditions()) {
			RoutineCell cell = matrix.cell(routine, condition);
			cells.add(cell(condition, cell.verdict(), cell.reasons()));
		}
		return preview(routine, cells);
	}

	private static JsonObject preview(Entity entity, JsonArray cells) {
		JsonObject preview = new JsonObject();
		preview.addProperty("kind", Descriptions.word(entity.eClass()).replace(' ', '-'));
		preview.addProperty("id", entity.getName());
		preview.addProperty("title", Descriptions.title(entity));
		preview.addProperty("summary", Descriptions.summary(entity).orElse(""));
		preview.add("cells", cells);
		return preview;
	}

	private static JsonObject cell(Condition condition, Optional<Verdict> verdict, List<Reason> reasons) {
		JsonObject cell = new JsonObject();
		cell.addProperty("condition", condition.getName());
		cell.addProperty("title", Descriptions.title(condition));
		cell.addProperty("verdict", verdict.map(Verdict::getLiteral).orElse(UNDECIDED));
		JsonArray all = new JsonArray();
		reasons.forEach(reason -> all.add(reason(reason)));
		cell.add("reasons", all);
		return cell;
	}

	private static JsonObject reason(Reason reason) {
		JsonObject json = new JsonObject();
		json.addProperty("from", switch (reason.origin()) {
			case CautionOrigin from -> "caution " + from.caution().getName();
			case DecisionOrigin from -> "technique " + from.technique().getName();
		});
		json.addProperty("verdict", reason.verdict().getLiteral());
		json.addProperty("because", reason.because());
		json.addProperty("tell", reason.tell());
		json.addProperty("overruled", reason.overruled());
		return json;
	}
}
