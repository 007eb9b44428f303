package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.ui.CutOffRows;
import org.kneadwork.ui.build.LibraryNature;
import org.kneadwork.ui.tests.harness.Libraries;
import org.kneadwork.ui.tests.harness.Mouse;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Problems;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Workshop;

/** What a list cuts off is read where the mouse rests. */
@ExtendWith(QuietLog.class)
class CutOffRowsTest {

	private static final String LONG = "Heat & cold: never on skin that cannot feel, and never on skin that is broken";

	private static final int LETTERS = 40;

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	@Test
	void aLongFindingInTheProblemsIsReadWhole() throws Exception {
		IProject project = Workshop.project("lower-back");
		Libraries.copy(Libraries.inCheckout("bundles/org.kneadwork.lowerback/library"), project);
		LibraryNature.addTo(project, new NullProgressMonitor());
		project.build(IncrementalProjectBuilder.FULL_BUILD, new NullProgressMonitor());
		Tree list = Problems.show();
		Pump.until("the findings", () -> finding(list).isPresent());
		list.getColumn(0).setWidth(150);
		Pump.until("a narrow column", () -> finding(list).orElseThrow().getBounds(0).width <= 150);
		TreeItem row = finding(list).orElseThrow();
		Mouse.restAt(list, middle(row.getTextBounds(0)));
		assertEquals(row.getText(0).replace("&", "&&"), list.getToolTipText());
		Pictures.take("cut-off");
	}

	private static Optional<TreeItem> finding(Tree list) {
		return Problems.row(list, row -> row.getText().length() > LETTERS && row.getBounds(0).height > 0);
	}

	private static Point middle(Rectangle place) {
		return new Point(place.x + 20, place.y + place.height / 2);
	}

	/** Without the application of ours, which has all lists of the screen show it, a list does so itself. */
	@ParameterizedTest
	@ValueSource(booleans = {true, false})
	void aListOfOursShowsItOnceInOurProgramAndInAnother(boolean ours) {
		Display display = Display.getCurrent();
		Object inAll = display.getData(CutOffRows.KEY);
		Shell window = new Shell(display);
		try {
			Table table = new Table(window, SWT.NONE);
			display.setData(CutOffRows.KEY, ours ? inAll : null);
			CutOffRows.showIn(table);
			assertEquals(ours ? 0 : 1, Arrays.stream(table.getListeners(SWT.MouseMove)).filter(CutOffRows.class::isInstance).count());
		} finally {
			display.setData(CutOffRows.KEY, inAll);
			window.dispose();
		}
	}

	@Test
	void onlyWhatIsCutOffIsShownAndTheTipOfSomebodyElseStays() {
		Shell window = new Shell(Workshop.page().getWorkbenchWindow().getShell());
		try {
			window.setLayout(new FillLayout());
			Table table = new Table(window, SWT.FULL_SELECTION);
			new TableColumn(table, SWT.NONE).setWidth(90);
			new TableColumn(table, SWT.NONE).setWidth(200);
			TableItem row = new TableItem(table, SWT.NONE);
			row.setText(new String[] {LONG, "short"});
			window.setSize(400, 200);
			window.open();
			Pump.until("the row", () -> row.getBounds(1).width > 0);
			Mouse.restAt(table, middle(row.getBounds(0)));
			assertEquals(LONG.replace("&", "&&"), table.getToolTipText());
			Mouse.restAt(table, middle(row.getBounds(1)));
			assertNull(table.getToolTipText());
			table.setToolTipText("What the list is for");
			Mouse.restAt(table, middle(row.getBounds(0)));
			assertEquals("What the list is for", table.getToolTipText());
		} finally {
			window.dispose();
		}
	}
}
