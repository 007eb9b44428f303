package org.kneadwork.ui.completion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.ShownText;
import org.kneadwork.ui.services.TextPositions;

/** Offers what can stand at the cursor. The generic editor asks on a thread of its own. */
public final class KneadContentAssist implements IContentAssistProcessor {

	@Override
	public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
		Optional<ShownText> text = ShownText.of(viewer.getDocument());
		return text.map(shown -> proposals(shown, offset)).orElseGet(List::of).toArray(ICompletionProposal[]::new);
	}

	private static List<ICompletionProposal> proposals(ShownText text, int offset) {
		try {
			CompletionParams params = new CompletionParams(text.id(), TextPositions.at(text.document(), offset));
			// Who asks in the first moment wants the ids too, not only the words.
			ShownText.answer(LanguageServices.shared().whenRead(text.id()));
			List<CompletionItem> items = new ArrayList<>(ShownText.answer(LanguageServices.shared().texts().completion(params))
					.map(KneadContentAssist::items).orElseGet(List::of));
			items.sort(Comparator.comparing(item -> Optional.ofNullable(item.getSortText()).orElse(item.getLabel())));
			List<ICompletionProposal> proposals = new ArrayList<>();
			for (CompletionItem item : items) {
				proposals.add(proposal(item, text.document(), offset));
			}
			return proposals;
		} catch (BadLocationException e) {
			// The text has become shorter since the question: there is nothing to offer any more.
			return List.of();
		}
	}

	private static List<CompletionItem> items(Either<List<CompletionItem>, CompletionList> answer) {
		return answer.isLeft() ? answer.getLeft() : answer.getRight().getItems();
	}

	private static ICompletionProposal proposal(CompletionItem item, IDocument document, int offset) throws BadLocationException {
		Optional<TextEdit> edit = Optional.ofNullable(item.getTextEdit()).filter(Either::isLeft).map(Either::getLeft);
		int start = edit.isPresent() ? TextPositions.offset(document, edit.get().getRange().getStart()) : offset;
		return new KneadProposal(item, edit.map(TextEdit::getNewText).orElse(item.getLabel()), start);
	}

	@Override
	public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
		return new IContextInformation[0];
	}

	@Override
	public char[] getCompletionProposalAutoActivationCharacters() {
		return new char[] {':'};
	}

	@Override
	public char[] getContextInformationAutoActivationCharacters() {
		return new char[0];
	}

	@Override
	public String getErrorMessage() {
		return null;
	}

	@Override
	public IContextInformationValidator getContextInformationValidator() {
		return null;
	}
}
