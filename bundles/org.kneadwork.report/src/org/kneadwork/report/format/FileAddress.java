package org.kneadwork.report.format;

import java.nio.charset.StandardCharsets;
import org.kneadwork.report.WellFormed;

/** Paths as addresses (RFC 3986): what must not stand in one is written in percent signs. */
final class FileAddress {

	private static final String PLAIN = "-._~!$&'()*+,;=@/";

	private FileAddress() {
	}

	/**
	 * Tells whether a path begins at the root of a file system.
	 *
	 * @param path the path, with {@code /} between its parts
	 * @return whether it does
	 */
	static boolean isAbsolute(String path) {
		return path.startsWith("/") || path.matches("[A-Za-z]:/.*");
	}

	/**
	 * The address of a path that begins where the reader knows.
	 *
	 * @param path the path, with {@code /} between its parts
	 * @return the address
	 */
	static String relative(String path) {
		StringBuilder address = new StringBuilder();
		for (byte unit : WellFormed.unicode(path).getBytes(StandardCharsets.UTF_8)) {
			char c = (char) (unit & 0xFF);
			if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || PLAIN.indexOf(c) >= 0) {
				address.append(c);
			} else {
				address.append(String.format("%%%02X", (int) c));
			}
		}
		return address.toString();
	}

	/**
	 * The address of a path that begins at the root.
	 *
	 * @param path the path, with {@code /} between its parts
	 * @return the address
	 */
	static String absolute(String path) {
		boolean drive = !path.startsWith("/");
		return drive ? "file:///" + path.substring(0, 2) + relative(path.substring(2)) : "file://" + relative(path);
	}
}
