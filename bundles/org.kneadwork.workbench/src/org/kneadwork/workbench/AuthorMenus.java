package org.kneadwork.workbench;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.ICoolBarManager;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.action.ToolBarContributionItem;
import org.eclipse.jface.action.ToolBarManager;
import org.eclipse.swt.SWT;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ActionFactory.IWorkbenchAction;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;

/** The menus and the tool bar: what an author needs, in the author's language. */
final class AuthorMenus extends ActionBarAdvisor {

	private static final String FIND_IN_TEXTS = "org.eclipse.search.ui.openSearchDialog";

	private IWorkbenchWindow window;

	AuthorMenus(IActionBarConfigurer configurer) {
		super(configurer);
	}

	@Override
	protected void makeActions(IWorkbenchWindow forWindow) {
		window = forWindow;
	}

	@Override
	protected void fillMenuBar(IMenuManager bar) {
		bar.add(fileMenu());
		bar.add(editMenu());
		bar.add(navigateMenu());
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		bar.add(windowMenu());
		bar.add(helpMenu());
	}

	private MenuManager fileMenu() {
		MenuManager menu = menu("menu.file", IWorkbenchActionConstants.M_FILE);
		MenuManager fresh = menu("menu.new", "new");
		fresh.add(ContributionItemFactory.NEW_WIZARD_SHORTLIST.create(window));
		fresh.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
		menu.add(fresh);
		menu.add(new Separator());
		add(menu, ActionFactory.CLOSE, "action.close");
		add(menu, ActionFactory.CLOSE_ALL, "action.closeAll");
		end(menu, IWorkbenchActionConstants.CLOSE_EXT);
		add(menu, ActionFactory.SAVE, "action.save");
		add(menu, ActionFactory.SAVE_ALL, "action.saveAll");
		add(menu, ActionFactory.REVERT, "action.revert");
		end(menu, IWorkbenchActionConstants.SAVE_EXT);
		add(menu, ActionFactory.REFRESH, "action.refresh");
		add(menu, ActionFactory.IMPORT, "action.import");
		add(menu, ActionFactory.EXPORT, "action.export");
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		add(menu, ActionFactory.PROPERTIES, "action.properties");
		menu.add(new Separator());
		add(menu, ActionFactory.QUIT, "action.quit");
		return menu;
	}

	private MenuManager editMenu() {
		MenuManager menu = menu("menu.edit", IWorkbenchActionConstants.M_EDIT);
		add(menu, ActionFactory.UNDO, "action.undo");
		add(menu, ActionFactory.REDO, "action.redo");
		end(menu, IWorkbenchActionConstants.UNDO_EXT);
		add(menu, ActionFactory.CUT, "action.cut");
		add(menu, ActionFactory.COPY, "action.copy");
		add(menu, ActionFactory.PASTE, "action.paste");
		end(menu, IWorkbenchActionConstants.CUT_EXT);
		add(menu, ActionFactory.DELETE, "action.delete");
		add(menu, ActionFactory.SELECT_ALL, "action.selectAll");
		menu.add(new Separator());
		add(menu, ActionFactory.FIND, "action.find");
		menu.add(findInTexts());
		menu.add(new GroupMarker(IWorkbenchActionConstants.FIND_EXT));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		return menu;
	}

	private MenuManager navigateMenu() {
		MenuManager menu = menu("menu.navigate", IWorkbenchActionConstants.M_NAVIGATE);
		menu.add(new GroupMarker(IWorkbenchActionConstants.OPEN_EXT));
		menu.add(new Separator());
		add(menu, ActionFactory.NEXT, "action.nextProblem");
		add(menu, ActionFactory.PREVIOUS, "action.previousProblem");
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		add(menu, ActionFactory.BACKWARD_HISTORY, "action.back");
		add(menu, ActionFactory.FORWARD_HISTORY, "action.forward");
		return menu;
	}

	private MenuManager windowMenu() {
		MenuManager menu = menu("menu.window", IWorkbenchActionConstants.M_WINDOW);
		add(menu, ActionFactory.OPEN_NEW_WINDOW, "action.newWindow");
		menu.add(new Separator());
		MenuManager views = menu("menu.views", "views");
		views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
		menu.add(views);
		add(menu, ActionFactory.RESET_PERSPECTIVE, "action.reset");
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		add(menu, ActionFactory.PREFERENCES, "action.preferences");
		return menu;
	}

	private MenuManager helpMenu() {
		MenuManager menu = menu("menu.help", IWorkbenchActionConstants.M_HELP);
		add(menu, ActionFactory.INTRO, "action.welcome");
		add(menu, ActionFactory.HELP_CONTENTS, "action.help");
		menu.add(new Separator("group.assist"));
		menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_START));
		menu.add(new GroupMarker(IWorkbenchActionConstants.HELP_END));
		menu.add(new Separator(IWorkbenchActionConstants.MB_ADDITIONS));
		add(menu, ActionFactory.ABOUT, "action.about");
		return menu;
	}

	@Override
	protected void fillCoolBar(ICoolBarManager bar) {
		ToolBarManager file = new ToolBarManager(SWT.FLAT | SWT.RIGHT);
		file.add(new GroupMarker(IWorkbenchActionConstants.NEW_EXT));
		file.add(made(ActionFactory.SAVE, "action.save"));
		file.add(made(ActionFactory.SAVE_ALL, "action.saveAll"));
		file.add(new Separator());
		file.add(made(ActionFactory.UNDO, "action.undo"));
		file.add(made(ActionFactory.REDO, "action.redo"));
		bar.add(new ToolBarContributionItem(file, IWorkbenchActionConstants.TOOLBAR_FILE));
		bar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
	}

	private CommandContributionItem findInTexts() {
		CommandContributionItemParameter item = new CommandContributionItemParameter(window, FIND_IN_TEXTS, FIND_IN_TEXTS,
				CommandContributionItem.STYLE_PUSH);
		item.label = Words.text("action.findInTexts");
		return new CommandContributionItem(item);
	}

	private static MenuManager menu(String key, String id) {
		return new MenuManager(Words.text(key), id);
	}

	/** Ends a section, at whose end others may add something. */
	private static void end(IMenuManager menu, String others) {
		menu.add(new GroupMarker(others));
		menu.add(new Separator());
	}

	private void add(IMenuManager menu, ActionFactory factory, String key) {
		menu.add(made(factory, key));
	}

	private IWorkbenchAction made(ActionFactory factory, String key) {
		IWorkbenchAction action = factory.create(window);
		action.setText(Words.text(key));
		register(action);
		return action;
	}
}
