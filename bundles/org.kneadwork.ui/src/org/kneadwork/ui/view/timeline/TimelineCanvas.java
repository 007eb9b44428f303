package org.kneadwork.ui.view.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.view.DrawnParts;
import org.kneadwork.ui.view.ShortText;
import org.kneadwork.ui.view.VerdictLook;
import org.kneadwork.ui.view.timeline.RoutinePlan.Block;

/** Draws what a routine does as blocks along the time. A block is chosen, and moved, with the mouse or the keyboard. */
final class TimelineCanvas extends Canvas {

	private static final int PADDING = 6;
	private static final int NARROWEST = 96;
	private static final int GAP = 3;
	private static final int DRAG_BEGINS = 6;
	private static final int EDGE = 24;

	private final List<Consumer<Block>> chosen = new ArrayList<>();
	private final List<Consumer<Block>> opened = new ArrayList<>();
	private final List<Consumer<Reordering>> moved = new ArrayList<>();
	private final DrawnParts parts;
	private Optional<RoutinePlan> plan = Optional.empty();
	private List<Rectangle> places = List.of();
	private List<Rectangle> emptyPlaces = List.of();
	private int selected = -1;
	private int pressedAt = -1;
	private Optional<Integer> dropAt = Optional.empty();
	private Optional<EmptyPart> dropInto = Optional.empty();

	TimelineCanvas(Composite parent) {
		super(parent, SWT.H_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		addPaintListener(event -> paint(event.gc));
		addListener(SWT.Resize, event -> layOut());
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
		getHorizontalBar().addListener(SWT.Selection, event -> redraw());
		addKeyListener(KeyListener.keyPressedAdapter(this::keyPressed));
		addMouseListener(MouseListener.mouseDownAdapter(this::mouseDown));
		addMouseListener(MouseListener.mouseUpAdapter(this::mouseUp));
		addMouseListener(MouseListener.mouseDoubleClickAdapter(event -> tell(opened)));
		addMouseMoveListener(this::mouseMoved);
		parts = new DrawnParts(this, ACC.ROLE_LIST, ACC.ROLE_LISTITEM, Words.text("timeline.accessible"), new DrawnParts.Source() {

			@Override
			public int count() {
				return blocks().size() + emptyParts().size();
			}

			@Override
			public int focused() {
				return selected;
			}

			@Override
			public String name(int part) {
				return part < blocks().size() ? blocks().get(part).words() : part < count() ? emptyParts().get(part - blocks().size()).words() : "";
			}

			@Override
			public int at(int x, int y) {
				return blockAt(x, y).or(() -> emptyPartAt(x, y).map(part -> blocks().size() + emptyParts().indexOf(part))).orElse(-1);
			}

			@Override
			public Rectangle bounds(int part) {
				return part < blocks().size() ? boundsOf(part) : shown(emptyPlaces.get(part - blocks().size()));
			}
		});
	}

	void onChosen(Consumer<Block> listener) {
		chosen.add(listener);
	}

	void onOpened(Consumer<Block> listener) {
		opened.add(listener);
	}

	void onMoved(Consumer<Reordering> listener) {
		moved.add(listener);
	}

	/**
	 * Shows a routine.
	 *
	 * @param now the routine
	 * @param item the number of the statement that is chosen, among those of the routine; negative for none
	 */
	void show(RoutinePlan now, int item) {
		plan = Optional.of(now);
		List<RoutineItem> items = now.items();
		selected = item < 0 || item >= items.size() ? -1 : indexOf(now, items.get(item));
		if (selected < 0) {
			drop();
		}
		// A block that is being dragged stays so: to press the button on it shows its text, and that brings the routine anew.
		dropInto = Optional.empty();
		layOut();
		reveal();
	}

	private static int indexOf(RoutinePlan plan, RoutineItem item) {
		return java.util.stream.IntStream.range(0, plan.blocks().size()).filter(number -> plan.blocks().get(number).own() == item)
				.findFirst().orElse(-1);
	}

	/** The number of the chosen statement among those of the routine; negative for none. */
	int selectedItem() {
		return selectedBlock().map(block -> items().indexOf(block.own())).orElse(-1);
	}

	/** The statements of the routine that is shown. */
	List<RoutineItem> items() {
		return plan.map(RoutinePlan::items).orElse(List.of());
	}

	Optional<Block> selectedBlock() {
		return selected < 0 || selected >= blocks().size() ? Optional.empty() : Optional.of(blocks().get(selected));
	}

	private List<Block> blocks() {
		return plan.map(RoutinePlan::blocks).orElse(List.of());
	}

	private void tell(List<Consumer<Block>> listeners) {
		selectedBlock().ifPresent(block -> listeners.forEach(listener -> listener.accept(block)));
	}

	/** As wide as long, but never too narrow to be read. Empty parts take their room from the blocks, so that all stays in sight where it can. */
	private void layOut() {
		List<Rectangle> now = new ArrayList<>();
		Rectangle area = getClientArea();
		int top = 3 * lineHeight();
		double seconds = Math.max(1, blocks().stream().mapToInt(block -> block.length().maxSeconds()).sum());
		double scale = Math.max(0, area.width - 2 * PADDING - emptyParts().size() * NARROWEST) / seconds;
		int height = Math.max(4 * lineHeight(), area.height - top - PADDING);
		int x = PADDING;
		List<Rectangle> empty = new ArrayList<>();
		for (int number = 0; number <= blocks().size(); number++) {
			x = layOutEmpty(number, x, new Rectangle(0, top, NARROWEST - GAP, height), empty);
			if (number < blocks().size()) {
				int width = Math.max(NARROWEST, (int) (blocks().get(number).length().maxSeconds() * scale));
				now.add(new Rectangle(x, top, width - GAP, height));
				x += width;
			}
		}
		places = now;
		emptyPlaces = empty;
		ScrollBar bar = getHorizontalBar();
		int all = x + PADDING;
		bar.setValues(Math.max(0, Math.min(bar.getSelection(), all - area.width)), 0, Math.max(1, all), Math.max(1, Math.min(all, area.width)),
				NARROWEST, Math.max(1, area.width));
		bar.setVisible(all > area.width);
		redraw();
	}

	/** Places for what may be put into parts of the routine in which nothing is yet. */
	private int layOutEmpty(int number, int from, Rectangle size, List<Rectangle> into) {
		int x = from;
		for (EmptyPart part : emptyParts()) {
			if (part.blocks() == number) {
				into.add(new Rectangle(x, size.y, size.width, size.height));
				x += NARROWEST;
			}
		}
		return x;
	}

	private List<EmptyPart> emptyParts() {
		return plan.map(RoutinePlan::empty).orElse(List.of());
	}

	private Optional<EmptyPart> emptyPartAt(int x, int y) {
		return java.util.stream.IntStream.range(0, emptyPlaces.size()).filter(part -> shown(emptyPlaces.get(part)).contains(x, y))
				.mapToObj(part -> emptyParts().get(part)).findFirst();
	}

	private int lineHeight() {
		GC gc = new GC(this);
		int height = gc.getFontMetrics().getHeight() + 2;
		gc.dispose();
		return height;
	}

	private Rectangle boundsOf(int block) {
		return shown(places.get(block));
	}

	private Rectangle shown(Rectangle place) {
		return new Rectangle(place.x - getHorizontalBar().getSelection(), place.y, place.width, place.height);
	}

	private Optional<Integer> blockAt(int x, int y) {
		return java.util.stream.IntStream.range(0, places.size()).boxed().filter(block -> boundsOf(block).contains(x, y)).findFirst();
	}

	private void select(int block) {
		if (!blocks().isEmpty()) {
			selected = Math.max(0, Math.min(block, blocks().size() - 1));
			reveal();
			redraw();
			tell(chosen);
			parts.focusMoved();
		}
	}

	private void reveal() {
		if (selected >= 0 && selected < places.size()) {
			Rectangle place = places.get(selected);
			ScrollBar bar = getHorizontalBar();
			int width = getClientArea().width;
			if (place.x < bar.getSelection()) {
				bar.setSelection(place.x - PADDING);
			} else if (place.x + place.width > bar.getSelection() + width) {
				bar.setSelection(place.x + place.width + PADDING - width);
			}
		}
	}

	private void keyPressed(KeyEvent event) {
		switch (event.keyCode) {
			case SWT.ARROW_LEFT -> select(selected - 1);
			case SWT.ARROW_RIGHT -> select(selected + 1);
			case SWT.HOME -> select(0);
			case SWT.END -> select(blocks().size() - 1);
			case SWT.CR, SWT.KEYPAD_CR -> tell(opened);
			case SWT.ESC -> drop();
			default -> { }
		}
	}

	/** Moves the chosen block on by one. */
	void move(boolean later) {
		selectedBlock().flatMap(block -> Reordering.byOne(plan.orElseThrow(), block.own(), later))
				.ifPresent(change -> moved.forEach(listener -> listener.accept(change)));
	}

	private void mouseDown(MouseEvent event) {
		forceFocus();
		Optional<Integer> block = blockAt(event.x, event.y);
		block.ifPresent(this::select);
		pressedAt = event.button == 1 && block.isPresent() ? event.x : -1;
	}

	private void mouseMoved(MouseEvent event) {
		if (pressedAt >= 0 && (dropAt.isPresent() || Math.abs(event.x - pressedAt) > DRAG_BEGINS)) {
			scrollTowards(event.x);
			aimAt(event);
		} else {
			String tip = blockAt(event.x, event.y).map(block -> blocks().get(block).words())
					.or(() -> emptyPartAt(event.x, event.y).map(EmptyPart::words)).orElse(null);
			if (!java.util.Objects.equals(tip, getToolTipText())) {
				setToolTipText(tip);
			}
		}
	}

	private void aimAt(MouseEvent event) {
		dropInto = emptyPartAt(event.x, event.y);
		dropAt = Optional.of(gapAt(event.x));
		redraw();
	}

	/** What is dragged to the edge of what is in sight brings more of it into sight. */
	private void scrollTowards(int x) {
		ScrollBar bar = getHorizontalBar();
		int width = getClientArea().width;
		int way = x < EDGE ? x - EDGE : x > width - EDGE ? x - (width - EDGE) : 0;
		bar.setSelection(bar.getSelection() + way);
	}

	/** The number of the block before which something would be put. */
	private int gapAt(int x) {
		return (int) java.util.stream.IntStream.range(0, places.size())
				.filter(block -> boundsOf(block).x + boundsOf(block).width / 2 < x).count();
	}

	private void mouseUp(MouseEvent event) {
		if (dropAt.isPresent()) {
			aimAt(event);
		}
		Optional<Integer> gap = dropAt;
		Optional<EmptyPart> part = dropInto;
		drop();
		part.flatMap(empty -> selectedBlock().map(block -> new Reordering(block.own(), new Reordering.Target.Into(empty))))
				.or(() -> gap.flatMap(this::reordering)).ifPresent(change -> moved.forEach(listener -> listener.accept(change)));
	}

	/** Put before the block that follows in the same part, else behind the one that comes before it. */
	private Optional<Reordering> reordering(int gap) {
		RoutineItem item = selectedBlock().orElseThrow().own();
		Optional<RoutineItem> next = gap < blocks().size() ? Optional.of(blocks().get(gap).own()) : Optional.empty();
		Optional<RoutineItem> before = gap > 0 ? Optional.of(blocks().get(gap - 1).own()) : Optional.empty();
		if (next.equals(Optional.of(item)) || before.equals(Optional.of(item))) {
			return Optional.empty();
		}
		boolean endOfOwnPart = before.filter(each -> each.eContainer() == item.eContainer()).isPresent()
				&& next.filter(each -> each.eContainer() == item.eContainer()).isEmpty();
		return endOfOwnPart || next.isEmpty() ? before.map(target -> new Reordering(item, new Reordering.Target.Behind(target)))
				: next.map(target -> new Reordering(item, new Reordering.Target.Before(target)));
	}

	private void drop() {
		pressedAt = -1;
		dropAt = Optional.empty();
		dropInto = Optional.empty();
		redraw();
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setBackground(getBackground());
		gc.fillRectangle(area);
		gc.setAntialias(SWT.ON);
		for (int block = 0; block < places.size(); block++) {
			Rectangle place = boundsOf(block);
			if (place.x < area.width && place.x + place.width > 0) {
				paint(gc, blocks().get(block), place, block == selected);
			}
		}
		paintPhases(gc);
		for (int part = 0; part < emptyPlaces.size(); part++) {
			paintEmpty(gc, emptyParts().get(part), shown(emptyPlaces.get(part)));
		}
		dropAt.filter(gap -> dropInto.isEmpty()).ifPresent(gap -> paintDrop(gc, gap));
	}

	/** A part in which nothing is yet: a dashed frame, thick while something is about to be dropped there. */
	private void paintEmpty(GC gc, EmptyPart part, Rectangle place) {
		gc.setForeground(getForeground());
		gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		gc.drawText(ShortText.fitting(gc, PhaseLook.of(part.phase()).word(), place.width), place.x, PADDING, true);
		gc.setFont(getFont());
		gc.setLineStyle(SWT.LINE_DASH);
		gc.setLineWidth(dropInto.filter(part::equals).isPresent() ? GAP : 1);
		gc.drawRoundRectangle(place.x, place.y, place.width - 1, place.height - 1, PADDING, PADDING);
		gc.setLineWidth(1);
		gc.setLineStyle(SWT.LINE_SOLID);
		gc.drawText(ShortText.fitting(gc, Words.text("timeline.empty"), place.width - 2 * PADDING), place.x + PADDING, place.y + PADDING, true);
	}

	private void paint(GC gc, Block block, Rectangle place, boolean isSelected) {
		gc.setForeground(getForeground());
		gc.drawText(Clock.of(block.start()), place.x, place.y - lineHeight(), true);
		Color ground = VerdictLook.colour(block.rest() ? PhaseLook.REST : PhaseLook.of(block.phase()).colour());
		gc.setBackground(ground);
		gc.fillRoundRectangle(place.x, place.y, place.width, place.height, PADDING, PADDING);
		Color ink = VerdictLook.inkOn(ground);
		gc.setForeground(ink);
		paintWords(gc, block, place);
		gc.setForeground(getForeground());
		if (block.optional()) {
			gc.setLineStyle(SWT.LINE_DASH);
			gc.drawRoundRectangle(place.x, place.y, place.width - 1, place.height - 1, PADDING, PADDING);
			gc.setLineStyle(SWT.LINE_SOLID);
		}
		if (isSelected) {
			gc.setLineWidth(isFocusControl() ? 3 : 1);
			gc.drawRoundRectangle(place.x + 1, place.y + 1, place.width - 3, place.height - 3, PADDING, PADDING);
			gc.setLineWidth(1);
		}
	}

	private void paintWords(GC gc, Block block, Rectangle place) {
		List<String> below = new ArrayList<>(block.notes());
		below.addFirst(block.length().toString());
		int line = lineHeight();
		int room = place.height - 2 * PADDING - below.size() * line;
		TextLayout title = new TextLayout(gc.getDevice());
		title.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
		title.setWidth(Math.max(1, place.width - 2 * PADDING));
		title.setText(block.title());
		Rectangle clip = gc.getClipping();
		gc.setClipping(new Rectangle(place.x, place.y, place.width, place.height));
		int height = Math.min(title.getBounds().height, Math.max(line, room));
		gc.setClipping(new Rectangle(place.x, place.y, place.width, height + PADDING));
		title.draw(gc, place.x + PADDING, place.y + PADDING);
		gc.setClipping(new Rectangle(place.x, place.y, place.width, place.height));
		title.dispose();
		int y = place.y + PADDING + height;
		for (String words : below) {
			gc.drawText(ShortText.fitting(gc, words, place.width - 2 * PADDING), place.x + PADDING, y, true);
			y += line;
		}
		gc.setClipping(clip);
	}

	private void paintPhases(GC gc) {
		gc.setForeground(getForeground());
		for (int block = 0; block < places.size(); block++) {
			if (block == 0 || blocks().get(block).phase() != blocks().get(block - 1).phase()) {
				gc.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
				gc.drawText(PhaseLook.of(blocks().get(block).phase()).word(), boundsOf(block).x, PADDING, true);
				gc.setFont(getFont());
			}
		}
	}

	private void paintDrop(GC gc, int gap) {
		Rectangle beside = boundsOf(Math.min(gap, places.size() - 1));
		int x = gap < places.size() ? beside.x - GAP + 1 : beside.x + beside.width + 1;
		gc.setForeground(getForeground());
		gc.setLineWidth(GAP);
		gc.drawLine(x, beside.y - PADDING, x, beside.y + beside.height);
		gc.setLineWidth(1);
	}
}
