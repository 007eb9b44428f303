package org.kneadwork.ui.tests.harness;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/** Moves the pointer of the screen, so that moves come the way and in the time in which they come to a user, and presses its button. */
public final class Mouse {

	private static final int STEPS = 8;
	/** A move may be lost on its way, or be one with the next: after so many looks it is made anew. */
	private static final int LOOKS = 30;

	private final Control control;
	private final List<Event> arrived = new ArrayList<>();

	private Mouse(Control control) {
		this.control = control;
	}

	/**
	 * Drags something within a control.
	 *
	 * @param control the control
	 * @param from where the button goes down, in the control
	 * @param to where it goes up
	 */
	public static void drag(Control control, Point from, Point to) {
		new Mouse(control).watched(mouse -> {
			mouse.moveTo(from);
			mouse.button(SWT.MouseDown, from);
			for (int step = 1; step <= STEPS; step++) {
				mouse.moveTo(new Point(from.x + (to.x - from.x) * step / STEPS, from.y + (to.y - from.y) * step / STEPS));
			}
			mouse.button(SWT.MouseUp, to);
		});
	}

	/**
	 * Lets the pointer come to rest over a control.
	 *
	 * @param control the control
	 * @param at where, in the control
	 */
	public static void restAt(Control control, Point at) {
		new Mouse(control).watched(mouse -> mouse.moveTo(at));
	}

	/** Takes the pointer to the edge of the window, where nothing is said about anything: over a text it would call up windows in the next test. */
	public static void away() {
		Shell window = Workshop.page().getWorkbenchWindow().getShell();
		Rectangle inside = window.getClientArea();
		Display.getCurrent().post(new Mouse(window).moved(new Point(inside.width - 1, inside.height - 1)));
	}

	private void watched(java.util.function.Consumer<Mouse> use) {
		Listener watch = arrived::add;
		control.addListener(SWT.MouseMove, watch);
		try {
			use.accept(this);
		} finally {
			control.removeListener(SWT.MouseMove, watch);
		}
	}

	private void moveTo(Point place) {
		arrived.clear();
		int[] looks = {0};
		Pump.until("the pointer at " + place, () -> {
			if (looks[0]++ % LOOKS == 0) {
				post(moved(new Point(place.x + 1, place.y)));
				post(moved(place));
			}
			return !arrived.isEmpty() && arrived.getLast().x == place.x && arrived.getLast().y == place.y;
		});
	}

	private Event moved(Point place) {
		Point onScreen = control.toDisplay(place);
		Event event = new Event();
		event.type = SWT.MouseMove;
		event.x = onScreen.x;
		event.y = onScreen.y;
		return event;
	}

	/** SWT does not say where on the screen a button is pressed that it posts itself, so that it would come to another place. */
	private void button(int type, Point place) {
		Event event = new Event();
		event.button = 1;
		event.x = place.x;
		event.y = place.y;
		control.notifyListeners(type, event);
		Pump.work();
	}

	private static void post(Event event) {
		if (!Display.getCurrent().post(event)) {
			throw new AssertionError("The screen has no pointer to move");
		}
	}
}
