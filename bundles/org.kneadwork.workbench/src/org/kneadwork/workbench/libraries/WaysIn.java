package org.kneadwork.workbench.libraries;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IWorkbenchWindow;
import org.kneadwork.workbench.Words;
import org.kneadwork.workbench.welcome.Commands;

/** The ways to a first library, in place of an empty list. */
final class WaysIn {

	private static final int MARGIN = 10;
	private static final int GAP = 8;

	private final Composite all;
	private final Link first;

	/**
	 * @param parent where to make it
	 * @param window the window in which a way begins
	 */
	WaysIn(Composite parent, IWorkbenchWindow window) {
		all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, GAP).applyTo(all);
		Label sentence = new Label(all, SWT.WRAP);
		sentence.setText(Words.text("libraries.none"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(sentence);
		first = way("libraries.example", () -> Commands.newFrom(window, "org.kneadwork.ui.newExample"));
		way("libraries.own", () -> Commands.newFrom(window, "org.kneadwork.ui.newLibrary"));
		way("libraries.folder", () -> Commands.run(window, Commands.OPEN_FOLDER));
	}

	private Link way(String key, Runnable go) {
		Link link = new Link(all, SWT.WRAP);
		link.setText(Words.text(key));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(chosen -> go.run()));
		return link;
	}

	Composite control() {
		return all;
	}

	void setFocus() {
		first.setFocus();
	}
}
