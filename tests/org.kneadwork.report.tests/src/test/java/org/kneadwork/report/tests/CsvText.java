package org.kneadwork.report.tests;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV by the letter of RFC 4180, and refuses what is not written so. */
final class CsvText {

	private final String text;
	private int at;

	private CsvText(String text) {
		this.text = text;
	}

	static List<List<String>> rows(String text) {
		return new CsvText(text).rows();
	}

	private List<List<String>> rows() {
		List<List<String>> rows = new ArrayList<>();
		while (at < text.length()) {
			List<String> row = new ArrayList<>();
			row.add(field());
			while (text.startsWith(",", at)) {
				at++;
				row.add(field());
			}
			if (!text.startsWith("\r\n", at)) {
				throw new AssertionError("No CR LF at " + at);
			}
			at += 2;
			rows.add(row);
		}
		return rows;
	}

	private String field() {
		if (text.charAt(at) != '"') {
			throw new AssertionError("No quotation mark at " + at);
		}
		StringBuilder field = new StringBuilder();
		for (at++; ; at++) {
			if (text.charAt(at) != '"') {
				field.append(text.charAt(at));
			} else if (text.startsWith("\"\"", at)) {
				field.append('"');
				at++;
			} else {
				at++;
				return field.toString();
			}
		}
	}
}
