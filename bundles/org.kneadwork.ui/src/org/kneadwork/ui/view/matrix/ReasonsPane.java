package org.kneadwork.ui.view.matrix;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.view.VerdictLook;
import org.kneadwork.ui.view.matrix.VerdictTable.Because;

/** Why a cell says what it says: each reason with its words, and the way to its text. */
final class ReasonsPane {

	private static final int VERDICT_WIDTH = 150;
	private static final int FROM_WIDTH = 260;
	private static final int ROWS = 2;

	private final Label heading;
	private final Table table;
	private final Text words;
	private final Link own;
	private List<Because> reasons = List.of();

	/**
	 * @param parent what it stands in
	 * @param toReason goes to the text of a reason
	 * @param toRow goes to the text of the technique or routine whose cell it is
	 */
	ReasonsPane(Composite parent, Consumer<Because> toReason, Runnable toRow) {
		Composite whole = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(whole);
		heading = new Label(whole, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(VERDICT_WIDTH, SWT.DEFAULT).applyTo(heading);
		table = new Table(whole, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		GridDataFactory.fillDefaults().grab(true, true).hint(VERDICT_WIDTH, table.getItemHeight() * ROWS).applyTo(table);
		column(Words.text("reasons.verdict"), VERDICT_WIDTH);
		column(Words.text("reasons.from"), FROM_WIDTH);
		table.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> showWords()));
		table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> chosen().ifPresent(toReason)));
		words = new Text(whole, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(VERDICT_WIDTH, words.getLineHeight() * ROWS).applyTo(words);
		own = new Link(whole, SWT.NONE);
		own.setText("<a>" + Words.text("reasons.toRow") + "</a>");
		own.setEnabled(false);
		own.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> toRow.run()));
	}

	private void column(String text, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(text);
		column.setWidth(width);
	}

	/** Explains a cell. */
	void show(String what, VerdictLook look, List<Because> why) {
		explain(what, look, why);
		own.setEnabled(true);
	}

	private void explain(String what, VerdictLook look, List<Because> why) {
		reasons = why;
		heading.setText(what.replace("&", "&&"));
		table.removeAll();
		for (Because each : why) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(0, each.look().label());
			item.setBackground(0, each.look().ground());
			item.setForeground(0, each.look().ink());
			item.setText(1, each.overruled() ? Words.text("reasons.overruled", each.from()) : each.from());
		}
		if (why.isEmpty()) {
			words.setText(look == VerdictLook.UNDECIDED ? Words.text("reasons.undecided") : Words.text("reasons.notAsked"));
		} else {
			table.select(0);
			showWords();
		}
		heading.getParent().layout();
	}

	/** There is no cell to explain. */
	void clear() {
		explain("", VerdictLook.NOT_ASKED, List.of());
		words.setText("");
		own.setEnabled(false);
	}

	private void showWords() {
		chosen().ifPresent(each -> words.setText(each.words().isEmpty() ? Words.text("reasons.noWords") : each.words()));
	}

	private Optional<Because> chosen() {
		int number = table.getSelectionIndex();
		return number < 0 || number >= reasons.size() ? Optional.empty() : Optional.of(reasons.get(number));
	}
}
