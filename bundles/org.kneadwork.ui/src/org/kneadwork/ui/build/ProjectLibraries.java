package org.kneadwork.ui.build;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;

/**
 * The libraries of a project. A library is the outermost folder with a file library.knead in it; a project whose texts lie in
 * no such folder is one library itself, so that no text stays unchecked.
 */
public final class ProjectLibraries {

	/** How the name of every text of a library ends. */
	public static final String ENDING = "knead";

	private static final String HEADER = "library." + ENDING;

	private ProjectLibraries() {
	}

	/**
	 * The libraries of a project.
	 *
	 * @param project an open project
	 * @return their folders; none where there is no text
	 * @throws CoreException when the project cannot be read
	 */
	public static List<IContainer> in(IProject project) throws CoreException {
		Set<IContainer> found = new LinkedHashSet<>();
		List<IContainer> open = new ArrayList<>(List.of(project));
		while (!open.isEmpty()) {
			IContainer folder = open.removeLast();
			if (folder.getFile(IPath.fromPortableString(HEADER)).exists()) {
				found.add(folder);
				continue;
			}
			for (IResource member : folder.members()) {
				if (member instanceof IFolder inner && !isHidden(inner)) {
					open.add(inner);
				} else if (isText(member)) {
					return List.of(project);
				}
			}
		}
		return List.copyOf(found);
	}

	/**
	 * The library that a file belongs to.
	 *
	 * @param file a file of an open project
	 * @return the folder of its library
	 * @throws CoreException when the project cannot be read
	 */
	public static IContainer of(IFile file) throws CoreException {
		return in(file.getProject()).stream().filter(library -> library.getFullPath().isPrefixOf(file.getFullPath())).findFirst()
				.orElse(file.getProject());
	}

	/**
	 * Tells whether something is a text of a library.
	 *
	 * @param resource a file or a folder
	 * @return whether it is
	 */
	public static boolean isText(IResource resource) {
		return resource instanceof IFile && ENDING.equals(resource.getFileExtension()) && !isHidden(resource);
	}

	/** The compiler leaves out what begins with a dot, too. */
	private static boolean isHidden(IResource resource) {
		return resource.getName().startsWith(".");
	}
}
