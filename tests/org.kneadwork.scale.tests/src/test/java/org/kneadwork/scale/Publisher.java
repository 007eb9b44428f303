package org.kneadwork.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Made-up libraries of one publisher that use each other: the first one holds what people are asked and warned of, the regions
 * and tools; each other one holds techniques and routines, and uses the first one and another of its kind.
 *
 * @param libraries how many libraries hold techniques, at least 1
 * @param techniques how many techniques each of them has, at least 1
 */
record Publisher(int libraries, int techniques) {

	/** The library that all others use. */
	static final String CORE = "core";

	private static final int BRANCHES = 6;

	/** The ids of the libraries, each behind those that it uses. */
	List<String> ids() {
		List<String> ids = new ArrayList<>(List.of(CORE));
		for (int number = 0; number < libraries; number++) {
			ids.add(id(number));
		}
		return ids;
	}

	private static String id(int number) {
		return String.format(Locale.ROOT, "part-%03d", number);
	}

	/**
	 * Writes one library.
	 *
	 * @param id its id
	 * @param folder the folder in which its own folder is made
	 */
	void write(String id, Path folder) throws IOException {
		Path library = folder.resolve(id);
		new GeneratedLibrary(techniques, 2).write(library);
		Path header = library.resolve("library.knead");
		if (id.equals(CORE)) {
			Files.writeString(header, Files.readString(header).replace("library generated", "library " + CORE));
			for (String file : List.of("techniques-00000.knead", "techniques-00001.knead", "routines.knead")) {
				Files.delete(library.resolve(file));
			}
			return;
		}
		int number = Integer.parseInt(id.substring(id.indexOf('-') + 1));
		String other = number == 0 ? "" : "  uses       " + id((number - 1) / BRANCHES) + " 1.0\n";
		String text = Files.readString(header);
		Files.writeString(header, text.substring(0, text.indexOf("\nsource") + 1).replace("library generated", "library " + id)
				.replace("  author ", "  uses       core 1.0\n" + other + "  author "));
		Files.delete(library.resolve("vocabulary.knead"));
		Files.delete(library.resolve("safety.knead"));
		for (String file : List.of("techniques-00000.knead", "techniques-00001.knead", "routines.knead")) {
			Path path = library.resolve(file);
			Files.writeString(path, ofCore(Files.readString(path)));
		}
		if (number > 0) {
			Path routines = library.resolve("routines.knead");
			Files.writeString(routines, Files.readString(routines).replaceFirst("do technique-", "do "
					+ id((number - 1) / BRANCHES) + ":technique-"));
		}
	}

	private static String ofCore(String text) {
		return text.replaceAll("targets   ([a-z-]+), ([a-z-]+)", "targets   core:$1, core:$2").replaceAll("\\b(tool-[0-9]+)\\b", "core:$1")
				.replaceAll("\\b(manner-[0-9]+)\\b", "core:$1").replaceAll("\\b(notes-[0-9]+)\\b", "core:$1")
				.replaceAll("\\b(condition-[0-9]+)\\b", "core:$1").replace("screen   everything", "screen   core:everything");
	}
}
