package org.kneadwork.workbench.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * The language that the workbench speaks. It has to be known before anything of the platform runs, so it is no preference of the
 * workspace but stands in a small file of the user, which the start script reads.
 */
public enum Language {

	/** The language of the computer, where the workbench speaks it; English else. */
	SYSTEM(""),

	/** English. */
	ENGLISH("en"),

	/** German. */
	GERMAN("de");

	/** The system property in which whoever starts the workbench tells where the file is. */
	static final String FILE_PROPERTY = "kneadwork.language.file";

	private final String code;

	Language(String code) {
		this.code = code;
	}

	/**
	 * The file that the start script reads.
	 *
	 * @return the file, which need not exist; empty where the workbench was started by something that asks for no language
	 */
	public static Optional<Path> file() {
		return Optional.ofNullable(System.getProperty(FILE_PROPERTY)).filter(path -> !path.isBlank()).map(Path::of);
	}

	/**
	 * The language that was chosen.
	 *
	 * @param file where it stands
	 * @return the language; {@link #SYSTEM} where none is written there that we know
	 */
	public static Language chosen(Path file) {
		try {
			String written = Files.exists(file) ? Files.readString(file).strip() : "";
			return Arrays.stream(values()).filter(each -> each.code.equals(written)).findFirst().orElse(SYSTEM);
		} catch (IOException e) {
			// What cannot be read was not read by the start script either.
			return SYSTEM;
		}
	}

	/**
	 * Chooses it, for the next start.
	 *
	 * @param file where to write it
	 * @throws IOException when it cannot be written
	 */
	public void choose(Path file) throws IOException {
		if (this == SYSTEM) {
			Files.deleteIfExists(file);
		} else {
			Files.createDirectories(file.toAbsolutePath().getParent());
			Files.writeString(file, code + System.lineSeparator());
		}
	}
}
