package org.kneadwork.ui.outline;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.ShownText;
import org.kneadwork.ui.services.TextPositions;

/** The techniques, cautions and everything else in a text; a click leads to it. */
final class OutlinePage extends ContentOutlinePage {

	private static final long PAUSE_MILLIS = 500;

	private final ITextEditor editor;
	private final IFile file;
	private final Job reading = Job.createSystem(Words.text("outline.reading"), (ICoreRunnable) monitor -> read());
	private final IDocumentListener typing = new IDocumentListener() {

		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// Only what stands there afterwards matters.
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			reading.cancel();
			reading.schedule(PAUSE_MILLIS);
		}
	};
	private Optional<IDocument> watched = Optional.empty();

	OutlinePage(ITextEditor editor, IFile file) {
		this.editor = editor;
		this.file = file;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		TreeViewer tree = getTreeViewer();
		tree.setContentProvider(new Symbols());
		tree.setLabelProvider(Symbols.labels());
		tree.setUseHashlookup(true);
		watched = Optional.ofNullable(editor.getDocumentProvider().getDocument(editor.getEditorInput()));
		watched.ifPresent(document -> document.addDocumentListener(typing));
		reading.schedule();
	}

	private void read() {
		List<DocumentSymbol> symbols = ShownText.of(file).flatMap(text -> ShownText
				.answer(LanguageServices.shared().texts().documentSymbol(new DocumentSymbolParams(text.id())))).map(Symbols::of)
				.orElseGet(List::of);
		Optional.ofNullable(getControl()).filter(control -> !control.isDisposed())
				.ifPresent(control -> control.getDisplay().asyncExec(() -> show(symbols)));
	}

	private void show(List<DocumentSymbol> symbols) {
		TreeViewer tree = getTreeViewer();
		if (tree != null && !tree.getControl().isDisposed()) {
			tree.setInput(symbols);
		}
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		super.selectionChanged(event);
		if (event.getStructuredSelection() instanceof StructuredSelection selection
				&& selection.getFirstElement() instanceof DocumentSymbol symbol) {
			watched.ifPresent(document -> reveal(document, symbol));
		}
	}

	private void reveal(IDocument document, DocumentSymbol symbol) {
		try {
			int start = TextPositions.offset(document, symbol.getSelectionRange().getStart());
			int end = TextPositions.offset(document, symbol.getSelectionRange().getEnd());
			editor.selectAndReveal(start, end - start);
		} catch (BadLocationException e) {
			// The text has become shorter: the outline is about to follow.
			reading.schedule();
		}
	}

	@Override
	public void dispose() {
		watched.ifPresent(document -> document.removeDocumentListener(typing));
		reading.cancel();
		super.dispose();
	}
}
