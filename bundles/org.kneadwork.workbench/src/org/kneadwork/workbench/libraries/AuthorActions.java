package org.kneadwork.workbench.libraries;

import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.window.SameShellProvider;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.RefreshAction;
import org.eclipse.ui.navigator.CommonActionProvider;
import org.eclipse.ui.navigator.ICommonActionExtensionSite;
import org.eclipse.ui.navigator.ICommonMenuConstants;
import org.kneadwork.workbench.Words;

/** What can be done with a library or a file, in the words of the other menus. Comes after the platform's own. */
public final class AuthorActions extends CommonActionProvider {

	/** The commands of the platform, and our words for them. */
	private static final Map<String, String> WORDS = Map.of(IWorkbenchCommandConstants.EDIT_COPY, "action.copy",
			IWorkbenchCommandConstants.EDIT_PASTE, "action.paste", IWorkbenchCommandConstants.EDIT_DELETE, "action.delete",
			IWorkbenchCommandConstants.FILE_RENAME, "libraries.rename", IWorkbenchCommandConstants.FILE_MOVE, "libraries.move",
			IWorkbenchCommandConstants.FILE_PROPERTIES, "action.properties");

	private RefreshAction refresh;

	@Override
	public void init(ICommonActionExtensionSite site) {
		super.init(site);
		refresh = new RefreshAction(new SameShellProvider(site.getViewSite().getShell()));
		refresh.setText(Words.text("action.refresh"));
	}

	@Override
	public void fillActionBars(IActionBars bars) {
		refresh.selectionChanged(selection());
		bars.setGlobalActionHandler(ActionFactory.REFRESH.getId(), refresh);
	}

	@Override
	public void fillContextMenu(IMenuManager menu) {
		refresh.selectionChanged(selection());
		menu.appendToGroup(ICommonMenuConstants.GROUP_BUILD, refresh);
		for (IContributionItem item : menu.getItems()) {
			if (item instanceof ActionContributionItem action) {
				inOurWords(action.getAction());
			}
		}
	}

	private static void inOurWords(IAction action) {
		Optional.ofNullable(action.getActionDefinitionId()).map(WORDS::get).map(Words::text).ifPresent(action::setText);
	}

	private IStructuredSelection selection() {
		return getContext() != null && getContext().getSelection() instanceof IStructuredSelection several ? several : StructuredSelection.EMPTY;
	}
}
