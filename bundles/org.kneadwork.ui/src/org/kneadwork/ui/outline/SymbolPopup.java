package org.kneadwork.ui.outline;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jface.dialogs.PopupDialog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.KeyEvent;
import org.eclipse.swt.events.KeyListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.texteditor.ITextEditor;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.services.TextPositions;

/** A small window over the editor: what is typed narrows the list, Enter goes to the place, Escape closes. */
final class SymbolPopup extends PopupDialog {

	private static final Point SIZE = new Point(440, 380);

	private final ITextEditor editor;
	private final IDocument document;
	private final List<DocumentSymbol> symbols;
	private Text pattern;
	private TreeViewer tree;

	SymbolPopup(ITextEditor editor, IDocument document, List<DocumentSymbol> symbols) {
		super(editor.getSite().getShell(), SWT.RESIZE, true, false, false, false, false, null, Words.text("quickOutline.hint"));
		this.editor = editor;
		this.document = document;
		this.symbols = symbols;
	}

	@Override
	protected boolean hasTitleArea() {
		return true;
	}

	@Override
	protected Control createTitleControl(Composite parent) {
		pattern = new Text(parent, SWT.NONE);
		pattern.setMessage(Words.text("quickOutline.pattern"));
		pattern.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		pattern.addModifyListener(event -> narrow());
		pattern.addKeyListener(KeyListener.keyPressedAdapter(this::pressed));
		pattern.addListener(SWT.DefaultSelection, event -> goToSelected());
		return pattern;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		tree = new TreeViewer(parent, SWT.SINGLE | SWT.V_SCROLL);
		tree.getControl().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		tree.setContentProvider(new Symbols());
		tree.setLabelProvider(Symbols.labels());
		tree.setUseHashlookup(true);
		tree.addFilter(new Narrowed());
		tree.setInput(symbols);
		tree.addOpenListener(event -> goToSelected());
		narrow();
		return tree.getControl();
	}

	@Override
	protected Control getFocusControl() {
		return pattern;
	}

	@Override
	protected Point getInitialSize() {
		return SIZE;
	}

	private void pressed(KeyEvent event) {
		if (event.keyCode == SWT.ARROW_DOWN || event.keyCode == SWT.ARROW_UP) {
			tree.getTree().setFocus();
		}
	}

	private void narrow() {
		tree.refresh();
		if (!pattern.getText().isBlank()) {
			tree.expandAll();
		}
		Optional<DocumentSymbol> first = symbols.stream().flatMap(each -> java.util.stream.Stream.concat(java.util.stream.Stream.of(each),
				Arrays.stream(new Symbols().getChildren(each)).map(DocumentSymbol.class::cast))).filter(this::matches).findFirst();
		tree.setSelection(first.map(StructuredSelection::new).orElse(StructuredSelection.EMPTY), true);
	}

	private boolean matches(DocumentSymbol symbol) {
		return Symbols.label(symbol).toLowerCase(Locale.ROOT).contains(pattern.getText().strip().toLowerCase(Locale.ROOT));
	}

	private void goToSelected() {
		if (tree.getStructuredSelection().getFirstElement() instanceof DocumentSymbol symbol) {
			close();
			try {
				int start = TextPositions.offset(document, symbol.getSelectionRange().getStart());
				editor.selectAndReveal(start, TextPositions.offset(document, symbol.getSelectionRange().getEnd()) - start);
			} catch (BadLocationException e) {
				// The text has become shorter while the list was shown.
				return;
			}
		}
	}

	private final class Narrowed extends ViewerFilter {

		@Override
		public boolean select(Viewer viewer, Object parent, Object element) {
			DocumentSymbol symbol = (DocumentSymbol) element;
			return matches(symbol) || Arrays.stream(new Symbols().getChildren(symbol)).anyMatch(child -> matches((DocumentSymbol) child));
		}
	}
}
