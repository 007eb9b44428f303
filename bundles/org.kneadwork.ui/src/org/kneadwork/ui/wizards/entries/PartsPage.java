package org.kneadwork.ui.wizards.entries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.kneadwork.compiler.drafting.Drafting;
import org.kneadwork.compiler.drafting.RoutineDraft;
import org.kneadwork.model.content.Technique;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.wizards.Fields;

/** Asks which techniques a routine is made of, in which order, and how long each is done. */
final class PartsPage extends ChoicesPage {

	private static final int ROWS = 5;
	private static final int WIDTH = 640;
	private static final int PHASE_WIDTH = 120;
	private static final int TECHNIQUE_WIDTH = 340;
	private static final int TIME_WIDTH = 150;
	private static final int BUTTONS = 4;

	private final List<RoutineDraft.Part> parts = new ArrayList<>();
	private List<Option> techniques = List.of();
	private Combo technique;
	private Combo phase;
	private Text time;
	private Button add;
	private Table table;

	PartsPage() {
		super("parts");
		setPageComplete(false);
	}

	@Override
	void addTo(Fields fields) {
		technique = fields.combo("parts.technique", false);
		phase = fields.combo("parts.phase", false);
		Option.fill(phase, "phase", Option.PHASES, false);
		phase.select(1);
		time = fields.text("parts.time");
		time.setMessage(Words.text("parts.timeExample"));
		Composite buttons = fields.row("parts.list", BUTTONS);
		add = button(buttons, "parts.add", this::add);
		button(buttons, "parts.remove", this::remove);
		button(buttons, "parts.up", () -> move(-1));
		button(buttons, "parts.down", () -> move(1));
		table = new Table(fields.all(), SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(WIDTH, ROWS * table.getItemHeight()).applyTo(table);
		column("parts.phaseColumn", PHASE_WIDTH);
		column("parts.techniqueColumn", TECHNIQUE_WIDTH);
		column("parts.timeColumn", TIME_WIDTH);
		time.addModifyListener(change -> validate());
	}

	private static Button button(Composite parent, String key, Runnable action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(Words.text(key));
		button.addListener(SWT.Selection, event -> action.run());
		return button;
	}

	private void column(String key, int width) {
		TableColumn column = new TableColumn(table, SWT.LEFT);
		column.setText(Words.text(key));
		column.setWidth(width);
	}

	@Override
	void fill(Drafting read) {
		techniques = PlacesPage.options(read, Technique.class);
		technique.setItems(techniques.stream().map(Option::meaning).toArray(String[]::new));
		technique.select(0);
		parts.removeIf(part -> techniques.stream().noneMatch(option -> option.word().equals(part.technique())));
		show(-1);
	}

	private void add() {
		parts.add(new RoutineDraft.Part(Option.chosen(phase, Option.PHASES).orElseThrow(),
				techniques.get(technique.getSelectionIndex()).word(),
				Optional.of(time.getText().strip()).filter(text -> !text.isEmpty())));
		parts.sort((one, other) -> Option.PHASES.indexOf(one.phase()) - Option.PHASES.indexOf(other.phase()));
		show(parts.size() - 1);
	}

	private void remove() {
		if (table.getSelectionIndex() >= 0) {
			parts.remove(table.getSelectionIndex());
			show(Math.min(table.getSelectionIndex(), parts.size() - 1));
		}
	}

	/** Within its phase. */
	private void move(int by) {
		int from = table.getSelectionIndex();
		int to = from + by;
		if (from >= 0 && to >= 0 && to < parts.size() && parts.get(from).phase().equals(parts.get(to).phase())) {
			Collections.swap(parts, from, to);
			show(to);
		}
	}

	private void show(int selected) {
		table.removeAll();
		for (RoutineDraft.Part part : parts) {
			String title = techniques.stream().filter(option -> option.word().equals(part.technique())).findFirst().orElseThrow().meaning();
			new TableItem(table, SWT.NONE).setText(new String[] {Option.meaning("phase", part.phase()), title,
					part.time().orElse(Words.text("parts.asLong"))});
		}
		if (selected >= 0) {
			table.select(selected);
		}
		validate();
	}

	@Override
	void validate() {
		boolean wrong = !time.getText().isBlank() && !Durations.is(time.getText());
		add.setEnabled(!wrong && technique.getSelectionIndex() >= 0);
		setErrorMessage(wrong ? Words.text("steps.durationWrong") : library().isPresent() && techniques.isEmpty() ? Words.text("parts.noTechniques") : null);
		setPageComplete(!wrong && !parts.isEmpty());
	}

	List<RoutineDraft.Part> parts() {
		return List.copyOf(parts);
	}
}
