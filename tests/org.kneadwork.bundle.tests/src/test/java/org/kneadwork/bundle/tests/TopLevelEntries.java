package org.kneadwork.bundle.tests;

import java.util.ArrayList;
import java.util.List;

/** Takes a text apart into its top-level entries. */
final class TopLevelEntries {

	private TopLevelEntries() {
	}

	/** The entries of a text, each with the comments before it; their braces have to match. */
	static List<String> of(String text) {
		List<String> entries = new ArrayList<>();
		StringBuilder entry = new StringBuilder();
		int depth = 0;
		for (String line : text.lines().toList()) {
			entry.append(line).append('\n');
			String code = line.replaceAll("\"[^\"]*\"", "").replaceAll("//.*", "");
			depth += count(code, '{') - count(code, '}');
			if (depth == 0 && code.contains("}")) {
				entries.add(entry.toString());
				entry.setLength(0);
			}
		}
		if (!entry.toString().isBlank()) {
			entries.add(entry.toString());
		}
		return entries;
	}

	private static int count(String text, char wanted) {
		return (int) text.chars().filter(each -> each == wanted).count();
	}
}
