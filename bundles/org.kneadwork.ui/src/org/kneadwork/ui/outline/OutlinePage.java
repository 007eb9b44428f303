package org.kneadwork.ui.outline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.viewers.IElementComparer;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.kneadwork.ui.WhileOpen;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.ShownText;
import org.kneadwork.ui.services.TextPositions;

/** The techniques, cautions and everything else in a text; a click leads to it. */
final class OutlinePage extends ContentOutlinePage {

	private static final long PAUSE_MILLIS = 500;

	/** A large library is read first, and nobody waits for the outline. */
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	/** The same entry, wherever it stands by now. */
	private static final IElementComparer BY_NAME = new IElementComparer() {

		@Override
		public boolean equals(Object one, Object other) {
			return one instanceof DocumentSymbol first && other instanceof DocumentSymbol second
					? first.getKind() == second.getKind() && first.getName().equals(second.getName()) : one == other;
		}

		@Override
		public int hashCode(Object element) {
			return element instanceof DocumentSymbol symbol ? symbol.getName().hashCode() : System.identityHashCode(element);
		}
	};

	private final ITextEditor editor;
	private final IFile file;
	private final List<DocumentSymbol> shown = new ArrayList<>();
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
	private boolean isFollowing;

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
		tree.setComparer(BY_NAME);
		tree.setInput(shown);
		watched = Optional.ofNullable(editor.getDocumentProvider().getDocument(editor.getEditorInput()));
		watched.ifPresent(document -> document.addDocumentListener(typing));
		reading.schedule();
	}

	/** Where there is no answer in time, what was shown last stays. */
	private void read() {
		Optional<List<DocumentSymbol>> symbols = ShownText.of(file).flatMap(text -> ShownText
				.answer(LanguageServices.shared().texts().documentSymbol(new DocumentSymbolParams(text.id())), PATIENCE)).map(Symbols::of);
		Optional.ofNullable(getControl()).ifPresent(control -> symbols.ifPresent(now -> WhileOpen.soon(control, () -> show(now))));
	}

	/** What is open and what is selected stay so, and the cursor in the text stays where the author types. */
	private void show(List<DocumentSymbol> symbols) {
		TreeViewer tree = getTreeViewer();
		if (tree != null && !tree.getControl().isDisposed()) {
			shown.clear();
			shown.addAll(symbols);
			isFollowing = true;
			try {
				tree.refresh();
			} finally {
				isFollowing = false;
			}
		}
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		super.selectionChanged(event);
		if (!isFollowing && event.getStructuredSelection() instanceof StructuredSelection selection
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
