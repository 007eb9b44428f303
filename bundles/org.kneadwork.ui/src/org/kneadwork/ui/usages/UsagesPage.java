package org.kneadwork.ui.usages;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.model.WorkbenchLabelProvider;
import org.eclipse.swt.graphics.Image;
import org.eclipse.jface.viewers.LabelProvider;

/** Shows the places by file and line. */
public final class UsagesPage extends AbstractTextSearchViewPage {

	/** Called by the Search view. */
	public UsagesPage() {
		super(FLAG_LAYOUT_TREE);
	}

	@Override
	protected void configureTreeViewer(TreeViewer viewer) {
		viewer.setContentProvider(new ByFile());
		viewer.setLabelProvider(new Labels());
		viewer.setUseHashlookup(true);
	}

	@Override
	protected void configureTableViewer(TableViewer viewer) {
		throw new UnsupportedOperationException("There is only the tree.");
	}

	/** There are few places: telling which of them have changed would be no faster. */
	@Override
	protected void elementsChanged(Object[] elements) {
		getViewer().refresh();
		((TreeViewer) getViewer()).expandAll();
	}

	@Override
	protected void clear() {
		getViewer().refresh();
	}

	@Override
	protected void showMatch(Match match, int offset, int length, boolean activate) throws PartInitException {
		openAndSelect(getSite().getPage(), ((UsageLine) match.getElement()).file(), offset, length, activate);
	}

	private static final class Labels extends LabelProvider {

		private final WorkbenchLabelProvider files = new WorkbenchLabelProvider();

		@Override
		public String getText(Object element) {
			return element instanceof UsageLine line ? line.number() + ":  " + line.words()
					: ((IFile) element).getFullPath().makeRelative().toString();
		}

		@Override
		public Image getImage(Object element) {
			return element instanceof IFile ? files.getImage(element) : null;
		}

		@Override
		public void dispose() {
			files.dispose();
			super.dispose();
		}
	}

	private static final class ByFile implements ITreeContentProvider {

		private Usages usages;

		@Override
		public void inputChanged(Viewer viewer, Object before, Object after) {
			usages = after instanceof Usages result ? result : null;
		}

		@Override
		public Object[] getElements(Object input) {
			return usages.files().toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return parent instanceof IFile file ? usages.lines(file).toArray() : new Object[0];
		}

		@Override
		public Object getParent(Object element) {
			return element instanceof UsageLine line ? line.file() : null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return element instanceof IFile;
		}
	}
}
