package org.kneadwork.ui.view;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;

/** Tells screen readers what a control has drawn: that it holds parts, what each says, where it is, and which is chosen. */
public final class DrawnParts {

	/** What a control has drawn. Parts have numbers from 0. */
	public interface Source {

		/** How many parts there are. */
		int count();

		/** The number of the chosen part; negative for none. */
		int focused();

		/** What a part says. */
		String name(int part);

		/** The part at a point of the control; negative for none. */
		int at(int x, int y);

		/** Where a part is in the control. */
		Rectangle bounds(int part);
	}

	private final Accessible accessible;
	private final Source source;

	/**
	 * @param control the control
	 * @param role what the control is, as {@link ACC} names it
	 * @param partRole what its parts are
	 * @param name what the control is called
	 * @param source what it has drawn
	 */
	public DrawnParts(Control control, int role, int partRole, String name, Source source) {
		this.source = source;
		this.accessible = control.getAccessible();
		accessible.addAccessibleListener(new AccessibleAdapter() {

			@Override
			public void getName(AccessibleEvent event) {
				event.result = event.childID == ACC.CHILDID_SELF ? nameOf(name) : source.name(event.childID);
			}
		});
		accessible.addAccessibleControlListener(new AccessibleControlAdapter() {

			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = event.childID == ACC.CHILDID_SELF ? role : partRole;
			}

			@Override
			public void getChildCount(AccessibleControlEvent event) {
				event.detail = source.count();
			}

			@Override
			public void getFocus(AccessibleControlEvent event) {
				event.childID = !control.isFocusControl() ? ACC.CHILDID_NONE : source.focused() < 0 ? ACC.CHILDID_SELF : source.focused();
			}

			@Override
			public void getSelection(AccessibleControlEvent event) {
				event.childID = source.focused() < 0 ? ACC.CHILDID_NONE : source.focused();
			}

			@Override
			public void getValue(AccessibleControlEvent event) {
				event.result = event.childID == ACC.CHILDID_SELF ? chosen() : source.name(event.childID);
			}

			@Override
			public void getState(AccessibleControlEvent event) {
				event.detail = ACC.STATE_FOCUSABLE | ACC.STATE_SELECTABLE;
				if (event.childID == source.focused()) {
					event.detail |= ACC.STATE_SELECTED | (control.isFocusControl() ? ACC.STATE_FOCUSED : 0);
				}
			}

			@Override
			public void getChildAtPoint(AccessibleControlEvent event) {
				Point point = control.toControl(event.x, event.y);
				int part = source.at(point.x, point.y);
				event.childID = part < 0 ? ACC.CHILDID_SELF : part;
			}

			@Override
			public void getLocation(AccessibleControlEvent event) {
				Rectangle bounds = event.childID == ACC.CHILDID_SELF ? control.getBounds() : source.bounds(event.childID);
				Point corner = event.childID == ACC.CHILDID_SELF ? control.getParent().toDisplay(bounds.x, bounds.y)
						: control.toDisplay(bounds.x, bounds.y);
				event.x = corner.x;
				event.y = corner.y;
				event.width = bounds.width;
				event.height = bounds.height;
			}
		});
	}

	/** Where a reader does not follow parts, the name of the control tells of the chosen one: first, since it is said at each move. */
	private String nameOf(String name) {
		return chosen().isEmpty() ? name : chosen() + ". " + name;
	}

	private String chosen() {
		return source.focused() < 0 || source.focused() >= source.count() ? "" : source.name(source.focused());
	}

	/** Another part is chosen. */
	public void focusMoved() {
		if (source.focused() >= 0) {
			accessible.setFocus(source.focused());
			accessible.selectionChanged();
			accessible.sendEvent(ACC.EVENT_NAME_CHANGED, null);
		}
	}
}
