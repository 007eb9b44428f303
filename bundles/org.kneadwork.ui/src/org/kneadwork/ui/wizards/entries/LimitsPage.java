package org.kneadwork.ui.wizards.entries;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.kneadwork.compiler.drafting.Drafting;
import org.kneadwork.compiler.drafting.Frequency;
import org.kneadwork.model.content.Baseline;
import org.kneadwork.model.content.Source;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.wizards.Fields;

/** Asks what is asked before a routine, whom it is for, how often it is done, when to stop, and where that is known from. */
final class LimitsPage extends ChoicesPage {

	private static final int LINES = 3;
	private static final int ROWS = 2;

	private CheckboxTableViewer screening;
	private Combo level;
	private FrequencyField frequency;
	private Text because;
	private Text stopRules;
	private CheckboxTableViewer sources;

	LimitsPage() {
		super("limits");
	}

	@Override
	void addTo(Fields fields) {
		screening = fields.checks("limits.screening", ROWS);
		level = fields.combo("limits.level", false);
		Option.fill(level, "level", Option.LEVELS, true);
		frequency = new FrequencyField(fields);
		because = fields.text("limits.because");
		stopRules = fields.lines("steps.stop", LINES);
		sources = fields.checks("steps.sources", ROWS);
		screening.addCheckStateListener(change -> validate());
		stopRules.addModifyListener(change -> validate());
	}

	@Override
	void fill(Drafting read) {
		PlacesPage.fill(screening, read, Baseline.class);
		PlacesPage.fill(sources, read, Source.class);
		// Nothing is asked too much before a routine: its author may take a question away.
		screening.setAllChecked(true);
	}

	@Override
	void validate() {
		setMessage(screening().isEmpty() || stopRules().isEmpty() ? Words.text("limits.open") : null, INFORMATION);
	}

	List<String> screening() {
		return Option.words(screening.getCheckedElements());
	}

	Optional<String> level() {
		return Option.chosen(level, Option.LEVELS);
	}

	Optional<Frequency> frequency() {
		return frequency.chosen();
	}

	String because() {
		return because.getText().strip();
	}

	List<String> stopRules() {
		return Fields.linesOf(stopRules);
	}

	List<String> sources() {
		return Option.words(sources.getCheckedElements());
	}
}
