package org.kneadwork.ui.refactoring;

import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.core.refactoring.resource.DeleteResourceChange;
import org.eclipse.ltk.core.refactoring.resource.ResourceChange;
import org.kneadwork.ui.Words;

/** Makes a file with a text in it. */
final class CreateText extends ResourceChange {

	private final IFile file;
	private final String text;

	CreateText(IFile file, String text) {
		this.file = file;
		this.text = text;
	}

	@Override
	protected IResource getModifiedResource() {
		return file;
	}

	@Override
	public String getName() {
		return Words.text("change.create", file.getFullPath().makeRelative());
	}

	/** The file must not be there yet, unlike what is asked of other changes. */
	@Override
	public RefactoringStatus isValid(IProgressMonitor monitor) {
		return file.exists() ? RefactoringStatus.createFatalErrorStatus(Words.text("change.exists", file.getFullPath().makeRelative()))
				: new RefactoringStatus();
	}

	@Override
	public Change perform(IProgressMonitor monitor) throws CoreException {
		file.create(text.getBytes(StandardCharsets.UTF_8), true, false, monitor);
		return new DeleteResourceChange(file.getFullPath(), true);
	}
}
