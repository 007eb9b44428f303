package org.kneadwork.ui.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.kneadwork.compiler.starter.Starter;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.build.LibraryNature;

/**
 * A folder that already holds a library. It can be worked on where it lies: its texts stay there, and the only file that is added
 * is .project, in which the workspace keeps what it has to know. Or the workspace gets a copy.
 *
 * @param path the folder, absolute
 */
public record LibraryFolder(Path path) {

	private static final String ENDING = ".knead";
	/** How deep texts are looked for, so that a whole disk that somebody has chosen by mistake is not read through. */
	private static final int DEPTH = 4;
	private static final int STEPS = 4;

	/**
	 * The folder that somebody has typed or chosen.
	 *
	 * @param text what was typed
	 * @return the folder; empty where the text is no absolute path of one that is there
	 */
	public static Optional<LibraryFolder> of(String text) {
		try {
			Path typed = Path.of(text.strip());
			boolean isThere = !text.isBlank() && typed.isAbsolute() && Files.isDirectory(typed);
			return isThere ? Optional.of(new LibraryFolder(typed.normalize())) : Optional.empty();
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	/**
	 * Says why the folder cannot be worked on where it lies.
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

	/**
	 * Says why the workspace cannot get a copy of the folder.
	 *
	 * @param root the workspace
	 * @return a sentence for its author; empty where nothing is in the way
	 */
	public Optional<String> obstacleToCopy(IWorkspaceRoot root) {
		if (!holdsTexts()) {
			return Optional.of(Words.text("openFolder.noLibrary", path));
		}
		return path.startsWith(root.getLocation().toPath()) ? Optional.of(Words.text("importFolder.isHere")) : Optional.empty();
	}

	private boolean holdsTexts() {
		try (Stream<Path> files = Files.find(path, DEPTH, (file, kind) -> kind.isRegularFile() && file.toString().endsWith(ENDING))) {
			return files.findFirst().isPresent();
		} catch (IOException | UncheckedIOException e) {
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
	 * @return the text to show first
	 * @throws CoreException when the workspace refuses; nothing that was not there before is left then
	 */
	public Optional<IFile> open(IWorkspaceRoot root, IProgressMonitor monitor) throws CoreException {
		Optional<IProject> known = Arrays.stream(root.getProjects()).filter(this::isSame).findFirst();
		SubMonitor progress = SubMonitor.convert(monitor, Words.text("importFolder.making", path), STEPS);
		if (known.isPresent()) {
			known.get().open(progress.split(1));
			return begun(known.get(), progress);
		}
		IProject project = root.getProject(freeName(root));
		IProjectDescription description = root.getWorkspace().newProjectDescription(project.getName());
		// What lies in the workspace's own folder has its place by its name.
		if (!IPath.fromPath(path).equals(root.getLocation().append(project.getName()))) {
			description.setLocation(IPath.fromPath(path));
		}
		project.create(description, progress.split(1));
		try {
			project.open(progress.split(1));
			return begun(project, progress);
		} catch (CoreException e) {
			project.delete(false, true, null);
			throw e;
		}
	}

	/**
	 * Makes a copy of the folder a project of the workspace.
	 *
	 * @param root the workspace
	 * @param monitor who watches
	 * @return the text to show first
	 * @throws CoreException when the folder cannot be copied; nothing of the copy is left then
	 */
	public Optional<IFile> copy(IWorkspaceRoot root, IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, Words.text("importFolder.making", path), STEPS);
		IProject project = root.getProject(freeName(root));
		project.create(progress.split(1));
		try {
			project.open(progress.split(1));
			FolderCopy.of(path, project.getLocation().toPath());
			return begun(project, progress);
		} catch (IOException e) {
			project.delete(true, true, null);
			throw new CoreException(Status.error(Words.text("newLibrary.failed", e.getMessage()), e));
		} catch (CoreException e) {
			project.delete(true, true, null);
			throw e;
		}
	}

	private static Optional<IFile> begun(IProject project, SubMonitor progress) throws CoreException {
		project.refreshLocal(IResource.DEPTH_INFINITE, progress.split(1));
		LibraryNature.addTo(project, progress.split(1));
		return FirstText.of(project);
	}

	/** Its own name as far as that can be one, with a number where another library has it. */
	private String freeName(IWorkspaceRoot root) {
		// The root of a disk has no name.
		String own = path.getFileName() == null ? "library" : path.getFileName().toString();
		String name = Starter.isId(own) ? own : Starter.idFrom(own).orElse("library");
		String free = name;
		for (int number = 2; isTaken(root, free); number++) {
			free = name + "-" + number;
		}
		return free;
	}

	private boolean isTaken(IWorkspaceRoot root, String name) {
		Path there = root.getLocation().append(name).toPath();
		return root.getProject(name).exists() || Files.exists(there) && !there.equals(path);
	}
}
