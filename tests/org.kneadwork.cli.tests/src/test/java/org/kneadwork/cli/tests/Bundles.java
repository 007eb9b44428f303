package org.kneadwork.cli.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks at folders of exported files. */
final class Bundles {

	private Bundles() {
	}

	/** Everything in a folder, hidden files too, each with its bytes in hex. */
	static Map<String, String> contents(Path folder) throws IOException {
		Map<String, String> contents = new TreeMap<>();
		try (Stream<Path> files = Files.list(folder)) {
			for (Path file : files.toList()) {
				contents.put(file.getFileName().toString(),
						Files.isRegularFile(file) ? HexFormat.of().formatHex(Files.readAllBytes(file)) : "a folder");
			}
		}
		return contents;
	}
}
