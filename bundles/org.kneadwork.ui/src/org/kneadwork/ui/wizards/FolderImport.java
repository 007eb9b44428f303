package org.kneadwork.ui.wizards;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.kneadwork.compiler.LibraryUnreadableException;
import org.kneadwork.compiler.FileFormatting;
import org.kneadwork.compiler.starter.Starter;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.build.LibraryNature;

/**
 * A folder with a library that is to become a project.
 *
 * @param folder what an author has typed as the folder
 * @param copied whether the project gets a copy; else the folder itself is worked in
 */
record FolderImport(String folder, boolean copied) {

	private static final int STEPS = 4;

	/** Says why the folder cannot become a project; empty where nothing is in the way. */
	Optional<String> obstacle(IWorkspace workspace) {
		Optional<Path> path = path();
		if (path.isEmpty() || !Files.isDirectory(path.get())) {
			return Optional.of(Words.text("importFolder.noFolder"));
		}
		if (!hasTexts(path.get())) {
			return Optional.of(Words.text("importFolder.noTexts"));
		}
		String name = name(path.get());
		IWorkspaceRoot root = workspace.getRoot();
		if (root.getProject(name).exists() || copied && Files.exists(root.getLocation().append(name).toPath())) {
			return Optional.of(Words.text("newLibrary.exists", name));
		}
		if (!copied) {
			IStatus location = workspace.validateProjectLocation(root.getProject(name), IPath.fromPath(path.get()));
			return location.isOK() ? Optional.empty() : Optional.of(location.getMessage());
		}
		return path.get().startsWith(root.getLocation().toPath()) ? Optional.of(Words.text("importFolder.isHere")) : Optional.empty();
	}

	private Optional<Path> path() {
		try {
			Path typed = Path.of(folder.strip());
			return folder.isBlank() || !typed.isAbsolute() ? Optional.empty() : Optional.of(typed.normalize());
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}

	private static boolean hasTexts(Path folder) {
		try {
			return !FileFormatting.files(folder).isEmpty();
		} catch (LibraryUnreadableException e) {
			return false;
		}
	}

	/** Also the root of a disk has a name then. */
	private static String name(Path folder) {
		return Optional.ofNullable(folder.getFileName()).map(Path::toString).map(name -> Starter.isId(name) ? name
				: Starter.idFrom(name).orElse("library")).orElse("library");
	}

	/** Makes the project, and tells which file to open first. Nothing is left where it fails, and the folder stays as it was. */
	IFile make(IWorkspace workspace, IProgressMonitor monitor) throws CoreException {
		Path path = path().orElseThrow();
		SubMonitor progress = SubMonitor.convert(monitor, Words.text("importFolder.making", path), STEPS);
		IProject project = workspace.getRoot().getProject(name(path));
		IProjectDescription description = workspace.newProjectDescription(project.getName());
		if (!copied) {
			description.setLocation(IPath.fromPath(path));
		}
		project.create(description, progress.split(1));
		try {
			project.open(progress.split(1));
			if (copied) {
				copy(path, project.getLocation().toPath());
			}
			project.refreshLocal(IResource.DEPTH_INFINITE, progress.split(1));
			LibraryNature.addTo(project, progress.split(1));
			return NewLibrary.first(project);
		} catch (IOException e) {
			project.delete(copied, true, null);
			throw new CoreException(Status.error(Words.text("newLibrary.failed", e.getMessage()), e));
		} catch (CoreException e) {
			project.delete(copied, true, null);
			throw e;
		}
	}

	/** Everything but what other tools keep in hidden folders. */
	private static void copy(Path from, Path to) throws IOException {
		Files.walkFileTree(from, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
				if (!folder.equals(from) && folder.getFileName().toString().startsWith(".")) {
					return FileVisitResult.SKIP_SUBTREE;
				}
				Files.createDirectories(to.resolve(from.relativize(folder).toString()));
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				if (!file.getFileName().toString().equals(".project")) {
					Files.copy(file, to.resolve(from.relativize(file).toString()));
				}
				return FileVisitResult.CONTINUE;
			}
		});
	}
}
