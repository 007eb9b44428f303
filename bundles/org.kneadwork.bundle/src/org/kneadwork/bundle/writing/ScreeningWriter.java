package org.kneadwork.bundle.writing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kneadwork.bundle.resolved.Consequence;
import org.kneadwork.bundle.resolved.TechniqueChange;
import org.kneadwork.bundle.resolved.ResolvedVerdict;
import org.kneadwork.bundle.resolved.Subject;
import org.kneadwork.bundle.text.TextSlot;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.RedFlag;

/** Writes the questions that are asked before the first step, and what follows from each answer. */
final class ScreeningWriter {

	/** A question, with the entity that it is about. */
	private record Asked(Entity about, Runnable properties) {
	}

	private final BundleOutput out;
	private final Parts parts;

	ScreeningWriter(Parts parts) {
		this.out = parts.out();
		this.parts = parts;
	}

	/** The property {@code screening}: red flags, the most urgent first, then conditions, the most strict ones first. */
	void write(Subject subject, List<ResolvedVerdict> verdicts) {
		List<Asked> questions = new ArrayList<>();
		subject.redFlags().forEach(flag -> questions.add(new Asked(flag, () -> redFlag(flag))));
		verdicts.stream().sorted(Comparator.comparing(ResolvedVerdict::condition, Subject.byStrictness(parts.ids())))
				.forEach(verdict -> questions.add(new Asked(verdict.condition(), () -> condition(subject, verdict))));
		out.objects("screening", questions, question -> question.properties().run());
	}

	private void redFlag(RedFlag flag) {
		out.word("kind", "red-flag");
		out.id("redFlag", flag);
		out.text("ask", flag, Literals.RED_FLAG__QUESTION, Literals.ENTITY__TITLE);
		out.object("yes", () -> {
			out.word("action", "stop");
			RiskWriter.seekHelp(out, flag);
		});
		no();
	}

	private void condition(Subject subject, ResolvedVerdict verdict) {
		Condition condition = verdict.condition();
		out.word("kind", "condition");
		out.id("condition", condition);
		out.text("ask", condition, Literals.CONDITION__QUESTION, Literals.ENTITY__TITLE);
		out.object("yes", () -> consequence(subject.consequence(verdict), condition));
		no();
	}

	private void no() {
		out.smallObject("no", () -> out.word("action", "continue"));
	}

	private void consequence(Consequence consequence, Condition condition) {
		switch (consequence) {
			case Consequence.Stop stop -> {
				out.word("action", "stop");
				out.texts("tell", stop.tell(), condition);
			}
			case Consequence.AskDoctor ask -> {
				out.word("action", "ask-doctor");
				change(ask.tell(), ask.adaptations(), ask.changes(), condition);
			}
			case Consequence.Adapt adapt -> {
				out.word("action", "adapt");
				change(adapt.tell(), adapt.adaptations(), adapt.changes(), condition);
			}
			case Consequence.Continue nothing -> out.word("action", "continue");
		}
	}

	private void change(List<TextSlot> tell, List<TextSlot> adaptations, List<TechniqueChange> changes, Condition condition) {
		out.texts("tell", tell, condition);
		out.texts("adaptations", adaptations, condition);
		out.objects("changes", changes, change -> {
			out.id("technique", change.technique());
			out.numbers("items", change.items());
			out.word("action", change.action().literal());
			VerdictWriter.verdict(out, change.verdict());
			out.texts("tell", change.verdict().tell(), condition);
			out.texts("adaptations", change.verdict().adaptations(), condition);
		});
	}
}
