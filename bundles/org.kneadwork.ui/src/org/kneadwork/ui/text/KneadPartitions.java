package org.kneadwork.ui.text;

import org.eclipse.core.filebuffers.IDocumentSetupParticipant;
import org.eclipse.core.filebuffers.IDocumentSetupParticipantExtension;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension3;
import org.eclipse.jface.text.rules.EndOfLineRule;
import org.eclipse.jface.text.rules.FastPartitioner;
import org.eclipse.jface.text.rules.IPredicateRule;
import org.eclipse.jface.text.rules.MultiLineRule;
import org.eclipse.jface.text.rules.RuleBasedPartitionScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;

/**
 * Divides a Kneadwork text into comments, texts in quotation marks, and the rest. The editor colours, selects and closes
 * brackets by these parts, so that a brace inside a text is no brace.
 */
public final class KneadPartitions implements IDocumentSetupParticipant, IDocumentSetupParticipantExtension {

	/** The name of the division. A division of every document's own would be in the way of other editors. */
	public static final String PARTITIONING = "org.kneadwork.ui.parts";

	/** A comment, up to the end of its line or over several lines. */
	public static final String COMMENT = "__knead_comment";

	/** A text in three quotation marks, over several lines. */
	public static final String TEXT_BLOCK = "__knead_text_block";

	/** A text in quotation marks. It ends on its line, even where its closing mark is missing, as the language has it. */
	public static final String TEXT = "__knead_text";

	@Override
	public void setup(IDocument document) {
		if (!(document instanceof IDocumentExtension3 partitioned)
				|| partitioned.getDocumentPartitioner(PARTITIONING) != null) {
			return;
		}
		FastPartitioner partitioner = new FastPartitioner(scanner(), new String[] {COMMENT, TEXT_BLOCK, TEXT});
		partitioner.connect(document);
		partitioned.setDocumentPartitioner(PARTITIONING, partitioner);
	}

	@Override
	public void setup(IDocument document, IPath location, LocationKind kind) {
		setup(document);
	}

	private static RuleBasedPartitionScanner scanner() {
		Token comment = new Token(COMMENT);
		RuleBasedPartitionScanner scanner = new RuleBasedPartitionScanner();
		scanner.setPredicateRules(new IPredicateRule[] {new EndOfLineRule("//", comment),
				new MultiLineRule("/*", "*/", comment, (char) 0, true),
				new MultiLineRule("\"\"\"", "\"\"\"", new Token(TEXT_BLOCK), (char) 0, true),
				new SingleLineRule("\"", "\"", new Token(TEXT), '\\', true)});
		return scanner;
	}
}
