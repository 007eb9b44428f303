package org.kneadwork.ui.wizards.entries;

import org.kneadwork.compiler.drafting.CautionDraft;
import org.kneadwork.compiler.drafting.Draft;
import org.kneadwork.model.content.Caution;

/** Asks what has to be decided about a new caution, and writes its text. */
public final class NewCautionWizard extends EntryWizard {

	private WhomPage whom;
	private WhyPage why;

	/** Sets the window up. */
	public NewCautionWizard() {
		super("caution", Caution.class);
	}

	@Override
	void addDecisions() {
		whom = new WhomPage();
		why = new WhyPage();
		addPage(whom);
		addPage(why);
	}

	@Override
	Draft draft(String id, String title, String words) {
		return new CautionDraft(id, title, whom.conditions(), whom.verdict(), whom.about(), whom.adaptation(), why.because(), why.tell(),
				why.certainty(), why.sources());
	}
}
