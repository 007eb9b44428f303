package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file system of its own, so small that it fills up, or one that cannot be written to. Only root may mount one. */
final class SmallDisk implements AutoCloseable {

	private final Path folder;

	private SmallDisk(Path folder) {
		this.folder = folder;
	}

	/**
	 * Mounts an empty file system. The test is skipped where that is not possible.
	 *
	 * @param folder where; it is made
	 * @param size its size, such as {@code 64k}
	 */
	static SmallDisk mount(Path folder, String size) throws IOException {
		Files.createDirectories(folder);
		assumeTrue(mounted("-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()),
				"Needs a small disk to fill up; only root on Linux can mount one (tmpfs).");
		return new SmallDisk(folder);
	}

	/** Takes the right to write away. */
	void protect() throws IOException {
		assumeTrue(mounted("-o", "remount,ro", folder.toString()), "Needs a disk that cannot be written to.");
	}

	private static boolean mounted(String... arguments) throws IOException {
		try {
			return run("mount", arguments);
		} catch (IOException noSuchCommand) {
			return false;
		}
	}

	private static boolean run(String command, String... arguments) throws IOException {
		List<String> words = new ArrayList<>(List.of(command));
		words.addAll(List.of(arguments));
		try {
			return new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD)
					.start().waitFor() == 0;
		} catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new IOException(interrupted);
		}
	}

	@Override
	public void close() throws IOException {
		run("umount", folder.toString());
	}
}
