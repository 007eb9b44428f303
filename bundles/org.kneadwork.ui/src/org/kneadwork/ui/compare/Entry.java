package org.kneadwork.ui.compare;

import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.DocumentRangeNode;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.graphics.Image;
import org.kneadwork.ui.editor.blocks.Block;

/** An entry of a text, or a block of one, in a comparison. Its title may change without making another entry of it. */
final class Entry extends DocumentRangeNode implements ITypedElement {

	private static final int CODE = 1;

	private final String name;

	Entry(DocumentRangeNode parent, Block block, IDocument document) {
		super(parent, CODE, idOf(block), document, block.start(), block.end() - block.start());
		this.name = block.words();
		setAppendPosition(block.end());
	}

	private static String idOf(Block block) {
		int title = block.words().indexOf('"');
		return (title < 0 ? block.words() : block.words().substring(0, title)).strip();
	}

	@Override
	public String getName() {
		return name;
	}

	/** The ending of its file: what stands in it is compared in the colours of the editor. */
	@Override
	public String getType() {
		return "knead";
	}

	@Override
	public Image getImage() {
		return null;
	}
}
