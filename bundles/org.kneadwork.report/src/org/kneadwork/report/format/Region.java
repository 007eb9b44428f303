package org.kneadwork.report.format;

/**
 * A part of a text.
 *
 * @param line the line in which it begins, from 1
 * @param column the column in which it begins, in UTF-16 units from 1
 * @param endLine the line in which it ends
 * @param endColumn the column behind its last character
 */
record Region(int line, int column, int endLine, int endColumn) {
}
