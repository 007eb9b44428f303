package org.kneadwork.product.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
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

/** What can be read in a window, and what is told when the pointer rests. */
final class SeenWords {

	private SeenWords() {
	}

	/** Tells all of it. */
	static void tell(Shell window) {
		System.out.println("DRIVER word " + window.getText());
		words(window).forEach(text -> System.out.println("DRIVER word " + text.replaceAll("\\s+", " ")));
	}

	/** What is in a tree, from top to bottom. */
	static List<TreeItem> all(TreeItem[] items) {
		List<TreeItem> found = new ArrayList<>();
		for (TreeItem item : items) {
			found.add(item);
			found.addAll(all(item.getItems()));
		}
		return found;
	}

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
		Arrays.stream(tree.getItems()).forEach(SeenWords::unfold);
		all(tree.getItems()).forEach(item -> found.add(item.getText()));
		return found;
	}

	/** What is below is asked for only when somebody unfolds it. */
	private static void unfold(TreeItem item) {
		Event unfolded = new Event();
		unfolded.item = item;
		item.getParent().notifyListeners(SWT.Expand, unfolded);
		Arrays.stream(item.getItems()).forEach(SeenWords::unfold);
	}
}
