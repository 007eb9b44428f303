package org.kneadwork.compiler.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.WholeFile;
import org.kneadwork.compiler.WholeFiles;
import org.kneadwork.model.content.ReviewDecision;
import org.kneadwork.safety.content.EntityKinds;
import org.kneadwork.safety.review.ReviewState;

/** Writes reviews into the files of a library, and makes sure that they hold for what the reviewer has seen. */
public final class ReviewWriting {

	/** Checks the library as it now stands in its files, as it was checked before. */
	@FunctionalInterface
	public interface Checking {

		/**
		 * Checks it.
		 *
		 * @return the library; it is there, since it was before
		 * @throws IOException when it cannot be read any more
		 */
		Outcome<CheckedLibrary> check() throws IOException;
	}

	/**
	 * What was written.
	 *
	 * @param files the files, by their absolute paths
	 * @param states how things stand with each item now
	 */
	public record Written(List<Path> files, Map<ReviewSheet, ReviewState> states) {

		/** Takes a copy of the list. */
		public Written {
			files = List.copyOf(files);
		}
	}

	private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

	private final CheckedLibrary library;
	private final Checking checking;

	/**
	 * @param library the library that the reviewer has seen
	 * @param checking checks it again, when the reviews are written
	 */
	public ReviewWriting(CheckedLibrary library, Checking checking) {
		this.library = library;
		this.checking = checking;
	}

	/**
	 * Writes reviews.
	 *
	 * @param sheets what the reviewer has seen and agreed to sign
	 * @param signature what they say
	 * @return what was written
	 * @throws ReviewRefusedException when it is no longer what they have seen; the files are then as they were
	 * @throws IOException when a file cannot be read or written; the files are then as they were, as far as they can be
	 */
	public Written write(List<ReviewSheet> sheets, Signature signature) throws IOException, ReviewRefusedException {
		Map<Path, byte[]> before = new LinkedHashMap<>();
		SequencedMap<Path, byte[]> after = new LinkedHashMap<>();
		for (Map.Entry<Path, String> file : new SignOff(library, List.of()).signed(sheets, signature).entrySet()) {
			byte[] old = Files.exists(file.getKey()) ? Files.readAllBytes(file.getKey()) : new byte[0];
			boolean marked = Arrays.equals(MARK, Arrays.copyOf(old, MARK.length));
			refuseIfChanged(file.getKey(), marked, old);
			before.put(file.getKey(), old);
			after.put(file.getKey(), bytes(marked, file.getValue()));
		}
		WholeFiles.write(after);
		return new Written(List.copyOf(before.keySet()), confirmed(sheets, signature, before));
	}

	private static byte[] bytes(boolean marked, String text) {
		return ((marked ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
	}

	/** An author may be typing while the reviewer reads. Nothing that was not shown is overwritten. */
	private void refuseIfChanged(Path file, boolean marked, byte[] now) throws ReviewRefusedException {
		String read = library.texts().of(library.folder().relativize(file).toString().replace('\\', '/')).orElse("");
		if (!Arrays.equals(bytes(marked, read), now)) {
			throw new ReviewRefusedException(ReviewRefusedException.Why.TEXT_CHANGED, file.toString());
		}
	}

	/** What counts is what now stands in the files: each review is read again, and has to hold for what was shown. */
	private Map<ReviewSheet, ReviewState> confirmed(List<ReviewSheet> sheets, Signature signature, Map<Path, byte[]> before)
			throws IOException, ReviewRefusedException {
		CheckedLibrary now = checking.check().value().orElseThrow();
		SignOff again = new SignOff(now, List.of());
		Map<ReviewSheet, ReviewState> states = new LinkedHashMap<>();
		for (ReviewSheet sheet : sheets) {
			ReviewState state = now.checked().reviews().stateOf(again.items(EntityKinds.word(sheet.item())).get(sheet.item().getName()));
			if (!counts(state, signature)) {
				putBack(before);
				throw new ReviewRefusedException(ReviewRefusedException.Why.DOES_NOT_HOLD, sheet.item().getName());
			}
			states.put(sheet, state);
		}
		return states;
	}

	private static boolean counts(ReviewState state, Signature signature) {
		return switch (state) {
			case ReviewState.Valid valid -> signature.decision() == ReviewDecision.APPROVED;
			case ReviewState.Objected objected -> signature.decision() != ReviewDecision.APPROVED;
			default -> false;
		};
	}

	private static void putBack(Map<Path, byte[]> before) throws IOException {
		for (Map.Entry<Path, byte[]> file : before.entrySet()) {
			if (file.getValue().length == 0) {
				Files.deleteIfExists(file.getKey());
			} else {
				WholeFile.write(file.getKey(), file.getValue());
			}
		}
	}
}
