package org.kneadwork.ui.view.coverage;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.Measure;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.ui.CutOffRows;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.build.LibraryChecking;
import org.kneadwork.ui.view.LibraryView;
import org.kneadwork.ui.view.VerdictLook;

/** Whether the library may be released, what stands against it, how it measures, and signing off. */
public final class CoverageView extends LibraryView<CoverageView.Shown> {

	/** Its id in plugin.xml. */
	public static final String ID = "org.kneadwork.ui.coverageView";

	/**
	 * What is shown.
	 *
	 * @param coverage the coverage
	 * @param gaps what is missing
	 */
	record Shown(Coverage coverage, List<Gap> gaps) {
	}

	private static final String CSS_DISABLED = "org.eclipse.e4.ui.css.disabled";
	private static final int[] WEIGHTS = {62, 38};
	private static final int BAR_COLUMNS = 4;
	private static final int KIND_WIDTH = 175;
	private static final int WORDS_WIDTH = 560;
	private static final int PLACE_WIDTH = 180;
	private static final int NAME_WIDTH = 235;
	private static final int COUNT_WIDTH = 110;
	private static final int GATE_WIDTH = 260;

	private final IPropertyChangeListener theme = event -> inWindow(this::colourBanner);
	private VerdictLook answer = VerdictLook.AVOID;
	private CLabel banner;
	private Table gaps;
	private Table measures;
	private List<Gap> shownGaps = List.of();

	@Override
	protected void createContent(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		createBar(parent);
		SashForm halves = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(halves);
		gaps = table(halves, SWT.VIRTUAL);
		column(gaps, Words.text("coverageView.kind"), KIND_WIDTH);
		column(gaps, Words.text("coverageView.what"), WORDS_WIDTH);
		column(gaps, Words.text("coverageView.where"), PLACE_WIDTH);
		gaps.addListener(SWT.SetData, event -> fill((TableItem) event.item, shownGaps.get(event.index)));
		gaps.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(event -> chosen().flatMap(Gap::place).ifPresent(this::jump)));
		measures = table(halves, SWT.NONE);
		column(measures, Words.text("coverageView.measure"), NAME_WIDTH);
		column(measures, Words.text("coverageView.counted"), COUNT_WIDTH);
		column(measures, Words.text("coverageView.gate"), GATE_WIDTH);
		halves.setWeights(WEIGHTS);
	}

	private void createBar(Composite parent) {
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(BAR_COLUMNS).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		banner = new CLabel(bar, SWT.NONE);
		// The style sheets of the platform would take its colour away.
		banner.setData(CSS_DISABLED, Boolean.TRUE);
		PlatformUI.getWorkbench().getThemeManager().addPropertyChangeListener(theme);
		banner.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(banner);
		button(bar, Words.text("coverageView.signOff"), this::signOff);
		button(bar, Words.text("coverageView.report"), this::openReport);
		button(bar, Words.text("coverageView.again"), this::refresh);
	}

	private static void button(Composite bar, String text, Runnable action) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
	}

	private static Table table(Composite parent, int style) {
		Table table = new Table(parent, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | style);
		table.setHeaderVisible(true);
		CutOffRows.showIn(table);
		return table;
	}

	private static void column(Table table, String text, int width) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(text);
		column.setWidth(width);
	}

	@Override
	protected boolean takesLong() {
		return true;
	}

	@Override
	protected Shown compute(LibraryChecking.Result result, CheckedLibrary library, IProgressMonitor monitor) throws CoreException {
		Coverage coverage = ReleaseCheck.of(result.library(), monitor).coverage();
		return new Shown(coverage, Gap.of(coverage));
	}

	@Override
	protected void show(Shown content) {
		boolean ready = content.coverage().release().ready();
		answer = ready ? VerdictLook.ALLOWED : VerdictLook.AVOID;
		banner.setText(ready ? Words.text("coverageView.ready")
				: Words.text("coverageView.notReady", content.coverage().release().obstacles().size()));
		colourBanner();
		shownGaps = content.gaps();
		int selected = gaps.getSelectionIndex();
		// Lines that are only cleared keep their old look on GTK.
		gaps.setItemCount(0);
		gaps.setItemCount(shownGaps.size());
		gaps.setSelection(selected);
		showMeasures(content.coverage().measures());
		banner.getParent().layout();
	}

	private void colourBanner() {
		if (!banner.isDisposed()) {
			banner.setBackground(answer.ground());
			banner.setForeground(answer.ink());
		}
	}

	@Override
	public void dispose() {
		PlatformUI.getWorkbench().getThemeManager().removePropertyChangeListener(theme);
		super.dispose();
	}

	private void showMeasures(List<Measure> all) {
		measures.removeAll();
		for (Measure measure : all) {
			TableItem item = new TableItem(measures, SWT.NONE);
			String sign = measure.gated() ? measure.passes() ? "\u2713 " : "\u2715 " : "";
			item.setText(new String[] {sign + measure.called().in(Words.language()), measure.figure().in(Words.language()),
					measure.asked().in(Words.language())});
		}
	}

	private static void fill(TableItem item, Gap gap) {
		item.setText(new String[] {gap.kind(), gap.words(), gap.place().map(CoverageView::words).orElse("")});
	}

	private static String words(TextPlace place) {
		return Words.text("coverageView.place", place.file(), String.valueOf(place.line()));
	}

	private Optional<Gap> chosen() {
		int number = gaps.getSelectionIndex();
		return number < 0 || number >= shownGaps.size() ? Optional.empty() : Optional.of(shownGaps.get(number));
	}

	private void signOff() {
		result().map(LibraryChecking.Result::library).ifPresent(this::signOff);
	}

	private void signOff(IContainer library) {
		new SigningOff(getSite().getPage(), library).begin(chosen().flatMap(Gap::about));
	}

	private void openReport() {
		try {
			getSite().getPage().showView(ReportView.ID);
		} catch (PartInitException e) {
			ILog.of(CoverageView.class).log(e.getStatus());
		}
	}

	@Override
	public void setFocus() {
		gaps.setFocus();
	}
}
