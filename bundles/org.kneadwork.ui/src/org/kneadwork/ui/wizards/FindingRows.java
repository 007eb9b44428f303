package org.kneadwork.ui.wizards;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.ui.SpokenLabel;
import org.kneadwork.ui.Words;

/**
 * Findings and other sentences in a list, each with where it is. A list cuts off what is longer than its column; therefore the
 * chosen row can stand below it in full.
 */
public final class FindingRows {

	private static final int LINES_OF_THE_CHOSEN = 3;
	private static final int SHARE_OF_THE_PLACE = 3;

	private final Table table;
	private final TableColumn what;
	private final TableColumn where;
	private final Text chosen;

	/**
	 * @param parent what they stand in, in a grid
	 * @param columns the columns of the grid, all of which they take
	 * @param width how wide they are at first, in pixels
	 * @param rows how many rows are seen at first
	 */
	public FindingRows(Composite parent, int columns, int width, int rows) {
		table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
		what = new TableColumn(table, SWT.LEFT);
		where = new TableColumn(table, SWT.LEFT);
		GridDataFactory.fillDefaults().span(columns, 1).grab(true, true).hint(width, rows * table.getItemHeight()).applyTo(table);
		chosen = new Text(parent, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).hint(width, LINES_OF_THE_CHOSEN * chosen.getLineHeight()).exclude(true)
				.applyTo(chosen);
		chosen.setVisible(false);
		SpokenLabel.give(chosen, () -> Words.text("findings.chosen"));
		table.addListener(SWT.Selection, event -> showChosen());
		table.addListener(SWT.Resize, event -> fitColumns());
	}

	/** The list itself. */
	public Table table() {
		return table;
	}

	/** Takes all rows away. */
	public void clear() {
		table.removeAll();
	}

	/** Adds a sentence, with what stands beside it. */
	public void add(String sentence, String beside) {
		new TableItem(table, SWT.NONE).setText(new String[] {sentence, beside});
	}

	/** Adds a finding, with where it is. */
	public void add(Finding finding) {
		String sentence = (finding.messageIn(Words.language()) + " " + finding.mendIn(Words.language())).strip();
		add(sentence + "  (" + finding.code() + ")", finding.place() instanceof TextPlace place ? place.file() + ":" + place.line() : "");
		TableItem item = table.getItem(table.getItemCount() - 1);
		item.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(picture(finding.severity())));
	}

	private static String picture(Severity severity) {
		return switch (severity) {
			case ERROR -> ISharedImages.IMG_OBJS_ERROR_TSK;
			case WARNING -> ISharedImages.IMG_OBJS_WARN_TSK;
			case INFO -> ISharedImages.IMG_OBJS_INFO_TSK;
		};
	}

	/** Chooses the first row, so that it stands in full below the list, where from now on the chosen one stands. */
	public void chooseFirst() {
		boolean any = table.getItemCount() > 0;
		((GridData) chosen.getLayoutData()).exclude = !any;
		chosen.setVisible(any);
		table.getParent().layout();
		fitColumns();
		if (any) {
			table.select(0);
			showChosen();
		}
	}

	private void showChosen() {
		TableItem row = table.getItem(table.getSelectionIndex());
		chosen.setText((row.getText(0) + "\n" + row.getText(1)).strip());
	}

	/** What stands beside a sentence stays in sight; the sentence gets the width that is left. */
	public void fitColumns() {
		where.pack();
		int width = table.getClientArea().width;
		where.setWidth(Math.min(where.getWidth(), width / SHARE_OF_THE_PLACE));
		what.setWidth(width - where.getWidth());
	}
}
