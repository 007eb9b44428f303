package org.kneadwork.ui.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.build.LibraryNature;

/**
 * A folder that already holds a library, to be worked on where it lies. Its texts stay there; the only file that is added is
 * .project, in which the workspace keeps what it has to know.
 *
 * @param path the folder, absolute
 */
public record LibraryFolder(Path path) {

	private static final String ENDING = ".knead";
	private static final String HEADER = "library" + ENDING;
	private static final int DEPTH = 4;
	private static final int STEPS = 3;

	/**
	 * Says why the folder cannot be opened.
	 *
	 * @param root the workspace
	 * @return a sentence for its author; empty where nothing is in the way
	 */
	public Optional<String> obstacle(IWorkspaceRoot root) {
		if (!holdsTexts()) {
			return Optional.of(Words.text("openFolder.noLibrary", path));
		}
		if (!Files.isWritable(path)) {
			return Optional.of(Words.text("openFolder.readOnly", path));
		}
		Optional<IProject> inTheWay = Arrays.stream(root.getProjects()).filter(this::overlaps).findFirst();
		return inTheWay.filter(project -> !isSame(project)).map(project -> Words.text("openFolder.overlaps", project.getName()));
	}

	private boolean holdsTexts() {
		try (Stream<Path> files = Files.find(path, DEPTH, (file, kind) -> kind.isRegularFile() && file.toString().endsWith(ENDING))) {
			return files.findFirst().isPresent();
		} catch (IOException | java.io.UncheckedIOException e) {
			return false;
		}
	}

	private boolean overlaps(IProject project) {
		IPath there = project.getLocation();
		IPath here = IPath.fromPath(path);
		return there != null && (there.isPrefixOf(here) || here.isPrefixOf(there));
	}

	private boolean isSame(IProject project) {
		return IPath.fromPath(path).equals(project.getLocation());
	}

	/**
	 * Opens the folder as a project of the workspace; one that is there already is opened again.
	 *
	 * @param root the workspace
	 * @param monitor who watches
	 * @return the file to show first; a folder without a header shows nothing
	 * @throws CoreException when the workspace refuses
	 */
	public Optional<IFile> open(IWorkspaceRoot root, IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, STEPS);
		Optional<IProject> known = Arrays.stream(root.getProjects()).filter(this::isSame).findFirst();
		IProject project = known.isPresent() ? known.get() : create(root, progress.split(1));
		project.open(progress.split(1));
		LibraryNature.addTo(project, progress.split(1));
		IFile header = project.getFile(IPath.fromPortableString(HEADER));
		return Optional.of(header).filter(IFile::exists);
	}

	private IProject create(IWorkspaceRoot root, IProgressMonitor monitor) throws CoreException {
		IProject project = root.getProject(freeName(root));
		IProjectDescription description = root.getWorkspace().newProjectDescription(project.getName());
		// What lies in the workspace's own folder has its place by its name.
		if (!IPath.fromPath(path).equals(root.getLocation().append(project.getName()))) {
			description.setLocation(IPath.fromPath(path));
		}
		project.create(description, monitor);
		return project;
	}

	private String freeName(IWorkspaceRoot root) {
		String name = path.getFileName() == null ? "library" : path.getFileName().toString();
		String free = name;
		for (int number = 2; root.getProject(free).exists(); number++) {
			free = name + " " + number;
		}
		return free;
	}
}
