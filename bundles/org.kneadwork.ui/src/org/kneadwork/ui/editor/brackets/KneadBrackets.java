package org.kneadwork.ui.editor.brackets;

import org.eclipse.jface.text.source.DefaultCharacterPairMatcher;
import org.kneadwork.ui.text.KneadPartitions;

/** Shows which bracket closes the one at the cursor; brackets in texts and comments are no brackets. */
public final class KneadBrackets extends DefaultCharacterPairMatcher {

	/** Sets the brackets of the language up. */
	public KneadBrackets() {
		super(new char[] {'{', '}', '(', ')'}, KneadPartitions.PARTITIONING);
	}
}
