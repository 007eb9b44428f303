package org.kneadwork.ui.tests.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;

/** The libraries of this repository, for projects of the tests. */
public final class Libraries {

	private Libraries() {
	}

	/** A file or folder of the checkout. */
	public static Path inCheckout(String path) {
		return Path.of(System.getProperty("kneadwork.checkout")).resolve(path);
	}

	/** The folders with a file library.knead in them, those of the tests included, relative to the checkout. */
	public static List<String> all() throws IOException {
		Path checkout = inCheckout("");
		List<String> folders = new ArrayList<>();
		// What is built comes and goes while it is looked at: the workspace of the tests lies there.
		Files.walkFileTree(checkout, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
				boolean isLeftOut = checkout.relativize(folder).toString().contains("target") || folder.endsWith(".git");
				return isLeftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (file.endsWith("library.knead") && !file.toString().contains("starter")) {
					folders.add(checkout.relativize(file.getParent()).toString().replace('\\', '/'));
				}
				return FileVisitResult.CONTINUE;
			}
		});
		return folders.stream().sorted().toList();
	}

	/** Copies the texts of a library into a project. */
	public static void copy(Path library, IProject project) throws IOException, CoreException {
		copy(library, project.getLocation().toPath());
		project.refreshLocal(IResource.DEPTH_INFINITE, new NullProgressMonitor());
	}

	/** Copies the texts of a library into a folder. */
	public static void copy(Path library, Path target) throws IOException {
		try (Stream<Path> files = Files.walk(library)) {
			for (Path file : files.filter(each -> each.toString().endsWith(".knead")).toList()) {
				Path copy = target.resolve(library.relativize(file).toString());
				Files.createDirectories(copy.getParent());
				Files.copy(file, copy);
			}
		}
	}

	/** The texts in a project. */
	public static List<IFile> texts(IProject project) throws CoreException {
		List<IFile> texts = new ArrayList<>();
		project.accept(resource -> {
			if (resource instanceof IFile file && "knead".equals(file.getFileExtension())) {
				texts.add(file);
			}
			return true;
		});
		return texts;
	}

	/** Whether some words stand in a file. */
	public static boolean contains(IFile file, String words) {
		try {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).contains(words);
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}
}
