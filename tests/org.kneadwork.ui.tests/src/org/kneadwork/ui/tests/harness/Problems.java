package org.kneadwork.ui.tests.harness;

import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.PartInitException;

/** The platform's view of problems. */
public final class Problems {

	private static final int LEAST_COLUMNS = 4;

	private Problems() {
	}

	/** Opens the view; its list is the tree that has more columns than any other. */
	public static Tree show() throws PartInitException {
		return Controls.all(Workshop.page().showView(IPageLayout.ID_PROBLEM_VIEW).getSite().getShell(), Tree.class).stream()
				.filter(tree -> tree.getColumnCount() >= LEAST_COLUMNS).findFirst().orElseThrow();
	}

	/**
	 * Finds a row. Groups are opened, since they make their rows only then.
	 *
	 * @param list the list
	 * @param isIt what tells the row
	 * @return the first such row in a group, or that stands alone
	 */
	public static Optional<TreeItem> row(Tree list, Predicate<TreeItem> isIt) {
		for (TreeItem group : list.getItems()) {
			if (!group.getExpanded() && group.getItemCount() > 0) {
				Event open = new Event();
				open.item = group;
				list.notifyListeners(SWT.Expand, open);
				group.setExpanded(true);
			}
			for (TreeItem each : group.getItems()) {
				if (isIt.test(each)) {
					return Optional.of(each);
				}
			}
			if (group.getItemCount() == 0 && isIt.test(group)) {
				return Optional.of(group);
			}
		}
		return Optional.empty();
	}
}
