package org.kneadwork.report.coverage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kneadwork.report.WellFormed;

/**
 * A table as RFC 4180 has it: fields in quotation marks, lines that end in CR LF, a header. A field that a spreadsheet would
 * take for a formula has an apostrophe in front, as OWASP recommends against CSV injection: whoever opens a report must not
 * run what somebody has written into a title. In UTF-8 with a byte order mark, without which spreadsheets take it for
 * another encoding.
 */
final class Csv {

	private static final String BYTE_ORDER_MARK = "\uFEFF";
	/** The characters with which spreadsheets begin a formula, also in their wide forms. */
	private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

	private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
	private final int columns;

	Csv(String... header) {
		this.columns = header.length;
		row(List.of(header));
	}

	/**
	 * Adds a row.
	 *
	 * @throws IllegalArgumentException when it has not as many fields as the header
	 */
	Csv row(List<String> fields) {
		if (fields.size() != columns) {
			throw new IllegalArgumentException("A row of " + fields.size() + " fields in a table of " + columns + ".");
		}
		for (int i = 0; i < columns; i++) {
			text.append(i == 0 ? "" : ",").append('"').append(harmless(fields.get(i)).replace("\"", "\"\"")).append('"');
		}
		text.append("\r\n");
		return this;
	}

	Csv row(Object... fields) {
		return row(java.util.Arrays.stream(fields).map(String::valueOf).toList());
	}

	private static String harmless(String field) {
		String begin = field.stripLeading();
		boolean formula = !field.isEmpty() && FORMULA.indexOf(field.charAt(0)) >= 0
				|| !begin.isEmpty() && FORMULA.indexOf(begin.charAt(0)) >= 0;
		return formula ? "'" + field : field;
	}

	byte[] bytes() {
		return WellFormed.unicode(text.toString()).getBytes(StandardCharsets.UTF_8);
	}
}
