package org.kneadwork.ui.refactoring;

import org.eclipse.ltk.core.refactoring.RefactoringStatus;
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

		NewId() {
			super("id");
		}

		@Override
		public void createControl(Composite parent) {
			Composite area = new Composite(parent, SWT.NONE);
			GridLayoutFactory.fillDefaults().numColumns(2).margins(8, 8).applyTo(area);
			new Label(area, SWT.NONE).setText(Words.text("rename.id"));
			Text id = new Text(area, SWT.BORDER);
			GridDataFactory.fillDefaults().grab(true, false).hint(convertWidthInCharsToPixels(WIDTH_IN_CHARACTERS), SWT.DEFAULT).applyTo(id);
			Label note = new Label(area, SWT.WRAP);
			note.setText(Words.text("rename.note"));
			GridDataFactory.fillDefaults().grab(true, false).span(2, 1)
					.hint(convertWidthInCharsToPixels(WIDTH_IN_CHARACTERS + WIDTH_IN_CHARACTERS / 2), SWT.DEFAULT).applyTo(note);
			id.setText(renaming.oldId());
			id.selectAll();
			id.addModifyListener(event -> typed(id.getText().strip()));
			setPageComplete(false);
			setControl(area);
			Dialog.applyDialogFont(area);
			id.setFocus();
		}

		private void typed(String id) {
			renaming.renameTo(id);
			if (id.isEmpty() || id.equals(renaming.oldId())) {
				setErrorMessage(null);
				setPageComplete(false);
			} else {
				setPageComplete(new RefactoringStatus());
			}
		}
	}
}
