package org.kneadwork.ui.wizards.entries;

import java.util.List;
import org.kneadwork.compiler.drafting.Draft;
import org.kneadwork.compiler.drafting.TechniqueDraft;
import org.kneadwork.model.content.Technique;

/** Asks what has to be decided about a new technique, above all who must not do it, and writes its text. */
public final class NewTechniqueWizard extends EntryWizard {

	private PlacesPage places;
	private StepsPage steps;
	private ConditionsPage conditions;

	/** Sets the window up. */
	public NewTechniqueWizard() {
		super("technique", Technique.class);
	}

	@Override
	void addDecisions() {
		places = new PlacesPage();
		steps = new StepsPage();
		conditions = new ConditionsPage();
		addPage(places);
		addPage(steps);
		addPage(conditions);
	}

	@Override
	Draft draft(String id, String title, String words) {
		return bare(id, title, words).deciding(conditions.cautions(), conditions.decisions());
	}

	/** The technique before anything was decided about conditions. */
	TechniqueDraft bare() {
		TechniqueDraft now = (TechniqueDraft) draft();
		return now.deciding(List.of(), List.of());
	}

	private TechniqueDraft bare(String id, String title, String words) {
		return new TechniqueDraft(id, title, words, places.modalities(), places.regions(), places.tools(), places.positions(),
				places.pressure(), steps.duration(), steps.frequency(), steps.because(), steps.steps(), List.of(), List.of(),
				steps.stopRules(), steps.sources());
	}
}
