package org.kneadwork.ui.wizards;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.kneadwork.ui.Words;

/** Labels and what is filled in beside them, in two columns. The label stands before its field, as screen readers need it. */
public final class Fields {

	private static final int WIDTH = 420;

	private final Composite all;

	/**
	 * @param parent what the fields stand in
	 */
	public Fields(Composite parent) {
		all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(all);
	}

	/** What holds the fields. */
	public Composite all() {
		return all;
	}

	/** A line of text. */
	public Text text(String key) {
		label(key, SWT.CENTER);
		Text text = new Text(all, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(text);
		return text;
	}

	/** Several lines of text. */
	public Text lines(String key, int height) {
		label(key, SWT.TOP);
		Text text = new Text(all, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, height * text.getLineHeight()).applyTo(text);
		// The key leads to the next field here, as in every other field.
		text.addTraverseListener(event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		return text;
	}

	/** One of several things. */
	public Combo combo(String key, boolean free) {
		label(key, SWT.CENTER);
		Combo combo = new Combo(all, free ? SWT.DROP_DOWN : SWT.DROP_DOWN | SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		return combo;
	}

	/** Any number of several things. */
	public CheckboxTableViewer checks(String key, int height) {
		label(key, SWT.TOP);
		CheckboxTableViewer viewer = CheckboxTableViewer.newCheckList(all, SWT.BORDER | SWT.V_SCROLL);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.setLabelProvider(new LabelProvider());
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, height * viewer.getTable().getItemHeight()).applyTo(viewer.getTable());
		return viewer;
	}

	/** A box to tick under a sentence, over both columns. */
	public Button tick(String words) {
		Button button = new Button(all, SWT.CHECK);
		button.setText(words);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
		return button;
	}

	/** A sentence over both columns. */
	public Label sentence(String words) {
		Label label = new Label(all, SWT.WRAP);
		label.setText(words);
		GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, SWT.DEFAULT).grab(true, false).applyTo(label);
		return label;
	}

	/** A place for several controls beside a label. */
	public Composite row(String key, int columns) {
		label(key, SWT.CENTER);
		Composite row = new Composite(all, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		return row;
	}

	private void label(String key, int vertical) {
		Label label = new Label(all, SWT.NONE);
		label.setText(Words.text(key));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, vertical).applyTo(label);
	}

	/** The lines of a text that are not empty. */
	public static List<String> linesOf(Text text) {
		return text.getText().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
	}
}
