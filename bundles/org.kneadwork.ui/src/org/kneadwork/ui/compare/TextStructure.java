package org.kneadwork.ui.compare;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.compare.IEncodedStreamContentAccessor;
import org.eclipse.compare.IStreamContentAccessor;
import org.eclipse.compare.ISharedDocumentAdapter;
import org.eclipse.compare.structuremergeviewer.DocumentRangeNode;
import org.eclipse.compare.structuremergeviewer.IStructureComparator;
import org.eclipse.compare.structuremergeviewer.StructureCreator;
import org.eclipse.compare.structuremergeviewer.StructureRootNode;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.editor.blocks.Block;
import org.kneadwork.ui.text.KneadPartitions;

/** Compares texts entry by entry: the same technique is found again wherever it has been moved to. */
public final class TextStructure extends StructureCreator {

	@Override
	public String getName() {
		return Words.text("compare.structure");
	}

	@Override
	protected IStructureComparator createStructureComparator(Object element, IDocument document, ISharedDocumentAdapter shared,
			IProgressMonitor monitor) throws CoreException {
		StructureRootNode root = new StructureRootNode(document, element, this, shared);
		try {
			for (Block block : Block.in(document)) {
				add(block, root, document);
			}
			return root;
		} catch (BadLocationException e) {
			throw new CoreException(Status.error(String.valueOf(e.getMessage()), e));
		}
	}

	private static void add(Block block, DocumentRangeNode parent, IDocument document) {
		Entry entry = new Entry(parent, block, document);
		parent.addChild(entry);
		block.children().forEach(child -> add(child, entry, document));
	}

	@Override
	protected void setupDocument(IDocument document) {
		new KneadPartitions().setup(document);
	}

	@Override
	public String getContents(Object node, boolean ignoresBlanks) {
		try {
			String text = read(node);
			return ignoresBlanks ? text.replaceAll("\\s+", " ").strip() : text;
		} catch (CoreException | IOException e) {
			// What cannot be read is shown as different, which the compare editor then says more about.
			return "";
		}
	}

	private static String read(Object node) throws CoreException, IOException {
		if (!(node instanceof IStreamContentAccessor content)) {
			return "";
		}
		String charset = node instanceof IEncodedStreamContentAccessor encoded && encoded.getCharset() != null ? encoded.getCharset()
				: StandardCharsets.UTF_8.name();
		try (InputStream in = content.getContents()) {
			return new String(in.readAllBytes(), charset);
		}
	}
}
