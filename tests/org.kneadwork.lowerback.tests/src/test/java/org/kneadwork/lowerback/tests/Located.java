package org.kneadwork.lowerback.tests;

/**
 * A finding, and what it is about.
 *
 * @param code the rule, such as {@code KW101}
 * @param severity error, warning or info
 * @param kind the word with which the thing is declared, such as {@code technique}
 * @param id its id; empty for what has none
 * @param file the file, relative to the library
 * @param line the line of the finding, from 1
 */
record Located(String code, String severity, String kind, String id, String file, int line) {

	/** One line of a list of findings, as the expected ones are written. */
	String text() {
		return file + ":" + line + " " + severity + " " + code + " " + kind + " " + id;
	}
}
