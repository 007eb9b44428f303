package org.kneadwork.ui.folder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.kneadwork.ui.build.ProjectLibraries;

/** The text that is opened first in a library that has just come. */
public final class FirstText {

	private FirstText() {
	}

	/**
	 * The techniques are what most authors want to see first; every library has a header.
	 *
	 * @param project the project of the library
	 * @return the techniques, else the header, else any text
	 * @throws CoreException when the project cannot be read
	 */
	public static Optional<IFile> of(IProject project) throws CoreException {
		IFile techniques = project.getFile(IPath.fromPortableString("techniques.knead"));
		IFile header = project.getFile(IPath.fromPortableString("library.knead"));
		return techniques.exists() ? Optional.of(techniques) : header.exists() ? Optional.of(header) : anyIn(project);
	}

	private static Optional<IFile> anyIn(IProject project) throws CoreException {
		List<IFile> texts = new ArrayList<>();
		project.accept(resource -> {
			if (ProjectLibraries.isText(resource)) {
				texts.add((IFile) resource);
			}
			return texts.isEmpty();
		});
		return texts.stream().findFirst();
	}
}
