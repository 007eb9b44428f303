package org.kneadwork.ui.wizards;

import java.util.Optional;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Text;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.folder.LibraryFolder;

/** Asks where a library lies, and whether to work in that folder or in a copy. */
final class ImportFolderPage extends WizardPage {

	private Text folder;
	private Button copied;

	ImportFolderPage() {
		super("folder");
		setTitle(Words.text("importFolder.title"));
		setDescription(Words.text("importFolder.description"));
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Fields fields = new Fields(parent);
		Composite row = fields.row("export.folder", 2);
		folder = new Text(row, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
		Button browse = new Button(row, SWT.PUSH);
		browse.setText(Words.text("export.browse"));
		browse.addListener(SWT.Selection, event -> browse());
		Button there = radio(fields, "importFolder.there");
		copied = radio(fields, "importFolder.copied");
		there.setSelection(true);
		folder.addModifyListener(change -> validate());
		copied.addListener(SWT.Selection, event -> validate());
		setControl(fields.all());
	}

	private static Button radio(Fields fields, String key) {
		Button button = new Button(fields.all(), SWT.RADIO);
		button.setText(Words.text(key));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
		return button;
	}

	private void browse() {
		DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.OPEN | SWT.SHEET);
		dialog.setText(Words.text("importFolder.choose"));
		dialog.setFilterPath(folder.getText());
		String chosen = dialog.open();
		if (chosen != null) {
			folder.setText(chosen);
		}
	}

	private void validate() {
		Optional<String> obstacle = obstacle();
		setErrorMessage(folder.getText().isEmpty() ? null : obstacle.orElse(null));
		setPageComplete(obstacle.isEmpty());
	}

	private Optional<String> obstacle() {
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		return folder().map(chosen -> isCopied() ? chosen.obstacleToCopy(root) : chosen.obstacle(root))
				.orElseGet(() -> Optional.of(Words.text("importFolder.noFolder")));
	}

	/** The folder; empty where none is chosen that is there. */
	Optional<LibraryFolder> folder() {
		return LibraryFolder.of(folder.getText());
	}

	/** Whether the workspace is to get a copy. */
	boolean isCopied() {
		return copied.getSelection();
	}
}
