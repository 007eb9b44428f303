package org.kneadwork.ui.actions;

import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.PlatformUI;
import org.kneadwork.ui.refactoring.WorkspaceChanges;

/** A change that is made at once, in all texts that it is about, and can be undone as one. */
final class OfferedChange implements ICompletionProposal {

	private final CodeAction action;

	OfferedChange(CodeAction action) {
		this.action = action;
	}

	@Override
	public void apply(IDocument document) {
		try {
			Change change = WorkspaceChanges.of(action.getTitle(), action.getEdit());
			change.initializeValidationData(new NullProgressMonitor());
			PerformChangeOperation operation = new PerformChangeOperation(change);
			operation.setUndoManager(RefactoringCore.getUndoManager(), action.getTitle());
			ResourcesPlugin.getWorkspace().run(operation, new NullProgressMonitor());
			if (operation.getValidationStatus() != null && operation.getValidationStatus().hasFatalError()) {
				refuse(operation.getValidationStatus().getMessageMatchingSeverity(RefactoringStatus.FATAL));
			}
		} catch (CoreException e) {
			ILog.of(OfferedChange.class).info(e.getStatus().getMessage(), e);
			refuse(e.getStatus().getMessage());
		}
	}

	private void refuse(String reason) {
		MessageDialog.openInformation(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), action.getTitle(), reason);
	}

	@Override
	public String getDisplayString() {
		return action.getTitle();
	}

	@Override
	public Point getSelection(IDocument document) {
		return null;
	}

	@Override
	public String getAdditionalProposalInfo() {
		return null;
	}

	@Override
	public Image getImage() {
		return null;
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}
}
