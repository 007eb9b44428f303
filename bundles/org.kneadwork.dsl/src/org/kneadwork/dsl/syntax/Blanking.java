package org.kneadwork.dsl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kneadwork.dsl.resource.TextProblem;

/**
 * The ways to change a text so that the parser can go on after an error, from the smallest to the largest. Each keeps
 * the length of the text and the places of its words.
 */
final class Blanking {

	private final String text;
	private final TextProblem problem;
	private final int stuckAt;
	private final int lineStart;
	private final int lineEnd;

	private Blanking(String text, SyntaxProblems.Stuck stuck) {
		this.text = text;
		this.problem = stuck.problem();
		this.stuckAt = stuck.stuckAt();
		this.lineStart = text.lastIndexOf('\n', Math.max(0, problem.offset() - 1)) + 1;
		this.lineEnd = endOfLine(text, problem.offset());
	}

	/**
	 * Finds the end of a line.
	 *
	 * @param text the text
	 * @param offset a place in the line
	 * @return the offset of its line break, or the length of the text
	 */
	static int endOfLine(String text, int offset) {
		int end = text.indexOf('\n', offset);
		return end < 0 ? text.length() : end;
	}

	/**
	 * Lists the ways.
	 *
	 * @param text the text
	 * @param stuck where the parser got stuck
	 * @param entryWords the words that begin an entry at the top level of a file
	 * @return the changed texts, the one with the smallest change first
	 */
	static List<String> candidates(String text, SyntaxProblems.Stuck stuck, Set<String> entryWords) {
		return new Blanking(text, stuck).candidates(entryWords);
	}

	/**
	 * Tells whether nothing is left of a text.
	 *
	 * @param text the text
	 * @param from where to begin
	 * @return whether there are only blanks from there on
	 */
	static boolean isBlank(String text, int from) {
		return text.substring(from).isBlank();
	}

	private List<String> candidates(Set<String> entryWords) {
		List<String> candidates = new ArrayList<>();
		addReplaced(candidates);
		addBrace(candidates, '}');
		addBrace(candidates, '{');
		int problemEnd = Math.min(text.length(), problem.offset() + problem.length());
		if (!text.startsWith("{", problem.offset())) {
			candidates.add(blank(problem.offset(), problemEnd, false));
			candidates.add(blankAround(problem.offset(), problemEnd, lineEnd));
			candidates.add(blankAround(lineStart, problemEnd, lineEnd));
		}
		int brace = text.indexOf('{', lineStart);
		if (brace >= 0 && brace < lineEnd) {
			candidates.add(blank(lineStart, closing(brace), false));
		}
		candidates.add(blank(lineStart, nextEntry(entryWords), false));
		candidates.add(blank(lineStart, text.length(), false));
		return candidates;
	}

	/** Puts what was most likely meant in the place of a misspelt word, where there is room for it. */
	private void addReplaced(List<String> candidates) {
		problem.replacements().stream().findFirst().ifPresent(replacement -> {
			String meant = replacement.text();
			int end = problem.offset() + Math.max(problem.length(), meant.length());
			boolean fits = end < text.length()
					&& text.substring(problem.offset() + problem.length(), end + 1).chars().allMatch(c -> c == ' ' || c == '\t')
					|| meant.length() <= problem.length();
			if (fits) {
				String padded = meant + " ".repeat(end - problem.offset() - meant.length());
				candidates.add(text.substring(0, problem.offset()) + padded + text.substring(end));
			}
		});
	}

	/** Puts a brace that was forgotten before the word that does not fit. */
	private void addBrace(List<String> candidates, char brace) {
		if (stuckAt > 0 && Character.isWhitespace(text.charAt(stuckAt - 1))) {
			candidates.add(text.substring(0, stuckAt - 1) + brace + text.substring(stuckAt));
		}
	}

	/** Blanks out the problem itself, and what stands around it in its line except braces. */
	private String blankAround(int from, int problemEnd, int to) {
		String blanked = blank(from, problem.offset(), true);
		Blanking rest = new Blanking(blanked, new SyntaxProblems.Stuck(problem, stuckAt));
		blanked = rest.blank(problem.offset(), problemEnd, false);
		rest = new Blanking(blanked, new SyntaxProblems.Stuck(problem, stuckAt));
		return rest.blank(problemEnd, Math.max(problemEnd, to), true);
	}

	private String blank(int from, int to, boolean keepBraces) {
		StringBuilder blanked = new StringBuilder(text);
		boolean inText = false;
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			inText ^= c == '"';
			boolean brace = (c == '{' || c == '}') && !inText;
			if (c != '\n' && c != '\r' && !(brace && keepBraces)) {
				blanked.setCharAt(i, ' ');
			}
		}
		return blanked.toString();
	}

	private int closing(int brace) {
		int depth = 0;
		boolean inText = false;
		for (int i = brace; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '\n') {
				inText = false;
			} else if (c == '"') {
				inText = !inText;
			} else if (!inText && c == '{') {
				depth++;
			} else if (!inText && c == '}') {
				depth--;
				if (depth == 0) {
					return i + 1;
				}
			}
		}
		return text.length();
	}

	/** The beginning of the next line that begins an entry. */
	private int nextEntry(Set<String> entryWords) {
		int line = lineEnd + 1;
		while (line < text.length()) {
			int wordEnd = line;
			while (wordEnd < text.length() && (Character.isLetter(text.charAt(wordEnd)) || text.charAt(wordEnd) == '-')) {
				wordEnd++;
			}
			if (entryWords.contains(text.substring(line, wordEnd))) {
				return line;
			}
			int next = text.indexOf('\n', line);
			line = next < 0 ? text.length() : next + 1;
		}
		return text.length();
	}
}
