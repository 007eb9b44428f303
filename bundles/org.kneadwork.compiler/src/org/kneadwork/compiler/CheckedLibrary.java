package org.kneadwork.compiler;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Library;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.safety.rule.Checked;
import org.kneadwork.safety.rule.RuleFindings;

/**
 * A library that was read, linked and checked.
 *
 * @param folder its folder, absolute
 * @param files its files, relative to the folder, with {@code /} between the parts of their paths
 * @param content its content, and that of the libraries it uses
 * @param matrix the verdicts
 * @param places where a part of the content stands; empty where it was not read from a file
 * @param libraries which library a document of the content belongs to; empty where that one has no header
 * @param texts the texts of its files
 * @param waived what was found and is silenced by a waiver, in the order of files and lines
 * @param checked what the rules have looked at
 * @param byRules what the rules have found
 * @param asUsed what others have to know that use it
 */
public record CheckedLibrary(Path folder, List<String> files, Content content, VerdictMatrix matrix,
		Function<ElementPlace, Optional<TextPlace>> places, Function<Document, Optional<Library>> libraries,
		LibraryTexts texts, List<WaivedFinding> waived, Checked checked, RuleFindings byRules, AsUsed asUsed) {

	/** Keeps the lists as they are now. */
	public CheckedLibrary {
		files = List.copyOf(files);
		waived = List.copyOf(waived);
	}
}
