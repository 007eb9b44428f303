package org.kneadwork.ui.view.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.eclipse.jface.resource.JFaceResources;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.view.DrawnParts;
import org.kneadwork.ui.view.ShortText;
import org.kneadwork.ui.view.VerdictLook;

/**
 * Draws the table as a heat map: only the cells that can be seen are painted, so that its size does not matter. A cell is chosen
 * with the mouse or the arrow keys.
 */
final class MatrixCanvas extends Canvas {

	/** A cell, by the numbers of its row and column among those that are shown. */
	record At(int row, int column) {
	}

	private static final int PADDING = 4;
	private static final int LONGEST_TITLE = 300;
	private static final int LONGEST_HEADING = 190;
	private static final int PAGE_OVERLAP = 1;
	private static final int QUARTER_TURN = -90;

	private final List<Runnable> chosen = new ArrayList<>();
	private final List<Runnable> opened = new ArrayList<>();
	private final DrawnParts parts;
	private Optional<MatrixRows> shown = Optional.empty();
	private At selected = new At(0, 0);
	private int cellHeight;
	private int cellWidth;
	private int headingHeight;
	private int titleWidth;
	private long lastPaintNanos;

	MatrixCanvas(Composite parent) {
		super(parent, SWT.V_SCROLL | SWT.H_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		addPaintListener(event -> paint(event.gc));
		addListener(SWT.Resize, event -> updateScrollBars());
		getVerticalBar().addListener(SWT.Selection, event -> redraw());
		getHorizontalBar().addListener(SWT.Selection, event -> redraw());
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
		addKeyListener(KeyListener.keyPressedAdapter(this::keyPressed));
		addMouseListener(MouseListener.mouseDownAdapter(this::mouseDown));
		addMouseListener(MouseListener.mouseDoubleClickAdapter(event -> cellAt(event.x, event.y).ifPresent(at -> tell(opened))));
		addMouseMoveListener(event -> showTip(event.x, event.y));
		parts = new DrawnParts(this, ACC.ROLE_TABLE, ACC.ROLE_TABLECELL, Words.text("matrix.accessible"), new DrawnParts.Source() {

			@Override
			public int count() {
				return shown.map(rows -> rows.rows().size() * rows.columns().length).orElse(0);
			}

			@Override
			public int focused() {
				return shown.map(rows -> selected.row() * rows.columns().length + selected.column()).orElse(-1);
			}

			@Override
			public String name(int part) {
				return shown.filter(rows -> part < count())
						.map(rows -> rows.words(part / rows.columns().length, part % rows.columns().length)).orElse("");
			}

			@Override
			public int at(int x, int y) {
				return cellAt(x, y).map(at -> at.row() * shown.orElseThrow().columns().length + at.column()).orElse(-1);
			}

			@Override
			public Rectangle bounds(int part) {
				int columns = shown.map(rows -> rows.columns().length).orElse(1);
				return boundsOf(new At(part / columns, part % columns));
			}
		});
	}

	/** Calls somebody whenever another cell is chosen. */
	void onChosen(Runnable listener) {
		chosen.add(listener);
	}

	/** Calls somebody whenever the text of the chosen cell is asked for. */
	void onOpened(Runnable listener) {
		opened.add(listener);
	}

	/** Shows other rows; the chosen cell stays the same where it is still there. */
	void show(MatrixRows rows) {
		At again = shown.flatMap(before -> chosenIn(before, rows)).orElse(new At(0, 0));
		shown = Optional.of(rows);
		selected = again;
		measure(rows);
		updateScrollBars();
		redraw();
		tell(chosen);
	}

	private Optional<At> chosenIn(MatrixRows before, MatrixRows now) {
		if (selected.row() >= before.rows().size() || selected.column() >= before.columns().length) {
			return Optional.empty();
		}
		var row = before.rows().get(selected.row());
		String id = String.valueOf(row.entity().getName());
		String condition = before.table().columnId(before.columns()[selected.column()]);
		int at = indexOf(now.rows().size(), number -> now.rows().get(number).kind() == row.kind()
				&& String.valueOf(now.rows().get(number).entity().getName()).equals(id));
		int column = indexOf(now.columns().length, number -> now.table().columnId(now.columns()[number]).equals(condition));
		return at < 0 || column < 0 ? Optional.empty() : Optional.of(new At(at, column));
	}

	private static int indexOf(int size, java.util.function.IntPredicate isIt) {
		return java.util.stream.IntStream.range(0, size).filter(isIt).findFirst().orElse(-1);
	}

	/** The chosen cell; empty where there is none. */
	Optional<At> selected() {
		return shown.filter(rows -> selected.row() < rows.rows().size() && selected.column() < rows.columns().length).map(rows -> selected);
	}

	/** How long it took to draw the last time, in nanoseconds. */
	long lastPaintNanos() {
		return lastPaintNanos;
	}

	/** Chooses a cell. */
	void select(At at) {
		if (shown.isEmpty() || shown.get().rows().isEmpty() || shown.get().columns().length == 0) {
			return;
		}
		selected = new At(clamp(at.row(), shown.get().rows().size()), clamp(at.column(), shown.get().columns().length));
		reveal();
		redraw();
		tell(chosen);
		parts.focusMoved();
	}

	private static int clamp(int number, int size) {
		return Math.max(0, Math.min(number, size - 1));
	}

	private static void tell(List<Runnable> listeners) {
		listeners.forEach(Runnable::run);
	}

	private void measure(MatrixRows rows) {
		GC gc = new GC(this);
		cellHeight = gc.getFontMetrics().getHeight() + PADDING;
		cellWidth = cellHeight + PADDING;
		// Of very many titles the first ones have to do: measuring each of them takes longer than anybody waits.
		gc.setFont(bold());
		titleWidth = Math.min(LONGEST_TITLE, 2 * PADDING + rows.rows().stream().limit(200).mapToInt(row -> gc.textExtent(row.title()).x)
				.max().orElse(0));
		headingHeight = Math.min(LONGEST_HEADING, 2 * PADDING + java.util.stream.IntStream.range(0, rows.columns().length)
				.map(column -> gc.textExtent(rows.columnTitle(column)).x).max().orElse(0));
		gc.dispose();
	}

	private int titleWidth() {
		return Math.min(titleWidth, Math.max(1, getClientArea().width / 2));
	}

	private int headingHeight() {
		return Math.min(headingHeight, Math.max(1, getClientArea().height / 2));
	}

	private int visibleRows() {
		return Math.max(1, (getClientArea().height - headingHeight()) / Math.max(1, cellHeight));
	}

	private int visibleColumns() {
		return Math.max(1, (getClientArea().width - titleWidth()) / Math.max(1, cellWidth));
	}

	private void updateScrollBars() {
		set(getVerticalBar(), shown.map(rows -> rows.rows().size()).orElse(0), visibleRows());
		set(getHorizontalBar(), shown.map(rows -> rows.columns().length).orElse(0), visibleColumns());
	}

	private static void set(ScrollBar bar, int all, int seen) {
		bar.setValues(Math.max(0, Math.min(bar.getSelection(), all - seen)), 0, Math.max(1, all), Math.max(1, Math.min(seen, all)), 1,
				Math.max(1, seen - PAGE_OVERLAP));
		bar.setVisible(all > seen);
	}

	private void reveal() {
		reveal(getVerticalBar(), selected.row(), visibleRows());
		reveal(getHorizontalBar(), selected.column(), visibleColumns());
	}

	private static void reveal(ScrollBar bar, int number, int seen) {
		if (number < bar.getSelection()) {
			bar.setSelection(number);
		} else if (number >= bar.getSelection() + seen) {
			bar.setSelection(number - seen + 1);
		}
	}

	private void keyPressed(KeyEvent event) {
		boolean far = (event.stateMask & SWT.MOD1) != 0;
		int end = Integer.MAX_VALUE / 2;
		switch (event.keyCode) {
			case SWT.ARROW_UP -> select(new At(far ? 0 : selected.row() - 1, selected.column()));
			case SWT.ARROW_DOWN -> select(new At(far ? end : selected.row() + 1, selected.column()));
			case SWT.ARROW_LEFT -> select(new At(selected.row(), far ? 0 : selected.column() - 1));
			case SWT.ARROW_RIGHT -> select(new At(selected.row(), far ? end : selected.column() + 1));
			case SWT.PAGE_UP -> select(new At(selected.row() - visibleRows(), selected.column()));
			case SWT.PAGE_DOWN -> select(new At(selected.row() + visibleRows(), selected.column()));
			case SWT.HOME -> select(new At(far ? 0 : selected.row(), 0));
			case SWT.END -> select(new At(far ? end : selected.row(), end));
			case SWT.CR, SWT.KEYPAD_CR -> tell(opened);
			default -> { }
		}
	}

	private void mouseDown(MouseEvent event) {
		forceFocus();
		cellAt(event.x, event.y).ifPresent(this::select);
	}

	private Optional<At> cellAt(int x, int y) {
		int width = titleWidth();
		int row = y < headingHeight() ? -1 : (y - headingHeight()) / Math.max(1, cellHeight) + getVerticalBar().getSelection();
		// A click on the title of a row keeps the column.
		int column = x < width ? selected.column() : (x - width) / Math.max(1, cellWidth) + getHorizontalBar().getSelection();
		return shown.filter(rows -> row >= 0 && row < rows.rows().size() && column < rows.columns().length).map(rows -> new At(row, column));
	}

	/** Where a cell is drawn, in this control; it may lie outside of what is seen. */
	Rectangle boundsOf(At at) {
		return new Rectangle(titleWidth() + (at.column() - getHorizontalBar().getSelection()) * cellWidth,
				headingHeight() + (at.row() - getVerticalBar().getSelection()) * cellHeight, cellWidth, cellHeight);
	}

	private void showTip(int x, int y) {
		String tip = x < titleWidth() ? cellAt(x, y).map(at -> shown.orElseThrow().rows().get(at.row()).title()).orElse(null)
				: cellAt(x, y).map(at -> shown.orElseThrow().words(at.row(), at.column())).orElseGet(() -> headingAt(x, y));
		if (!java.util.Objects.equals(tip, getToolTipText())) {
			setToolTipText(tip);
		}
	}

	private String headingAt(int x, int y) {
		int column = (x - titleWidth()) / Math.max(1, cellWidth) + getHorizontalBar().getSelection();
		return y < headingHeight() ? shown.filter(rows -> column < rows.columns().length).map(rows -> rows.columnTitle(column)).orElse(null) : null;
	}

	private void paint(GC gc) {
		long begin = System.nanoTime();
		Rectangle area = getClientArea();
		gc.setBackground(getBackground());
		gc.fillRectangle(area);
		shown.ifPresent(rows -> {
			if (rows.rows().isEmpty() || rows.columns().length == 0) {
				gc.setForeground(getForeground());
				gc.drawText(Words.text("matrix.nothing"), 2 * PADDING, 2 * PADDING, true);
			} else {
				paint(gc, rows, area);
			}
		});
		lastPaintNanos = System.nanoTime() - begin;
	}

	private void paint(GC gc, MatrixRows rows, Rectangle area) {
		int top = getVerticalBar().getSelection();
		int left = getHorizontalBar().getSelection();
		int bottom = Math.min(rows.rows().size(), top + (area.height - headingHeight()) / cellHeight + 1);
		int right = Math.min(rows.columns().length, left + (area.width - titleWidth()) / cellWidth + 1);
		for (int row = top; row < bottom; row++) {
			for (int column = left; column < right; column++) {
				paintCell(gc, rows.look(row, column), boundsOf(new At(row, column)));
			}
		}
		for (int row = top; row < bottom; row++) {
			paintTitle(gc, rows.rows().get(row).title(), row);
		}
		gc.setBackground(getBackground());
		gc.fillRectangle(0, 0, area.width, headingHeight());
		for (int column = left; column < right; column++) {
			paintHeading(gc, rows.columnTitle(column), column);
		}
		paintSelection(gc, top, left);
	}

	private void paintCell(GC gc, VerdictLook look, Rectangle cell) {
		gc.setBackground(look.ground());
		gc.fillRectangle(cell.x, cell.y, cell.width - 1, cell.height - 1);
		gc.setForeground(look.ink());
		Point size = gc.textExtent(look.sign());
		gc.drawText(look.sign(), cell.x + (cell.width - 1 - size.x) / 2, cell.y + (cell.height - 1 - size.y) / 2, true);
	}

	private void paintTitle(GC gc, String title, int row) {
		gc.setForeground(getForeground());
		gc.setFont(row == selected.row() ? bold() : getFont());
		int y = boundsOf(new At(row, 0)).y;
		gc.drawText(ShortText.fitting(gc, title, titleWidth() - 2 * PADDING), PADDING, y + PADDING / 2, true);
		gc.setFont(getFont());
	}

	private void paintHeading(GC gc, String title, int column) {
		gc.setForeground(getForeground());
		gc.setFont(column == selected.column() ? bold() : getFont());
		Transform turned = new Transform(gc.getDevice());
		turned.translate(boundsOf(new At(0, column)).x + (float) PADDING, headingHeight() - (float) PADDING);
		turned.rotate(QUARTER_TURN);
		gc.setTransform(turned);
		gc.drawText(ShortText.fitting(gc, title, headingHeight() - 2 * PADDING), 0, 0, true);
		gc.setTransform(null);
		turned.dispose();
		gc.setFont(getFont());
	}

	private void paintSelection(GC gc, int top, int left) {
		if (selected.row() < top || selected.column() < left) {
			return;
		}
		Rectangle cell = boundsOf(selected);
		Color line = getForeground();
		gc.setForeground(line);
		gc.setLineWidth(isFocusControl() ? 3 : 1);
		gc.drawRectangle(cell.x, cell.y, cell.width - 2, cell.height - 2);
		gc.setLineWidth(1);
	}

	private Font bold() {
		return JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT);
	}
}
