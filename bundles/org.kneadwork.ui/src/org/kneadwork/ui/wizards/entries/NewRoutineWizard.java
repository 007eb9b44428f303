package org.kneadwork.ui.wizards.entries;

import java.util.Optional;
import org.kneadwork.compiler.drafting.Draft;
import org.kneadwork.compiler.drafting.Preview;
import org.kneadwork.compiler.drafting.RoutineDraft;
import org.kneadwork.model.content.Routine;
import org.kneadwork.ui.Words;

/** Asks what a new routine is made of, and writes its text. How long it lasts is computed. */
public final class NewRoutineWizard extends EntryWizard {

	private PartsPage parts;
	private LimitsPage limits;

	/** Sets the window up. */
	public NewRoutineWizard() {
		super("routine", Routine.class);
	}

	@Override
	void addDecisions() {
		parts = new PartsPage();
		limits = new LimitsPage();
		addPage(parts);
		addPage(limits);
	}

	@Override
	Draft draft(String id, String title, String words) {
		return new RoutineDraft(id, title, words, limits.level(), limits.screening(), Optional.empty(), "", limits.frequency(),
				limits.because(), parts.parts(), limits.stopRules(), limits.sources());
	}

	@Override
	Draft completed(Draft draft, Preview preview) {
		return preview.duration().<Draft>map(time -> ((RoutineDraft) draft).lasting(time, Words.text("routine.durationBecause"))).orElse(draft);
	}
}
