package org.kneadwork.workbench.libraries;

import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.actions.ActionGroup;
import org.eclipse.ui.navigator.CommonNavigator;
import org.kneadwork.ui.WhileOpen;

/** The author's libraries and their files. Where there is none yet, it says how to come by one. */
public final class LibrariesView extends CommonNavigator {

	/** Its id in plugin.xml. */
	public static final String ID = "org.kneadwork.workbench.libraries";

	private final IResourceChangeListener comings = this::changed;
	private Composite whole;
	private Composite list;
	private WaysIn ways;
	private volatile boolean shownEmpty;

	@Override
	public void createPartControl(Composite parent) {
		whole = new Composite(parent, SWT.NONE);
		whole.setLayout(new StackLayout());
		ways = new WaysIn(whole, getSite().getWorkbenchWindow());
		list = new Composite(whole, SWT.NONE);
		list.setLayout(new FillLayout());
		super.createPartControl(list);
		PlatformMenus.follow(getCommonViewer().getTree().getMenu());
		ResourcesPlugin.getWorkspace().addResourceChangeListener(comings, IResourceChangeEvent.POST_CHANGE);
		show();
	}

	/** What the platform has here is for whoever sorts projects into sets. */
	@Override
	protected ActionGroup createCommonActionGroup() {
		return new ListActions(getCommonViewer());
	}

	private void changed(IResourceChangeEvent event) {
		if (isEmpty() != shownEmpty) {
			WhileOpen.soon(whole, this::show);
		}
	}

	private static boolean isEmpty() {
		return ResourcesPlugin.getWorkspace().getRoot().getProjects().length == 0;
	}

	private void show() {
		shownEmpty = isEmpty();
		((StackLayout) whole.getLayout()).topControl = shownEmpty ? ways.control() : list;
		whole.layout();
	}

	@Override
	public void setFocus() {
		if (shownEmpty) {
			ways.setFocus();
		} else {
			super.setFocus();
		}
	}

	@Override
	public void dispose() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(comings);
		super.dispose();
	}
}
