package org.kneadwork.workbench.libraries;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.viewers.AbstractTreeViewer;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.ActionGroup;
import org.eclipse.ui.navigator.CommonViewer;
import org.kneadwork.workbench.Words;

/** The tool bar of the list of libraries. */
final class ListActions extends ActionGroup {

	private final CommonViewer viewer;

	ListActions(CommonViewer viewer) {
		this.viewer = viewer;
	}

	@Override
	public void fillActionBars(IActionBars bars) {
		bars.getToolBarManager().add(new Collapse());
	}

	private final class Collapse extends Action {

		Collapse() {
			super(Words.text("libraries.collapse"),
					PlatformUI.getWorkbench().getSharedImages().getImageDescriptor(ISharedImages.IMG_ELCL_COLLAPSEALL));
			setToolTipText(Words.text("libraries.collapse"));
		}

		@Override
		public void run() {
			viewer.collapseToLevel(viewer.getInput(), AbstractTreeViewer.ALL_LEVELS);
		}
	}
}
