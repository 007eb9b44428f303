package org.kneadwork.ui.refactoring;

import java.util.Optional;
import org.eclipse.ltk.ui.refactoring.RefactoringWizard;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.services.ShownText;

/** Asks for the new id and shows what would change. */
final class RenameWizard extends RefactoringWizard {

	private static final int WIDTH_IN_CHARACTERS = 40;

	private final Renaming renaming;

	RenameWizard(Renaming renaming) {
		super(renaming, DIALOG_BASED_USER_INTERFACE | PREVIEW_EXPAND_FIRST_NODE);
		this.renaming = renaming;
		setDefaultPageTitle(Words.text("rename.name"));
		setWindowTitle(Words.text("rename.name"));
	}

	@Override
	protected void addUserInputPages() {
		addPage(new NewId());
	}

	private final class NewId extends UserInputWizardPage {

		private Text id;

		NewId() {
			super("id");
		}

		@Override
		public void createControl(Composite parent) {
			initializeDialogUnits(parent);
			Composite area = new Composite(parent, SWT.NONE);
			GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).applyTo(area);
			new Label(area, SWT.NONE).setText(Words.text("rename.id"));
			id = new Text(area, SWT.BORDER);
			GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(WIDTH_IN_CHARACTERS), SWT.DEFAULT).applyTo(id);
			Label note = new Label(area, SWT.WRAP);
			note.setText(Words.text("rename.note"));
			GridDataFactory.fillDefaults().grab(true, false).span(2, 1)
					.hint(convertWidthInCharsToPixels(WIDTH_IN_CHARACTERS + WIDTH_IN_CHARACTERS / 2), SWT.DEFAULT).applyTo(note);
			id.setText(renaming.oldId());
			id.selectAll();
			id.addModifyListener(event -> typed());
			setPageComplete(false);
			setControl(area);
			Dialog.applyDialogFont(area);
			id.setFocus();
		}

		private void typed() {
			String typed = id.getText().strip();
			renaming.renameTo(typed);
			setErrorMessage(null);
			setPageComplete(false);
			if (!typed.isEmpty() && !typed.equals(renaming.oldId())) {
				ShownText.later(renaming.refusal(), answer -> answer.ifPresent(refusal -> answered(typed, refusal)));
			}
		}

		/** Says while somebody types that an id is taken: the platform's own window would call that a fatal error. */
		private void answered(String asked, Optional<String> refusal) {
			if (!id.isDisposed() && asked.equals(id.getText().strip())) {
				setErrorMessage(refusal.orElse(null));
				setPageComplete(refusal.isEmpty());
			}
		}
	}
}
