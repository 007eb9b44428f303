package org.kneadwork.ui.wizards;

import java.util.Optional;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.kneadwork.ui.Words;

/** Asks what a new library is called and what shall stand in it at first. */
final class NewLibraryPage extends WizardPage {

	private static final int INDENT = 20;
	private static final int WIDTH = 420;

	private final NewLibrary.Beginning proposed;
	private Text name;
	private Button lowerBack;
	private boolean touched;

	NewLibraryPage(NewLibrary.Beginning proposed) {
		super("library");
		this.proposed = proposed;
		setTitle(Words.text("newLibrary.title"));
		setDescription(Words.text("newLibrary.description"));
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(all);
		new Label(all, SWT.NONE).setText(Words.text("newLibrary.name"));
		name = new Text(all, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
		choice(all, "starter", proposed == NewLibrary.Beginning.STARTER);
		lowerBack = choice(all, "lowerBack", proposed == NewLibrary.Beginning.LOWER_BACK);
		if (proposed == NewLibrary.Beginning.LOWER_BACK) {
			name.setText(Words.text("newLibrary.exampleName"));
			name.selectAll();
		}
		name.addModifyListener(change -> {
			touched = true;
			validate();
		});
		setControl(all);
		validate();
	}

	/** The name is what is asked for first; a button of several would have to be the chosen one to be entered. */
	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			name.setFocus();
		}
	}

	private static Button choice(Composite all, String key, boolean chosen) {
		Button button = new Button(all, SWT.RADIO);
		button.setText(Words.text("newLibrary." + key));
		button.setSelection(chosen);
		GridDataFactory.fillDefaults().span(2, 1).indent(0, INDENT / 2).applyTo(button);
		Label meaning = new Label(all, SWT.WRAP);
		meaning.setText(Words.text("newLibrary." + key + ".meaning"));
		GridDataFactory.fillDefaults().span(2, 1).indent(INDENT, 0).hint(WIDTH, SWT.DEFAULT).grab(true, false).applyTo(meaning);
		return button;
	}

	/** The library as it is described now. */
	NewLibrary library() {
		return new NewLibrary(name.getText(), lowerBack.getSelection() ? NewLibrary.Beginning.LOWER_BACK : NewLibrary.Beginning.STARTER);
	}

	private void validate() {
		Optional<String> obstacle = library().obstacle(ResourcesPlugin.getWorkspace().getRoot());
		// Nobody has done anything wrong before the first letter.
		setErrorMessage(touched || !name.getText().isEmpty() ? obstacle.orElse(null) : null);
		setPageComplete(obstacle.isEmpty());
	}
}
