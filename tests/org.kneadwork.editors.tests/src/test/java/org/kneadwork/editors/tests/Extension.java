package org.kneadwork.editors.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The packed extension for Visual Studio Code. */
final class Extension {

	private Extension() {
	}

	static Path packed() {
		return Programs.checkout().resolve("releng/vscode/target/kneadwork.vsix");
	}

	/** Unpacks it as Visual Studio Code does, and gives the folder of the extension. */
	static Path unpacked(Path folder) throws IOException {
		try (InputStream in = Files.newInputStream(packed()); ZipInputStream zip = new ZipInputStream(in)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				Path file = folder.resolve(entry.getName()).normalize();
				if (!entry.isDirectory() && file.startsWith(folder)) {
					Files.createDirectories(file.getParent());
					Files.copy(zip, file);
				}
			}
		}
		return folder.resolve("extension");
	}
}
