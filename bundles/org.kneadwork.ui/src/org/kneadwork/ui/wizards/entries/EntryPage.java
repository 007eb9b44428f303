package org.kneadwork.ui.wizards.entries;

import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.kneadwork.compiler.drafting.Drafting;
import org.kneadwork.compiler.starter.Starter;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.build.ProjectLibraries;
import org.kneadwork.ui.wizards.Fields;
import org.kneadwork.ui.wizards.LibraryField;

/** Asks in which library an entry is to stand, what it is called, and in which file. */
final class EntryPage extends WizardPage {

	private final String kind;
	private final Optional<IContainer> meant;
	private LibraryField library;
	private Text title;
	private Text id;
	private Text words;
	private Combo file;
	private boolean idIsOwn;
	private boolean settingId;
	private boolean touched;

	EntryPage(String kind, Optional<IContainer> meant) {
		super("entry");
		this.kind = kind;
		this.meant = meant;
		setTitle(Words.text("entry.title." + kind));
		setDescription(Words.text("entry.description." + kind));
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Fields fields = new Fields(parent);
		library = new LibraryField(fields, "entry.library", meant);
		title = fields.text("entry.name");
		id = fields.text("entry.id");
		words = "caution".equals(kind) ? null : fields.text("entry.words." + kind);
		file = fields.combo("entry.file", true);
		library.onChange(this::read);
		title.addModifyListener(change -> named());
		id.addModifyListener(change -> {
			idIsOwn |= !settingId;
			validate();
		});
		file.addModifyListener(change -> validate());
		setControl(fields.all());
		title.setFocus();
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible && wizard().drafting().isEmpty() && !library.isEmpty()) {
			// The window is shown first: it has the bar that shows how the reading goes on.
			getShell().getDisplay().asyncExec(() -> {
				if (!getControl().isDisposed() && wizard().drafting().isEmpty()) {
					read();
				}
			});
		}
		if (library.isEmpty()) {
			setErrorMessage(Words.text("entry.noLibrary"));
		}
	}

	private EntryWizard wizard() {
		return (EntryWizard) getWizard();
	}

	private void read() {
		wizard().read(library.library());
		if (getControl().isDisposed()) {
			return;
		}
		wizard().drafting().ifPresent(this::offer);
		title.setFocus();
		validate();
	}

	private void offer(Drafting drafting) {
		String typed = file.getText();
		file.setItems(drafting.files().toArray(String[]::new));
		file.setText(typed.isEmpty() ? drafting.fileWithMost(wizard().entity()).orElse(kind + "s." + ProjectLibraries.ENDING) : typed);
		named();
	}

	private void named() {
		touched |= !title.getText().isEmpty();
		if (!idIsOwn) {
			settingId = true;
			id.setText(wizard().drafting().flatMap(known -> known.idFor(wizard().entity(), title.getText())).orElse(""));
			settingId = false;
		}
		validate();
	}

	private void validate() {
		Optional<String> obstacle = obstacle();
		setErrorMessage(touched ? obstacle.orElse(null) : null);
		setPageComplete(obstacle.isEmpty());
	}

	private Optional<String> obstacle() {
		Optional<Drafting> known = wizard().drafting();
		if (known.isEmpty()) {
			return Optional.of(Words.text("entry.notRead"));
		}
		if (entryTitle().isEmpty()) {
			return Optional.of(Words.text("entry.noTitle"));
		}
		if (!Starter.isId(id())) {
			return Optional.of(Words.text("entry.noId"));
		}
		if (known.get().isTaken(wizard().entity(), id())) {
			return Optional.of(Words.text("entry.idTaken", id()));
		}
		return isFile(file()) ? Optional.empty() : Optional.of(Words.text("entry.noFile"));
	}

	private static boolean isFile(String path) {
		return path.matches("[^./\\\\][^/\\\\]*(/[^./\\\\][^/\\\\]*)*") && path.endsWith("." + ProjectLibraries.ENDING);
	}

	String entryTitle() {
		return title.getText().strip();
	}

	String id() {
		return id.getText().strip();
	}

	/** The sentence that says what it is. */
	String words() {
		return words == null ? "" : words.getText().strip();
	}

	/** The file, relative to the folder of the library. */
	String file() {
		return file.getText().strip();
	}
}
