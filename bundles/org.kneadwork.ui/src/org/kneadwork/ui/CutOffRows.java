package org.kneadwork.ui;

import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Scrollable;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;

/**
 * Shows what is cut off in a row of a list where the mouse rests on it. On Windows and macOS the system does that; on Linux nobody
 * does.
 */
public final class CutOffRows implements Listener {

	/** Under this a list keeps what was shown of it, and a screen that all its lists show it. */
	public static final String KEY = "org.kneadwork.ui.cutOff";

	private CutOffRows() {
	}

	/**
	 * Shows it in all lists, those of the platform too.
	 *
	 * @param display whose lists
	 */
	public static void showIn(Display display) {
		if (isNobodyElseDoing(display)) {
			display.addFilter(SWT.MouseMove, new CutOffRows());
			display.setData(KEY, Boolean.TRUE);
		}
	}

	/**
	 * Shows it in one list: in an Eclipse that is not ours, the lists of others are theirs.
	 *
	 * @param list a table or a tree
	 */
	public static void showIn(Scrollable list) {
		if (isNobodyElseDoing(list.getDisplay())) {
			list.addListener(SWT.MouseMove, new CutOffRows());
		}
	}

	private static boolean isNobodyElseDoing(Display display) {
		return SWT.getPlatform().equals("gtk") && display.getData(KEY) == null;
	}

	/** What stands in one column of a row, and where. */
	private record Cell(String text, Rectangle place, Font font) {
	}

	@Override
	public void handleEvent(Event event) {
		if (!(event.widget instanceof Scrollable list) || !Objects.equals(list.getToolTipText(), list.getData(KEY))) {
			return;
		}
		Optional<Cell> cell = switch (list) {
			case Table table -> cell(table, new Point(event.x, event.y));
			case Tree tree -> cell(tree, new Point(event.x, event.y));
			default -> Optional.empty();
		};
		// A letter after this sign would be underlined, and the sign not shown.
		String tip = cell.filter(each -> isCutOff(each, list)).map(each -> each.text().replace("&", "&&")).orElse(null);
		if (!Objects.equals(tip, list.getToolTipText())) {
			list.setToolTipText(tip);
			list.setData(KEY, tip);
		}
	}

	private static Optional<Cell> cell(Table table, Point mouse) {
		return Optional.ofNullable(table.getItem(mouse)).flatMap(item -> column(table.getColumnCount(), mouse, item::getBounds)
				.map(column -> new Cell(item.getText(column), item.getTextBounds(column), item.getFont(column))));
	}

	private static Optional<Cell> cell(Tree tree, Point mouse) {
		return Optional.ofNullable(tree.getItem(mouse)).flatMap(item -> column(tree.getColumnCount(), mouse, item::getBounds)
				.map(column -> new Cell(item.getText(column), item.getTextBounds(column), item.getFont(column))));
	}

	/** The column of a row that the mouse is in; a list that was given no columns has one. */
	private static Optional<Integer> column(int columns, Point mouse, IntFunction<Rectangle> places) {
		return IntStream.range(0, Math.max(1, columns)).filter(column -> places.apply(column).contains(mouse)).boxed().findFirst();
	}

	private static boolean isCutOff(Cell cell, Scrollable list) {
		GC drawing = new GC(list);
		try {
			drawing.setFont(cell.font());
			int end = cell.place().x + drawing.textExtent(cell.text()).x;
			int seen = list.getClientArea().width;
			return end > Math.min(cell.place().x + cell.place().width, seen);
		} finally {
			drawing.dispose();
		}
	}
}
