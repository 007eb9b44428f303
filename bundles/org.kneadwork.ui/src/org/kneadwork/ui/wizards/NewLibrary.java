package org.kneadwork.ui.wizards;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.kneadwork.compiler.starter.Starter;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.build.LibraryNature;
import org.kneadwork.ui.folder.FirstText;
import org.osgi.framework.Bundle;

/**
 * A library to be made as a project.
 *
 * @param name what its author calls it, such as {@code My legs}
 * @param beginning what stands in it at first
 */
public record NewLibrary(String name, Beginning beginning) {

	/** What stands in a new library at first. */
	public enum Beginning {

		/** One technique, one routine and a few cautions, to be changed. */
		STARTER,

		/** The whole lower-back library. */
		LOWER_BACK
	}

	private static final String EXAMPLE_BUNDLE = "org.kneadwork.lowerback";
	private static final String EXAMPLE_FOLDER = "library";
	private static final int STEPS = 4;

	/**
	 * Says why the library cannot be made.
	 *
	 * @param root the workspace
	 * @return a sentence for its author; empty where nothing is in the way
	 */
	public Optional<String> obstacle(IWorkspaceRoot root) {
		Optional<String> id = Starter.idFrom(name);
		if (id.isEmpty()) {
			return Optional.of(Words.text("newLibrary.noName"));
		}
		if (root.getProject(id.get()).exists() || Files.exists(root.getLocation().append(id.get()).toPath())) {
			return Optional.of(Words.text("newLibrary.exists", id.get()));
		}
		return Optional.empty();
	}

	/**
	 * Makes the library.
	 *
	 * @param root the workspace
	 * @param monitor who watches
	 * @return the text to open first
	 * @throws CoreException when it cannot be made; nothing of it is left then
	 */
	public Optional<IFile> make(IWorkspaceRoot root, IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, Words.text("newLibrary.making", name), STEPS);
		IProject project = root.getProject(Starter.idFrom(name).orElseThrow());
		project.create(progress.split(1));
		try {
			project.open(progress.split(1));
			write(project.getLocation().toPath());
			project.refreshLocal(IResource.DEPTH_INFINITE, progress.split(1));
			LibraryNature.addTo(project, progress.split(1));
			return FirstText.of(project);
		} catch (IOException e) {
			project.delete(true, true, null);
			throw new CoreException(Status.error(Words.text("newLibrary.failed", e.getMessage()), e));
		} catch (CoreException e) {
			project.delete(true, true, null);
			throw e;
		}
	}

	private void write(Path folder) throws IOException {
		switch (beginning) {
			case STARTER -> new Starter(Starter.idFrom(name).orElseThrow(), name.strip()).writeTo(folder);
			case LOWER_BACK -> copyExample(folder);
		}
	}

	private static void copyExample(Path folder) throws IOException {
		Bundle example = Platform.getBundle(EXAMPLE_BUNDLE);
		List<URL> texts = Collections.list(example.findEntries(EXAMPLE_FOLDER, "*.knead", true));
		for (URL text : texts) {
			String path = text.getPath().substring(text.getPath().indexOf(EXAMPLE_FOLDER + "/") + EXAMPLE_FOLDER.length() + 1);
			Path target = folder.resolve(path);
			Files.createDirectories(target.getParent());
			try (InputStream contents = text.openStream()) {
				Files.copy(contents, target);
			}
		}
	}
}
