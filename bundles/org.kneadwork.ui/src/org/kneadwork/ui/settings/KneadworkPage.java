package org.kneadwork.ui.settings;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.kneadwork.ui.Words;

/** The page above our settings: says what is set where. */
public final class KneadworkPage extends PreferencePage implements IWorkbenchPreferencePage {

	private static final int WIDTH = 380;

	/** Has nothing to set. */
	public KneadworkPage() {
		noDefaultAndApplyButton();
	}

	@Override
	public void init(IWorkbench workbench) {
		// It shows words only.
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(all);
		Label what = new Label(all, SWT.WRAP);
		what.setText(Words.text("settings.what"));
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).grab(true, false).applyTo(what);
		unfold();
		return all;
	}

	/** So that nobody has to find out that there are pages below. */
	private void unfold() {
		if (getContainer() instanceof PreferenceDialog settings) {
			TreeViewer pages = settings.getTreeViewer();
			pages.expandToLevel(pages.getStructuredSelection().getFirstElement(), 1);
		}
	}
}
