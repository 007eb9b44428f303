package org.kneadwork.ui.view.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.build.LibraryChecking;
import org.kneadwork.ui.view.LibraryView;
import org.kneadwork.ui.view.VerdictLook;
import org.kneadwork.ui.view.body.TreatedBody.Treated;
import org.kneadwork.ui.view.matrix.VerdictTable;
import org.kneadwork.ui.view.matrix.VerdictTable.Row;

/** The body map: where on the body techniques work, and what holds there with a condition. */
public final class BodyView extends LibraryView<BodyView.Shown> {

	/** Its id in plugin.xml. */
	public static final String ID = "org.kneadwork.ui.bodyView";

	/**
	 * What is shown.
	 *
	 * @param body the body with its techniques
	 */
	record Shown(TreatedBody body) {
	}

	/** A line of the list: a region, or a technique that works on it. */
	private record Line(String title, boolean isRegion, Optional<VerdictLook> look, Supplier<Optional<TextPlace>> place) {
	}

	private static final int[] WEIGHTS = {58, 42};
	private static final int LEAST_TITLE_WIDTH = 170;
	private static final int CHOICE_WIDTH = 170;
	private static final int VERDICT_WIDTH = 170;
	private static final int NO_VERDICT_WIDTH = 70;
	private static final String INDENT = "      ";

	private Combo condition;
	private BodyCanvas canvas;
	private Table list;
	private Label unplaced;
	private SashForm halves;
	private Optional<TreatedBody> body = Optional.empty();
	private List<Line> lines = List.of();

	@Override
	protected void createContent(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		new Label(bar, SWT.NONE).setText(Words.text("body.condition"));
		condition = new Combo(bar, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).hint(CHOICE_WIDTH, SWT.DEFAULT).applyTo(condition);
		condition.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> showCondition()));
		halves = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
		canvas = new BodyCanvas(halves);
		createList(halves);
		halves.setWeights(WEIGHTS);
		halves.addListener(SWT.Resize, event -> turn());
		unplaced = new Label(parent, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(CHOICE_WIDTH, SWT.DEFAULT).indent(5, 2).applyTo(unplaced);
		canvas.onChosen(this::showList);
		canvas.onEntered(list::setFocus);
	}

	private void createList(Composite parent) {
		list = new Table(parent, SWT.BORDER | SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE);
		list.setHeaderVisible(true);
		column(Words.text("body.regionAndTechnique"), LEAST_TITLE_WIDTH);
		column(Words.text("reasons.verdict"), VERDICT_WIDTH);
		list.addListener(SWT.Resize, event -> divide());
		list.addListener(SWT.SetData, event -> fill((TableItem) event.item, lines.get(event.index)));
		list.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> lines.get(list.getSelectionIndex()).place().get()
				.ifPresent(this::jump)));
	}

	private void column(String text, int width) {
		TableColumn column = new TableColumn(list, SWT.NONE);
		column.setText(text);
		column.setWidth(width);
	}

	/** However narrow the view is, a verdict is never out of sight; where there is none, titles have its room. */
	private void divide() {
		int verdict = column().isPresent() ? VERDICT_WIDTH : NO_VERDICT_WIDTH;
		list.getColumn(0).setWidth(Math.max(LEAST_TITLE_WIDTH, list.getClientArea().width - verdict));
		list.getColumn(1).setWidth(verdict);
	}

	/** The list stands beside the figure, or below it where there is no room. */
	private void turn() {
		Point size = halves.getSize();
		int wanted = size.x > size.y ? SWT.HORIZONTAL : SWT.VERTICAL;
		if (halves.getOrientation() != wanted) {
			halves.setOrientation(wanted);
		}
	}

	@Override
	protected Shown compute(LibraryChecking.Result result, CheckedLibrary library, IProgressMonitor monitor) {
		return new Shown(TreatedBody.of(library, VerdictTable.of(library, monitor)));
	}

	@Override
	protected void show(Shown content) {
		int chosen = condition.getSelectionIndex();
		String before = chosen <= 0 ? "" : condition.getItem(chosen);
		body = Optional.of(content.body());
		List<String> choices = new ArrayList<>(List.of(Words.text("body.none")));
		choices.addAll(content.body().table().columns());
		condition.setItems(choices.toArray(String[]::new));
		condition.select(Math.max(0, choices.indexOf(before)));
		String without = content.body().regions().stream().filter(region -> region.areas().isEmpty() && !region.techniques().isEmpty())
				.map(Treated::title).collect(Collectors.joining(", "));
		unplaced.setText(without.isEmpty() ? "" : Words.text("body.unplaced", without).replace("&", "&&"));
		showCondition();
		unplaced.getParent().layout();
	}

	private Optional<Integer> column() {
		return Optional.of(condition.getSelectionIndex() - 1).filter(number -> number >= 0);
	}

	private void showCondition() {
		body.ifPresent(treated -> canvas.show(treated.byArea(), column()));
		divide();
		showList();
	}

	private void showList() {
		List<Line> now = new ArrayList<>();
		body.ifPresent(treated -> treated.regions().stream()
				.filter(region -> canvas.selected().map(region.areas()::contains).orElse(!region.techniques().isEmpty()))
				.forEach(region -> addLines(treated, region, now)));
		lines = now;
		// Lines that are only cleared keep their old look on GTK.
		list.setItemCount(0);
		list.setItemCount(lines.size());
	}

	private void addLines(TreatedBody treated, Treated region, List<Line> all) {
		Optional<VerdictLook> strictest = column().filter(number -> !region.techniques().isEmpty())
				.map(number -> TreatedBody.strictest(region.techniques(), number));
		all.add(new Line(Words.text("body.region", region.title(), region.techniques().size()), true, strictest, region::place));
		for (Row row : region.techniques()) {
			all.add(new Line(row.title(), false, column().map(row::look), () -> treated.table().placeOf(row)));
		}
	}

	private void fill(TableItem item, Line line) {
		String indent = line.isRegion() ? "" : INDENT;
		String sign = line.look().map(look -> look.sign() + " ").orElse("");
		item.setText(new String[] {indent + sign + line.title(), line.look().map(VerdictLook::label).orElse("")});
		item.setFont(line.isRegion() ? JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT) : list.getFont());
		item.setBackground(1, line.look().map(VerdictLook::ground).orElse(null));
		item.setForeground(1, line.look().map(VerdictLook::ink).orElse(null));
	}

	@Override
	public void setFocus() {
		canvas.setFocus();
	}
}
