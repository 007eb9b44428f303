package org.kneadwork.ui.view.matrix;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.ui.SpokenLabel;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.build.LibraryChecking;
import org.kneadwork.ui.view.LibraryView;
import org.kneadwork.ui.view.matrix.VerdictTable.Because;
import org.kneadwork.ui.view.matrix.VerdictTable.Kind;

/** The safety matrix: what holds for each technique with each condition, and why. */
public final class MatrixView extends LibraryView<VerdictTable> {

	/** Its id in plugin.xml. */
	public static final String ID = "org.kneadwork.ui.matrixView";

	private static final int[] WEIGHTS = {70, 30};
	private static final int FILTER_COLUMNS = 4;
	private static final int FILTER_WIDTH = 180;

	private Combo kind;
	private Text title;
	private Button onlyUndecided;
	private Label count;
	private MatrixCanvas canvas;
	private ReasonsPane reasons;
	private Optional<VerdictTable> table = Optional.empty();
	private Optional<MatrixRows> shown = Optional.empty();

	@Override
	protected void createContent(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		createFilters(parent);
		SashForm halves = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
		canvas = new MatrixCanvas(halves);
		Composite right = new Composite(halves, SWT.NONE);
		right.setLayout(new FillLayout());
		reasons = new ReasonsPane(right, because -> shown.flatMap(rows -> rows.table().placeOf(because)).ifPresent(this::jump),
				() -> canvas.selected().ifPresent(this::jumpToRow));
		halves.setWeights(WEIGHTS);
		canvas.onChosen(this::explain);
		canvas.onOpened(this::open);
	}

	private void createFilters(Composite parent) {
		Composite row = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(FILTER_COLUMNS).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		kind = new Combo(row, SWT.READ_ONLY);
		SpokenLabel.give(kind, () -> Words.text("matrix.kind"));
		kind.setItems(Words.text("matrix.techniques"), Words.text("matrix.routines"));
		kind.select(0);
		kind.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> filter()));
		title = new Text(row, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		title.setMessage(Words.text("matrix.title"));
		title.addModifyListener(event -> filter());
		GridDataFactory.fillDefaults().hint(FILTER_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(title);
		onlyUndecided = new Button(row, SWT.CHECK);
		onlyUndecided.setText(Words.text("matrix.onlyUndecided"));
		onlyUndecided.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> filter()));
		count = new Label(row, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
	}

	@Override
	protected VerdictTable compute(LibraryChecking.Result result, CheckedLibrary library, IProgressMonitor monitor) {
		return VerdictTable.of(library, monitor);
	}

	@Override
	protected void show(VerdictTable content) {
		table = Optional.of(content);
		filter();
	}

	private void filter() {
		table.ifPresent(all -> {
			Kind chosen = kind.getSelectionIndex() == 0 ? Kind.TECHNIQUE : Kind.ROUTINE;
			MatrixRows rows = MatrixRows.of(all, new MatrixRows.Filter(chosen, title.getText(), onlyUndecided.getSelection()));
			shown = Optional.of(rows);
			count.setText(Words.text("matrix.count", rows.rows().size(), rows.columns().length, rows.gaps()));
			canvas.show(rows);
		});
	}

	private void explain() {
		MatrixCanvas.At at = canvas.selected().orElse(null);
		if (at == null || shown.isEmpty()) {
			reasons.clear();
			return;
		}
		MatrixRows rows = shown.get();
		reasons.show(rows.words(at.row(), at.column()), rows.look(at.row(), at.column()), because(at));
	}

	private List<Because> because(MatrixCanvas.At at) {
		MatrixRows rows = shown.orElseThrow();
		return rows.table().because(rows.rows().get(at.row()), rows.columns()[at.column()]);
	}

	/** To what decides; where nobody has decided, to where it has to be decided. */
	private void open() {
		canvas.selected().ifPresent(at -> because(at).stream().flatMap(each -> shown.orElseThrow().table().placeOf(each).stream()).findFirst()
				.ifPresentOrElse(this::jump, () -> jumpToRow(at)));
	}

	private void jumpToRow(MatrixCanvas.At at) {
		shown.flatMap(rows -> rows.table().placeOf(rows.rows().get(at.row()))).ifPresent(this::jump);
	}

	@Override
	public void setFocus() {
		canvas.setFocus();
	}
}
