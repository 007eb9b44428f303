package org.kneadwork.workbench.about;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Something that others have made and that the program is built of. The list stands in licences.txt, from the descriptions with
 * which the makers publish the parts.
 *
 * @param prefix how the names of its bundles begin
 * @param name what it is called
 * @param licence its licence, by its SPDX name where it has one
 */
public record Part(String prefix, String name, String licence) {

	private static final int COLUMNS = 3;

	/**
	 * All parts.
	 *
	 * @return the parts, in the order of the list
	 */
	public static List<Part> all() {
		try (BufferedReader list = new BufferedReader(new InputStreamReader(Part.class.getResourceAsStream("licences.txt"),
				StandardCharsets.UTF_8))) {
			return list.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Part::of).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Part of(String line) {
		String[] columns = line.split("\\s*\\|\\s*", COLUMNS);
		return new Part(columns[0], columns[1], columns[2].strip());
	}

	/**
	 * The part that a bundle belongs to.
	 *
	 * @param parts the list
	 * @param bundle the symbolic name of a bundle
	 * @return the part with the longest fitting prefix
	 */
	public static Optional<Part> of(List<Part> parts, String bundle) {
		return parts.stream().filter(part -> bundle.startsWith(part.prefix()))
				.max(Comparator.comparingInt(part -> part.prefix().length()));
	}
}
