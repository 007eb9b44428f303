package org.kneadwork.ui.completion;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRewriteTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension;
import org.eclipse.jface.text.TextUtilities;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension4;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension5;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension6;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.kneadwork.ui.text.IdInText;

/**
 * Something that can be written at the cursor. What is typed meanwhile narrows the choice; what stands behind the cursor stays,
 * unless Ctrl is held down, which replaces the rest of the word.
 */
final class KneadProposal implements ICompletionProposal, ICompletionProposalExtension2, ICompletionProposalExtension4,
		ICompletionProposalExtension5, ICompletionProposalExtension6 {

	private final CompletionItem item;
	private final String written;
	private final int start;
	private Optional<Point> selection = Optional.empty();

	/**
	 * @param item what the server proposes
	 * @param written what is inserted, with gaps where the item says so
	 * @param start where the word begins that it replaces, from 0
	 */
	KneadProposal(CompletionItem item, String written, int start) {
		this.item = item;
		this.written = written;
		this.start = start;
	}

	@Override
	public void apply(ITextViewer viewer, char trigger, int stateMask, int offset) {
		IRewriteTarget target = ((ITextViewerExtension) viewer).getRewriteTarget();
		target.beginCompoundChange();
		try {
			IDocument document = viewer.getDocument();
			int end = (stateMask & SWT.MOD1) != 0 ? IdInText.end(document, offset) : offset;
			SnippetText text = text(document);
			document.replace(start, end - start, text.text());
			selection = Optional.of(new Point(start + text.text().length(), 0));
			if (text.gaps().stream().anyMatch(gap -> gap.number() > 0)) {
				selection = Optional.of(new Gaps(viewer, start, text).fillIn());
			}
		} catch (BadLocationException e) {
			ILog.of(KneadProposal.class).error(String.valueOf(e.getMessage()), e);
		} finally {
			target.endCompoundChange();
		}
	}

	private SnippetText text(IDocument document) throws BadLocationException {
		if (item.getInsertTextFormat() != InsertTextFormat.Snippet) {
			return new SnippetText(written, java.util.List.of());
		}
		int line = document.getLineOffset(document.getLineOfOffset(start));
		String before = document.get(line, start - line);
		return SnippetText.of(written).in(before.substring(0, before.length() - before.stripLeading().length()),
				TextUtilities.getDefaultLineDelimiter(document));
	}

	@Override
	public boolean validate(IDocument document, int offset, DocumentEvent event) {
		try {
			return offset >= start && hasInOrder(document.get(start, offset - start));
		} catch (BadLocationException e) {
			// The text has become shorter than it was when this was proposed.
			return false;
		}
	}

	private boolean hasInOrder(String typed) {
		String word = Optional.ofNullable(item.getFilterText()).orElse(item.getLabel()).toLowerCase(Locale.ROOT);
		int at = 0;
		for (char each : typed.toLowerCase(Locale.ROOT).toCharArray()) {
			at = word.indexOf(each, at) + 1;
			if (at == 0) {
				return false;
			}
		}
		return true;
	}

	/** Nothing is written before its author has seen it, even where it is the only thing that fits. */
	@Override
	public boolean isAutoInsertable() {
		return false;
	}

	@Override
	public StyledString getStyledDisplayString() {
		StyledString shown = new StyledString(item.getLabel());
		Optional.ofNullable(item.getDetail()).filter(detail -> !detail.isBlank())
				.ifPresent(detail -> shown.append("  –  " + detail, StyledString.QUALIFIER_STYLER));
		Optional.ofNullable(item.getLabelDetails()).map(details -> details.getDetail())
				.ifPresent(detail -> shown.append(detail, StyledString.DECORATIONS_STYLER));
		return shown;
	}

	@Override
	public String getDisplayString() {
		return getStyledDisplayString().getString();
	}

	@Override
	public Object getAdditionalProposalInfo(IProgressMonitor monitor) {
		if (item.getInsertTextFormat() == InsertTextFormat.Snippet) {
			return SnippetText.of(written).text();
		}
		return Optional.ofNullable(item.getDocumentation())
				.map(found -> found.isLeft() ? found.getLeft() : found.getRight().getValue()).orElse(null);
	}

	@Override
	public String getAdditionalProposalInfo() {
		return (String) getAdditionalProposalInfo(null);
	}

	@Override
	public Point getSelection(IDocument document) {
		return selection.orElse(null);
	}

	@Override
	public void apply(IDocument document) {
		throw new UnsupportedOperationException("applied to viewers only");
	}

	@Override
	public void selected(ITextViewer viewer, boolean smartToggle) {
		// Nothing is shown in the text before it is chosen.
	}

	@Override
	public void unselected(ITextViewer viewer) {
		// Nothing was shown in the text.
	}

	@Override
	public Image getImage() {
		return null;
	}

	@Override
	public IContextInformation getContextInformation() {
		return null;
	}
}
