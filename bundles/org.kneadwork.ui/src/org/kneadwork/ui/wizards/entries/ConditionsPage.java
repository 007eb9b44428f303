package org.kneadwork.ui.wizards.entries;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.kneadwork.compiler.drafting.ConditionState;
import org.kneadwork.compiler.drafting.Decision;
import org.kneadwork.compiler.drafting.Preview;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.wizards.Fields;

/**
 * Asks who must not do a technique. What cautions say about it is shown and can only be made stricter; what nobody has decided
 * stays undecided until its author decides it.
 */
final class ConditionsPage extends WizardPage {

	private static final int ROWS = 6;
	private static final int WIDTH = 640;
	private static final int CONDITION_WIDTH = 250;
	private static final int TOLD_WIDTH = 180;

	/** From the strictest on. */
	private static final List<String> STRICTEST_FIRST = Option.DECISIONS;

	private final Map<String, Decision> decisions = new LinkedHashMap<>();
	private List<ConditionState> states = List.of();
	private List<String> offered = List.of();
	private Table table;
	private Combo verdict;
	private Text by;
	private Text because;
	private boolean showing;

	ConditionsPage() {
		super("conditions");
		setTitle(Words.text("conditions.title"));
		setDescription(Words.text("conditions.description"));
	}

	@Override
	public void createControl(Composite parent) {
		Fields fields = new Fields(parent);
		table = new Table(fields.all(), SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(WIDTH, ROWS * table.getItemHeight()).applyTo(table);
		column("conditions.condition", CONDITION_WIDTH);
		column("conditions.told", TOLD_WIDTH);
		column("conditions.decided", TOLD_WIDTH);
		verdict = fields.combo("conditions.verdict", false);
		by = fields.text("conditions.by");
		because = fields.text("conditions.because");
		table.addListener(SWT.Selection, event -> select());
		verdict.addModifyListener(change -> decide());
		by.addModifyListener(change -> decide());
		because.addModifyListener(change -> decide());
		setControl(fields.all());
		select();
	}

	private void column(String key, int width) {
		TableColumn column = new TableColumn(table, SWT.LEFT);
		column.setText(Words.text(key));
		column.setWidth(width);
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			// Nobody goes on before it is known what cautions say.
			setPageComplete(false);
			getShell().getDisplay().asyncExec(this::look);
		}
	}

	private void look() {
		if (getControl().isDisposed()) {
			return;
		}
		Optional<Preview> preview = ((EntryWizard) getWizard()).look(((NewTechniqueWizard) getWizard()).bare());
		if (!getControl().isDisposed()) {
			preview.ifPresent(found -> show(found.conditions()));
			if (preview.isEmpty()) {
				setErrorMessage(Words.text("conditions.notRead"));
			}
		}
	}

	private void show(List<ConditionState> found) {
		states = found;
		decisions.keySet().retainAll(found.stream().map(state -> state.condition().id()).toList());
		decisions.values().removeIf(decision -> !allowedFor(state(decision.condition())).contains(decision.verdict()));
		int selected = Math.max(0, table.getSelectionIndex());
		table.removeAll();
		for (ConditionState state : states) {
			fill(new TableItem(table, SWT.NONE), state);
		}
		if (!states.isEmpty()) {
			table.select(Math.min(selected, states.size() - 1));
		}
		select();
		validate();
	}

	private ConditionState state(String condition) {
		return states.stream().filter(state -> state.condition().id().equals(condition)).findFirst().orElseThrow();
	}

	private void fill(TableItem item, ConditionState state) {
		Optional<Decision> decision = Optional.ofNullable(decisions.get(state.condition().id()));
		item.setText(0, state.condition().title());
		item.setText(1, state.verdict().map(word -> Option.meaning("decision", word)).orElse(Words.text("conditions.nobody")));
		item.setText(2, decision.map(each -> Option.meaning("decision", each.verdict()))
				.orElse(state.verdict().isPresent() ? Words.text("conditions.asTold") : Words.text("conditions.undecided")));
	}

	/** More lenient than a caution is nobody by accident: that has to be written, with its reason, in the text. */
	private static List<String> allowedFor(ConditionState state) {
		return state.verdict().map(told -> STRICTEST_FIRST.subList(0, STRICTEST_FIRST.indexOf(told) + 1)).orElse(STRICTEST_FIRST);
	}

	private void select() {
		showing = true;
		Optional<ConditionState> state = selected();
		offered = state.map(ConditionsPage::allowedFor).orElse(List.of());
		verdict.removeAll();
		state.ifPresent(each -> {
			verdict.add(each.verdict().isPresent() ? Words.text("conditions.asTold") : Words.text("conditions.undecided"));
			offered.forEach(word -> verdict.add(Option.meaning("decision", word)));
		});
		Optional<Decision> decision = state.map(each -> decisions.get(each.condition().id()));
		verdict.select(decision.map(each -> offered.indexOf(each.verdict()) + 1).orElse(0));
		by.setText(decision.map(Decision::by).orElse(""));
		because.setText(decision.map(Decision::because).orElse(""));
		verdict.setEnabled(state.isPresent());
		setMessage(state.filter(each -> !each.told().isBlank()).map(each -> Words.text("conditions.tells", each.told())).orElse(null));
		showing = false;
		enable();
	}

	private Optional<ConditionState> selected() {
		int index = table.getSelectionIndex();
		return index < 0 || index >= states.size() ? Optional.empty() : Optional.of(states.get(index));
	}

	private void enable() {
		boolean decided = verdict.getSelectionIndex() > 0;
		because.setEnabled(decided);
		by.setEnabled(decided && "adapt".equals(offered.get(verdict.getSelectionIndex() - 1)));
	}

	private void decide() {
		if (showing || selected().isEmpty()) {
			return;
		}
		ConditionState state = selected().get();
		int choice = verdict.getSelectionIndex();
		if (choice <= 0) {
			decisions.remove(state.condition().id());
		} else {
			String word = offered.get(choice - 1);
			decisions.put(state.condition().id(), new Decision(state.condition().id(), word,
					"adapt".equals(word) ? by.getText().strip() : "", because.getText().strip()));
		}
		fill(table.getItem(table.getSelectionIndex()), state);
		enable();
		validate();
	}

	private void validate() {
		Optional<Decision> without = decisions.values().stream().filter(each -> each.because().isBlank()
				|| "adapt".equals(each.verdict()) && each.by().isBlank()).findFirst();
		setErrorMessage(without.map(each -> Words.text(each.because().isBlank() ? "conditions.noReason" : "conditions.noAdaptation",
				state(each.condition()).condition().title())).orElse(null));
		setPageComplete(without.isEmpty());
	}

	List<Decision> decisions() {
		return new ArrayList<>(decisions.values());
	}

	/** The cautions that speak about the technique, for its readers. */
	List<String> cautions() {
		return states.stream().flatMap(state -> state.cautions().stream()).distinct().toList();
	}
}
