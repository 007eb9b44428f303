package org.kneadwork.ui.editor.blocks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.TextUtilities;
import org.kneadwork.ui.text.KneadPartitions;

/**
 * What stands between two braces, with the words before it in its line.
 *
 * @param words the words before it, such as {@code technique hold-still "Hold still"}
 * @param start where these words begin, in the text, from 0
 * @param open where its brace opens
 * @param end behind its closing brace, or the end of the text where that is missing
 * @param children the blocks in it
 */
public record Block(String words, int start, int open, int end, List<Block> children) {

	/**
	 * Finds the blocks of a text.
	 *
	 * @param document the text; gets its parts set up where it has none
	 * @return the outermost blocks, in the order of the text
	 * @throws BadLocationException when the text changes meanwhile
	 */
	public static List<Block> in(IDocument document) throws BadLocationException {
		new KneadPartitions().setup(document);
		Reading reading = new Reading(document);
		for (ITypedRegion part : TextUtilities.computePartitioning(document, KneadPartitions.PARTITIONING, 0, document.getLength(), false)) {
			if (part.getType().equals(IDocument.DEFAULT_CONTENT_TYPE)) {
				reading.read(part.getOffset(), document.get(part.getOffset(), part.getLength()));
			}
		}
		return reading.finish();
	}

	/**
	 * The blocks around a place, from the outermost.
	 *
	 * @param blocks the outermost blocks of the text
	 * @param offset the place
	 * @return those that open before the place and end behind it
	 */
	public static List<Block> around(List<Block> blocks, int offset) {
		List<Block> found = new ArrayList<>();
		Optional<Block> next = at(blocks, offset);
		while (next.isPresent()) {
			found.add(next.get());
			next = at(next.get().children(), offset);
		}
		return found;
	}

	private static Optional<Block> at(List<Block> blocks, int offset) {
		return blocks.stream().filter(block -> block.open() < offset && offset < block.end()).findFirst();
	}

	private static final class Reading {

		private record Opened(String words, int start, int open, List<Block> children) {
		}

		private final IDocument document;
		private final List<Block> outermost = new ArrayList<>();
		private final Deque<Opened> opened = new ArrayDeque<>();

		Reading(IDocument document) {
			this.document = document;
		}

		void read(int offset, String part) throws BadLocationException {
			for (int i = 0; i < part.length(); i++) {
				if (part.charAt(i) == '{') {
					open(offset + i);
				} else if (part.charAt(i) == '}' && !opened.isEmpty()) {
					close(offset + i + 1);
				}
			}
		}

		private void open(int offset) throws BadLocationException {
			int line = document.getLineOffset(document.getLineOfOffset(offset));
			String before = document.get(line, offset - line);
			int start = line + before.length() - before.stripLeading().length();
			opened.push(new Opened(before.strip(), start, offset, new ArrayList<>()));
		}

		private void close(int end) {
			Opened last = opened.pop();
			List<Block> siblings = opened.isEmpty() ? outermost : opened.peek().children();
			siblings.add(new Block(last.words(), last.start(), last.open(), end, List.copyOf(last.children())));
		}

		List<Block> finish() {
			while (!opened.isEmpty()) {
				close(document.getLength());
			}
			return List.copyOf(outermost);
		}
	}
}
