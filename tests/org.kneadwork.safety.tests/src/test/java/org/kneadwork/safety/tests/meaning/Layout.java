package org.kneadwork.safety.tests.meaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Ways to lay a library out anew that change nothing of what it says.
 */
enum Layout {

	/** Other blanks, tabs and line breaks between the words. */
	BLANKS {
		@Override
		void apply(Map<String, String> files, Random random) {
			tokens(files, random, token -> token.sort() == Token.Sort.BLANK && random.nextInt(3) == 0
					? List.of(" ", "\n\n", "\t", "\n      ", "\r\n").get(random.nextInt(5)) : token.text());
		}
	},
	/** Comments between the words. */
	COMMENTS {
		@Override
		void apply(Map<String, String> files, Random random) {
			tokens(files, random, token -> token.sort() == Token.Sort.BLANK && random.nextInt(9) == 0
					? token.text() + List.of("/* technique x { } */", "// \"avoid\"\n", "/**/ ", "/* \u00E9\uD83D\uDC46 */\n").get(random.nextInt(4)) + " "
					: token.text());
		}
	},
	/** No comments. */
	NO_COMMENTS {
		@Override
		void apply(Map<String, String> files, Random random) {
			tokens(files, random, token -> token.sort() == Token.Sort.COMMENT ? " " : token.text());
		}
	},
	/** Texts over several lines instead of one. */
	TEXT_BLOCKS {
		@Override
		void apply(Map<String, String> files, Random random) {
			tokens(files, random, token -> token.sort() == Token.Sort.STRING && !token.text().startsWith("\"\"\"")
					&& !token.text().contains("\\") && token.text().length() > 4 && random.nextInt(3) == 0
					? "\"\"\"\n        " + inner(token).replace(" ", random.nextBoolean() ? " " : "\n        ") + "\n        \"\"\"" : token.text());
		}

		private String inner(Token token) {
			return token.text().substring(1, token.text().length() - 1);
		}
	},
	/** Line breaks of another system. */
	WINDOWS {
		@Override
		void apply(Map<String, String> files, Random random) {
			files.replaceAll((name, text) -> random.nextBoolean() ? text.replace("\r\n", "\n").replace("\n", "\r\n") : text);
		}
	},
	/** Files with a byte order mark. */
	MARKS {
		@Override
		void apply(Map<String, String> files, Random random) {
			files.replaceAll((name, text) -> random.nextBoolean() && !text.startsWith("\uFEFF") ? "\uFEFF" + text : text);
		}
	},
	/** The same files under other names, in other folders, and so in another order. */
	NAMES {
		@Override
		void apply(Map<String, String> files, Random random) {
			Map<String, String> renamed = new TreeMap<>();
			files.forEach((name, text) -> renamed.put((random.nextBoolean() ? "sub/" : "") + random.nextInt(1_000_000) + "-" + renamed.size()
					+ ".knead", text));
			files.clear();
			files.putAll(renamed);
		}
	},
	/** Entries in another order. */
	ORDER_OF_ENTRIES {
		@Override
		void apply(Map<String, String> files, Random random) {
			files.replaceAll((name, text) -> {
				List<String> entries = entries(text);
				Collections.shuffle(entries, random);
				return String.join("\n", entries);
			});
		}
	},
	/** Entries in other files. */
	FILES {
		@Override
		void apply(Map<String, String> files, Random random) {
			List<String> entries = new ArrayList<>();
			files.values().forEach(text -> entries.addAll(entries(text)));
			Collections.shuffle(entries, random);
			files.clear();
			int size = 1 + random.nextInt(40);
			for (int at = 0; at < entries.size(); at += size) {
				files.put("part-" + at + ".knead", String.join("\n", entries.subList(at, Math.min(entries.size(), at + size))));
			}
		}
	},
	/** Statements of an entry in another order. */
	ORDER_OF_STATEMENTS {
		@Override
		void apply(Map<String, String> files, Random random) {
			files.replaceAll((name, text) -> String.join("\n", entries(text).stream().map(entry -> Statements.shuffled(entry, random)).toList()));
		}
	};

	/** Puts something in the place of some words. */
	private interface Writing {
		String of(Token token);
	}

	/** Lays the texts of a library out anew. */
	abstract void apply(Map<String, String> files, Random random);

	private static void tokens(Map<String, String> files, Random random, Writing writing) {
		files.replaceAll((name, text) -> {
			boolean marked = text.startsWith("\uFEFF");
			StringBuilder all = new StringBuilder(marked ? "\uFEFF" : "");
			List<Token> tokens = Token.of(marked ? text.substring(1) : text);
			for (int i = 0; i < tokens.size(); i++) {
				String now = writing.of(tokens.get(i));
				// What ends a comment at the end of its line has to stay one.
				boolean afterComment = i > 0 && tokens.get(i - 1).sort() == Token.Sort.COMMENT && tokens.get(i - 1).text().startsWith("//");
				all.append(afterComment && !now.startsWith("\n") && !now.startsWith("\r\n") ? "\n" : "").append(now);
			}
			return all.toString();
		});
	}

	/** The entries at the top of a file, each with the comments before it. */
	static List<String> entries(String text) {
		List<String> entries = new ArrayList<>();
		StringBuilder entry = new StringBuilder();
		int depth = 0;
		for (Token token : Token.of(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
			entry.append(token.text());
			depth += token.sort() == Token.Sort.OPEN ? 1 : token.sort() == Token.Sort.CLOSE ? -1 : 0;
			if (depth == 0 && token.sort() == Token.Sort.CLOSE) {
				entries.add(entry.toString());
				entry.setLength(0);
			}
		}
		if (!entry.toString().isBlank()) {
			entries.add(entry.append('\n').toString());
		}
		return entries;
	}
}
