package org.kneadwork.ui.wizards.entries;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.swt.widgets.Text;
import org.kneadwork.compiler.drafting.Drafting;
import org.kneadwork.compiler.drafting.Frequency;
import org.kneadwork.model.content.Source;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.wizards.Fields;

/** Asks how a technique is done, how long and how often, when to stop, and where that is known from. */
final class StepsPage extends ChoicesPage {

	private static final int LINES = 4;
	private static final int ROWS = 2;

	private Text steps;
	private Text stopRules;
	private Text duration;
	private FrequencyField frequency;
	private Text because;
	private CheckboxTableViewer sources;

	StepsPage() {
		super("steps");
	}

	@Override
	void addTo(Fields fields) {
		steps = fields.lines("steps.steps", LINES);
		stopRules = fields.lines("steps.stop", ROWS);
		duration = fields.text("steps.duration");
		duration.setMessage(Words.text("steps.durationExample"));
		frequency = new FrequencyField(fields);
		because = fields.text("steps.because");
		sources = fields.checks("steps.sources", ROWS);
		List.of(steps, stopRules, duration, because).forEach(text -> text.addModifyListener(change -> validate()));
	}

	@Override
	void fill(Drafting read) {
		PlacesPage.fill(sources, read, Source.class);
	}

	@Override
	void validate() {
		boolean wrong = !duration.getText().isBlank() && !Durations.is(duration.getText());
		setErrorMessage(wrong ? Words.text("steps.durationWrong") : null);
		boolean open = steps().isEmpty() || stopRules().isEmpty() || duration.getText().isBlank();
		setMessage(open ? Words.text("steps.open") : null, INFORMATION);
		setPageComplete(!wrong);
	}

	List<String> steps() {
		return Fields.linesOf(steps);
	}

	List<String> stopRules() {
		return Fields.linesOf(stopRules);
	}

	Optional<String> duration() {
		return Optional.of(duration.getText().strip()).filter(text -> !text.isEmpty());
	}

	Optional<Frequency> frequency() {
		return frequency.chosen();
	}

	String because() {
		return because.getText().strip();
	}

	List<String> sources() {
		return Option.words(sources.getCheckedElements());
	}
}
