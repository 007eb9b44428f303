package org.kneadwork.ui.wizards.exports;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Text;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.wizards.Fields;
import org.kneadwork.ui.wizards.LibraryField;

/** Asks which library to export, and where to. */
abstract class DestinationPage extends WizardPage {

	private final String kind;
	private final Optional<IContainer> meant;
	private LibraryField library;
	private Text folder;
	private boolean folderIsOwn;
	private boolean proposing;

	DestinationPage(String kind, Optional<IContainer> meant) {
		super("destination");
		this.kind = kind;
		this.meant = meant;
		setTitle(Words.text("export.title." + kind));
		setDescription(Words.text("export.description." + kind));
		setPageComplete(false);
	}

	@Override
	public final void createControl(Composite parent) {
		Fields fields = new Fields(parent);
		library = new LibraryField(fields, "export.library", meant);
		Composite row = fields.row("export.folder", 2);
		folder = new Text(row, SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(folder);
		Button browse = new Button(row, SWT.PUSH);
		browse.setText(Words.text("export.browse"));
		browse.addListener(SWT.Selection, event -> browse());
		addChoices(fields);
		library.onChange(this::propose);
		folder.addModifyListener(change -> {
			folderIsOwn |= !proposing;
			validate();
		});
		propose();
		setControl(fields.all());
	}

	/** Adds what else there is to choose. */
	abstract void addChoices(Fields fields);

	/** What stands against the choices; empty where nothing does. */
	abstract Optional<String> obstacle();

	/** Beside the workspace, where it is never taken for a part of the library. */
	private void propose() {
		if (!folderIsOwn && !library.isEmpty()) {
			proposing = true;
			IDialogSettings settings = getWizard().getDialogSettings();
			String last = settings == null ? null : settings.get(key());
			folder.setText(last != null ? last : Path.of(System.getProperty("user.home"), "Kneadwork exports",
					library().getProject().getName() + Words.text("export.suffix." + kind)).toString());
			proposing = false;
		}
		validate();
	}

	private String key() {
		return kind + " " + library().getFullPath();
	}

	/** The next time the same library goes to the same folder. */
	final void remember() {
		IDialogSettings settings = getWizard().getDialogSettings();
		if (settings != null) {
			settings.put(key(), folder.getText());
		}
	}

	private void browse() {
		DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SAVE | SWT.SHEET);
		dialog.setText(Words.text("export.chooseFolder"));
		dialog.setFilterPath(folder.getText());
		String chosen = dialog.open();
		if (chosen != null) {
			folder.setText(chosen);
		}
	}

	/** Looks at everything again. */
	final void validate() {
		Optional<String> found = library.isEmpty() ? Optional.of(Words.text("entry.noLibrary")) : badFolder().or(this::obstacle);
		setErrorMessage(found.orElse(null));
		setPageComplete(found.isEmpty());
	}

	private Optional<String> badFolder() {
		try {
			Path path = folder();
			if (folder.getText().isBlank() || !path.isAbsolute()) {
				return Optional.of(Words.text("export.noFolder"));
			}
			if (Files.exists(path) && !Files.isDirectory(path)) {
				return Optional.of(Words.text("export.isFile", path));
			}
			boolean inside = library().getLocation() != null && path.normalize().startsWith(library().getLocation().toPath());
			return inside ? Optional.of(Words.text("export.insideLibrary")) : Optional.empty();
		} catch (InvalidPathException e) {
			return Optional.of(Words.text("export.noFolder"));
		}
	}

	final IContainer library() {
		return library.library();
	}

	final Path folder() {
		return Path.of(folder.getText().strip());
	}

	/** The result comes by the export alone. */
	@Override
	public boolean canFlipToNextPage() {
		return false;
	}
}
