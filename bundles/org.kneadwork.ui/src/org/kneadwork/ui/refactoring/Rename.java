package org.kneadwork.ui.refactoring;

import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.commands.EditorCommand;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.ShownText;

/** Gives what is named at the cursor another id. */
public final class Rename extends EditorCommand {

	@Override
	protected void execute(Place place) {
		ShownText.later(LanguageServices.shared().texts().prepareRename(new PrepareRenameParams(place.text().id(), place.position())),
				answer -> answer.filter(found -> found.isSecond()).map(found -> found.getSecond())
						.ifPresentOrElse(found -> open(place, found), () -> place.say(Words.text("rename.nothing"))));
	}

	private static void open(Place place, PrepareRenameResult found) {
		Renaming renaming = new Renaming(place.text(), place.position(), found.getPlaceholder());
		try {
			new RefactoringWizardOpenOperation(new RenameWizard(renaming)).run(place.editor().getSite().getShell(), renaming.getName());
		} catch (InterruptedException e) {
			// Somebody has cancelled waiting for another change of the workspace.
			ILog.of(Rename.class).info(renaming.getName(), e);
		}
	}
}
