package org.kneadwork.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The checkout whose tests run.
 *
 * @param top its top folder
 */
record Checkout(Path top) {

	private static final Set<String> NOT_OURS = Set.of(".git", "target", "src-gen", "xtend-gen", "node_modules", "bin", "out",
			".settings", ".idea", ".vscode");

	/** The checkout that the build names, or, in a development environment, the one around the current folder. */
	static Checkout current() {
		String named = System.getProperty("kneadwork.checkout");
		if (named != null) {
			return new Checkout(Path.of(named));
		}
		Path folder = Path.of("").toAbsolutePath();
		while (!Files.exists(folder.resolve("mvnw"))) {
			folder = folder.getParent();
		}
		return new Checkout(folder);
	}

	/** The manifests of all bundles, sorted by bundle name. */
	List<BundleManifest> bundles() throws IOException {
		try (Stream<Path> folders = Files.list(top.resolve("bundles"))) {
			List<BundleManifest> bundles = new ArrayList<>();
			for (Path folder : folders.sorted().filter(each -> Files.exists(each.resolve("META-INF/MANIFEST.MF"))).toList()) {
				bundles.add(BundleManifest.read(folder));
			}
			return bundles;
		}
	}

	/** Every file that git tracks; where this is no git checkout, every file outside the folders for generated files. */
	List<Path> sourceFiles() throws IOException, InterruptedException {
		if (!Files.exists(top.resolve(".git"))) {
			try (Stream<Path> files = Files.walk(top)) {
				return files.filter(Files::isRegularFile).filter(this::isOurs).toList();
			}
		}
		Process git = new ProcessBuilder("git", "ls-files", "-z").directory(top.toFile())
				.redirectError(ProcessBuilder.Redirect.INHERIT).start();
		String listed = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (git.waitFor() != 0) {
			throw new IOException("git ls-files failed in " + top);
		}
		return Stream.of(listed.split("\0")).map(top::resolve).filter(Files::isRegularFile).toList();
	}

	/** All pom.xml files of the build. */
	List<Path> poms() {
		try (Stream<Path> files = Files.walk(top, 3)) {
			return files.filter(file -> file.endsWith("pom.xml")).filter(this::isOurs).sorted().toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private boolean isOurs(Path file) {
		for (Path part : top.relativize(file)) {
			if (NOT_OURS.contains(part.toString())) {
				return false;
			}
		}
		return true;
	}
}
