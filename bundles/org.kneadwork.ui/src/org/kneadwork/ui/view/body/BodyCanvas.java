package org.kneadwork.ui.view.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.kneadwork.report.body.BodyArea;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.view.DrawnParts;
import org.kneadwork.ui.view.VerdictLook;
import org.kneadwork.ui.view.matrix.VerdictTable.Row;

/** Draws the body from the front and from behind. An area is chosen with the mouse or the arrow keys. */
final class BodyCanvas extends Canvas {

	private static final String SKIN = "org.kneadwork.ui.body.skin";
	private static final String TREATED = "org.kneadwork.ui.body.treated";
	private static final String LINE = "org.kneadwork.ui.body.line";

	/** An area as a path, made once. */
	private record Drawn(BodyArea area, Path path, Path within) {
	}

	private final FigureShapes figure = FigureShapes.read();
	private final List<Drawn> drawn = new ArrayList<>();
	private final List<Path> lines = new ArrayList<>();
	private final List<Runnable> chosen = new ArrayList<>();
	private final List<Runnable> entered = new ArrayList<>();
	private final DrawnParts parts;
	private Map<BodyArea, Set<Row>> techniques = Map.of();
	private Optional<Integer> condition = Optional.empty();
	private Optional<BodyArea> selected = Optional.empty();

	BodyCanvas(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		figure.shapes().forEach(shape -> drawn.add(new Drawn(shape.area(), path(shape.strokes()), path(shape.within()))));
		figure.lines().forEach(line -> lines.add(path(line)));
		addListener(SWT.Dispose, event -> disposePaths());
		addPaintListener(event -> paint(event.gc));
		addListener(SWT.Resize, event -> redraw());
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN && event.detail != SWT.TRAVERSE_ESCAPE);
		addKeyListener(KeyListener.keyPressedAdapter(this::keyPressed));
		addMouseListener(MouseListener.mouseDownAdapter(event -> {
			forceFocus();
			select(areaAt(event.x, event.y));
		}));
		addMouseMoveListener(event -> showTip(event.x, event.y));
		parts = new DrawnParts(this, ACC.ROLE_LIST, ACC.ROLE_LISTITEM, Words.text("body.accessible"), new DrawnParts.Source() {

			@Override
			public int count() {
				return treated().size();
			}

			@Override
			public int focused() {
				return selected.map(treated()::indexOf).orElse(-1);
			}

			@Override
			public String name(int part) {
				return part < count() ? words(treated().get(part)) : "";
			}

			@Override
			public int at(int x, int y) {
				return areaAt(x, y).map(treated()::indexOf).orElse(-1);
			}

			@Override
			public Rectangle bounds(int part) {
				return boundsOf(treated().get(part));
			}
		});
	}

	private Path path(List<FigureShapes.Stroke> strokes) {
		Path path = new Path(getDisplay());
		for (FigureShapes.Stroke stroke : strokes) {
			float[] at = stroke.at();
			switch (stroke.kind()) {
				case 'M' -> path.moveTo(at[0], at[1]);
				case 'L' -> path.lineTo(at[0], at[1]);
				case 'C' -> path.cubicTo(at[0], at[1], at[2], at[3], at[4], at[5]);
				default -> path.close();
			}
		}
		return path;
	}

	private void disposePaths() {
		drawn.forEach(each -> {
			each.path().dispose();
			each.within().dispose();
		});
		lines.forEach(Path::dispose);
	}

	void onChosen(Runnable listener) {
		chosen.add(listener);
	}

	void onEntered(Runnable listener) {
		entered.add(listener);
	}

	/**
	 * Shows where techniques work.
	 *
	 * @param byArea the techniques that work on each area
	 * @param column the condition with which to show what holds; empty: none
	 */
	void show(Map<BodyArea, Set<Row>> byArea, Optional<Integer> column) {
		techniques = byArea;
		condition = column;
		selected = selected.filter(techniques::containsKey);
		redraw();
	}

	Optional<BodyArea> selected() {
		return selected;
	}

	private List<BodyArea> treated() {
		return List.copyOf(techniques.keySet());
	}

	private void select(Optional<BodyArea> area) {
		selected = area.filter(techniques::containsKey);
		redraw();
		chosen.forEach(Runnable::run);
		parts.focusMoved();
	}

	private void keyPressed(KeyEvent event) {
		switch (event.keyCode) {
			case SWT.ARROW_DOWN, SWT.ARROW_RIGHT -> go(1);
			case SWT.ARROW_UP, SWT.ARROW_LEFT -> go(-1);
			case SWT.ESC -> select(Optional.empty());
			case SWT.CR, SWT.KEYPAD_CR -> entered.forEach(Runnable::run);
			default -> { }
		}
	}

	private void go(int by) {
		List<BodyArea> all = treated();
		if (!all.isEmpty()) {
			int next = selected.map(area -> all.indexOf(area) + by).orElse(0);
			select(Optional.of(all.get(Math.floorMod(next, all.size()))));
		}
	}

	/** What is to be said of an area. */
	private String words(BodyArea area) {
		Set<Row> here = techniques.getOrDefault(area, Set.of());
		String name = Words.option("area", area.id());
		return here.isEmpty() ? Words.text("body.untreated", name)
				: condition.map(column -> Words.text("body.verdict", name, here.size(), TreatedBody.strictest(here, column).word()))
						.orElse(Words.text("body.treated", name, here.size()));
	}

	private void showTip(int x, int y) {
		String tip = areaAt(x, y).map(this::words).orElse(null);
		if (!java.util.Objects.equals(tip, getToolTipText())) {
			setToolTipText(tip);
		}
	}

	private float scale() {
		Rectangle area = getClientArea();
		return Math.max(0.01f, Math.min((float) area.width / figure.width(), (float) area.height / figure.height()));
	}

	private Point corner() {
		Rectangle area = getClientArea();
		return new Point(Math.round((area.width - figure.width() * scale()) / 2), 0);
	}

	private Optional<BodyArea> areaAt(int x, int y) {
		float left = (x - corner().x) / scale();
		float top = (y - corner().y) / scale();
		GC gc = new GC(this);
		try {
			return drawn.reversed().stream().filter(each -> each.path().contains(left, top, gc, false) && each.within().contains(left, top, gc, false))
					.map(Drawn::area).findFirst();
		} finally {
			gc.dispose();
		}
	}

	private Rectangle boundsOf(BodyArea area) {
		float[] bounds = new float[4];
		drawn.stream().filter(each -> each.area() == area).findFirst().ifPresent(each -> each.path().getBounds(bounds));
		return new Rectangle(corner().x + Math.round(bounds[0] * scale()), corner().y + Math.round(bounds[1] * scale()),
				Math.round(bounds[2] * scale()), Math.round(bounds[3] * scale()));
	}

	private void paint(GC gc) {
		gc.setBackground(getBackground());
		gc.fillRectangle(getClientArea());
		gc.setAntialias(SWT.ON);
		Transform fitted = new Transform(gc.getDevice());
		fitted.translate(corner().x, corner().y);
		fitted.scale(scale(), scale());
		gc.setTransform(fitted);
		drawn.forEach(each -> fill(gc, each));
		selected.ifPresent(area -> drawn.stream().filter(each -> each.area() == area).forEach(each -> outline(gc, each)));
		unclip(gc);
		gc.setTransform(fitted);
		gc.setForeground(VerdictLook.colour(LINE));
		lines.forEach(gc::drawPath);
		unclip(gc);
		fitted.dispose();
		figure.labels().forEach(label -> paintSign(gc, label));
	}

	/** Where the drawing is scaled, GTK takes the edges of the control for scaled ones too: they are given back without. */
	private void unclip(GC gc) {
		gc.setTransform(null);
		gc.setClipping(getClientArea());
	}

	private void fill(GC gc, Drawn each) {
		gc.setClipping(each.within());
		gc.setBackground(groundOf(each.area()));
		gc.fillPath(each.path());
		gc.setForeground(VerdictLook.colour(LINE));
		gc.setLineAttributes(new LineAttributes(0.5f));
		gc.drawPath(each.path());
	}

	private void outline(GC gc, Drawn each) {
		gc.setClipping(each.within());
		gc.setForeground(getForeground());
		gc.setLineAttributes(new LineAttributes(isFocusControl() ? 4 : 2.5f));
		gc.drawPath(each.path());
		gc.setLineAttributes(new LineAttributes(1));
	}

	private Color groundOf(BodyArea area) {
		Set<Row> here = techniques.getOrDefault(area, Set.of());
		return here.isEmpty() ? VerdictLook.colour(SKIN)
				: condition.map(column -> TreatedBody.strictest(here, column).ground()).orElseGet(() -> VerdictLook.colour(TREATED));
	}

	/** The sign of the verdict; where no condition is chosen, how many techniques work here. */
	private void paintSign(GC gc, FigureShapes.Label label) {
		Set<Row> here = techniques.getOrDefault(label.area(), Set.of());
		if (here.isEmpty()) {
			return;
		}
		String sign = condition.map(column -> TreatedBody.strictest(here, column).sign()).orElse(String.valueOf(here.size()));
		gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		gc.setForeground(VerdictLook.inkOn(groundOf(label.area())));
		Point size = gc.textExtent(sign);
		gc.drawText(sign, corner().x + Math.round(label.x() * scale()) - size.x / 2, corner().y + Math.round(label.y() * scale()) - size.y * 3 / 4,
				true);
	}
}
