package org.kneadwork.product.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Opens the settings as the menu does, and tells which page is seen first, which there are, and every word on them. */
final class Settings {

	private static final int LOOK_MILLIS = 300;

	private final Display display = Display.getDefault();
	private final Set<Shell> before = new LinkedHashSet<>(Arrays.asList(display.getShells()));

	void tell() {
		display.timerExec(LOOK_MILLIS, this::look);
		try {
			PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("org.eclipse.ui.window.preferences", null);
		} catch (CommandException e) {
			System.out.println("DRIVER failed " + e);
		} finally {
			PlatformUI.getWorkbench().close();
		}
	}

	private void look() {
		Shell window = Arrays.stream(display.getShells()).filter(shell -> shell.isVisible() && !before.contains(shell)).findFirst().orElse(null);
		if (window == null) {
			display.timerExec(LOOK_MILLIS, this::look);
			return;
		}
		try {
			pages(window);
			commands();
		} catch (NotDefinedException | RuntimeException e) {
			System.out.println("DRIVER failed " + e);
		} finally {
			window.close();
		}
	}

	private void pages(Shell window) {
		PreferenceDialog settings = (PreferenceDialog) window.getData();
		Tree tree = settings.getTreeViewer().getTree();
		settings.getTreeViewer().expandAll();
		System.out.println("DRIVER first " + tree.getSelection()[0].getText());
		for (TreeItem item : all(tree.getItems())) {
			settings.getTreeViewer().setSelection(new StructuredSelection(item.getData()));
			work();
			System.out.println("DRIVER page " + path(item));
			words(window).forEach(text -> System.out.println("DRIVER word " + text.replaceAll("\\s+", " ")));
		}
	}

	private void work() {
		while (display.readAndDispatch()) {
			// Until nothing is left to do.
		}
	}

	private static List<TreeItem> all(TreeItem[] items) {
		List<TreeItem> found = new ArrayList<>();
		for (TreeItem item : items) {
			found.add(item);
			found.addAll(all(item.getItems()));
		}
		return found;
	}

	private static String path(TreeItem item) {
		return item.getParentItem() == null ? item.getText() : path(item.getParentItem()) + " > " + item.getText();
	}

	/** Each word that can be seen, and each that is told when the pointer rests. */
	private static Set<String> words(Composite parent) {
		Set<String> found = new LinkedHashSet<>();
		for (Control control : parent.getChildren()) {
			if (control.isVisible()) {
				found.addAll(ofOne(control));
				found.add(control.getToolTipText() == null ? "" : control.getToolTipText());
				if (control instanceof Composite inner) {
					found.addAll(words(inner));
				}
			}
		}
		found.removeIf(String::isBlank);
		return found;
	}

	private static List<String> ofOne(Control control) {
		return switch (control) {
			case Label label -> List.of(label.getText());
			case Button button -> List.of(button.getText());
			case Link link -> List.of(link.getText());
			case Text text -> List.of(text.getText(), text.getMessage());
			case Group group -> List.of(group.getText());
			case Combo combo -> List.of(combo.getItems());
			case ToolBar bar -> Arrays.stream(bar.getItems()).map(item -> item.getText() + (item.getToolTipText() == null ? "" : item.getToolTipText())).toList();
			case Table table -> Arrays.stream(table.getColumns()).map(TableColumn::getText).toList();
			case Tree tree -> ofTree(tree);
			default -> List.of();
		};
	}

	private static List<String> ofTree(Tree tree) {
		List<String> found = new ArrayList<>(Arrays.stream(tree.getColumns()).map(TreeColumn::getText).toList());
		Arrays.stream(tree.getItems()).forEach(Settings::unfold);
		all(tree.getItems()).forEach(item -> found.add(item.getText()));
		return found;
	}

	/** What is below is asked for only when somebody unfolds it. */
	private static void unfold(TreeItem item) {
		Event unfolded = new Event();
		unfolded.item = item;
		item.getParent().notifyListeners(SWT.Expand, unfolded);
		Arrays.stream(item.getItems()).forEach(Settings::unfold);
	}

	/** What can be done by keys, as the page of keys has it. */
	private static void commands() throws NotDefinedException {
		for (Command command : PlatformUI.getWorkbench().getService(ICommandService.class).getDefinedCommands()) {
			if (PlatformUI.getWorkbench().getActivitySupport().getActivityManager().getIdentifier(command.getId()).isEnabled()
					&& !command.getCategory().getId().equals("org.eclipse.core.commands.categories.autogenerated")) {
				System.out.println("DRIVER command " + command.getId() + " | " + command.getName() + " | "
						+ (command.getDescription() == null ? "" : command.getDescription()) + " | " + command.getCategory().getName());
			}
		}
	}
}
