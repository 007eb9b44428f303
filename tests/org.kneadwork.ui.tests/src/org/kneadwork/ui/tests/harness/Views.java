package org.kneadwork.ui.tests.harness;

import java.lang.reflect.Field;
import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleControlListener;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.PartInitException;
import org.kneadwork.compiler.starter.Starter;
import org.kneadwork.ui.build.LibraryNature;

/** Views, and a small library to show in them. */
public final class Views {

	/** The name of the project with the small library. */
	public static final String LEGS = "legs";

	private Views() {
	}

	/**
	 * Opens a view as the menu does.
	 *
	 * @param id its id
	 * @return what is in it
	 */
	public static Composite show(String id) throws PartInitException {
		return (Composite) Workshop.page().showView(id).getAdapter(Control.class);
	}

	/** Waits until a view shows what was asked of it last. */
	public static void untilShown(String id) {
		IViewPart view = Workshop.page().findView(id);
		// Whoever has checked something only asks the view to begin.
		Pump.answer();
		Pump.until("what the view works out", () -> Job.getJobManager().find(view).length == 0);
		Pump.answer();
	}

	/** Closes a view, where it is open. */
	public static void hide(String id) {
		IViewPart view = Workshop.page().findView(id);
		if (view != null) {
			Workshop.page().hideView(view);
		}
	}

	/** Makes a project with the library that new authors begin with, checked. */
	public static IProject legs() throws Exception {
		IProject project = Workshop.project(LEGS);
		new Starter(LEGS, "My legs").writeTo(project.getLocation().toPath());
		return checked(project);
	}

	/** Makes a project with a copy of the lower-back library, checked. */
	public static IProject lowerBack() throws Exception {
		IProject project = Workshop.project("lower-back");
		Libraries.copy(Libraries.inCheckout("bundles/org.kneadwork.lowerback/library"), project);
		return checked(project);
	}

	private static IProject checked(IProject project) throws Exception {
		project.refreshLocal(IResource.DEPTH_INFINITE, new NullProgressMonitor());
		LibraryNature.addTo(project, new NullProgressMonitor());
		project.build(IncrementalProjectBuilder.FULL_BUILD, new NullProgressMonitor());
		return project;
	}

	/** Presses a key in a control. */
	public static void key(Control control, int code, int mask) {
		Event event = new Event();
		event.keyCode = code;
		event.stateMask = mask;
		control.notifyListeners(SWT.KeyDown, event);
	}

	/**
	 * Gives a control the keyboard, as a click into it does, and waits until it has it. Where a window has been closed before, on a
	 * screen without anybody who manages windows, none of them has it.
	 */
	public static void focus(Control control) {
		Pump.until("the keyboard", () -> {
			control.getShell().forceActive();
			control.setFocus();
			Pump.work();
			return control.isFocusControl();
		});
	}

	/** Ticks a box, or takes its tick away. */
	public static void toggle(Button box) {
		box.setSelection(!box.getSelection());
		box.notifyListeners(SWT.Selection, new Event());
	}

	/**
	 * What a screen reader is told.
	 *
	 * @param control a control
	 * @param part the number of a part of it
	 * @return the name of the part
	 */
	public static String accessibleName(Control control, int part) throws ReflectiveOperationException {
		AccessibleEvent event = new AccessibleEvent(control);
		event.childID = part;
		for (Object listener : asked(control, "accessibleListeners")) {
			((AccessibleListener) listener).getName(event);
		}
		return event.result;
	}

	/**
	 * Where a screen reader is told that a part is.
	 *
	 * @param control a control
	 * @param part the number of a part of it
	 * @return the middle of the part, in the control
	 */
	public static Point middle(Control control, int part) throws ReflectiveOperationException {
		AccessibleControlEvent event = new AccessibleControlEvent(control);
		event.childID = part;
		for (Object listener : asked(control, "accessibleControlListeners")) {
			((AccessibleControlListener) listener).getLocation(event);
		}
		return control.toControl(event.x + event.width / 2, event.y + event.height / 2);
	}

	/** How many parts of a control a screen reader is told of. */
	public static int parts(Control control) throws ReflectiveOperationException {
		AccessibleControlEvent event = new AccessibleControlEvent(control);
		event.childID = ACC.CHILDID_SELF;
		for (Object listener : asked(control, "accessibleControlListeners")) {
			((AccessibleControlListener) listener).getChildCount(event);
		}
		return event.detail;
	}

	/** A reader is not there: its questions are put to those whom the control asks itself. */
	private static List<?> asked(Control control, String kind) throws ReflectiveOperationException {
		Field listeners = Accessible.class.getDeclaredField(kind);
		listeners.setAccessible(true);
		return (List<?>) listeners.get(control.getAccessible());
	}
}
