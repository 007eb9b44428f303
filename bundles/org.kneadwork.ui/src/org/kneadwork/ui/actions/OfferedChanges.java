package org.kneadwork.ui.actions;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.quickassist.IQuickAssistProcessor;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.ShownText;
import org.kneadwork.ui.services.TextPositions;

/**
 * Offers what can be done at the cursor where nothing is wrong: sort, move, take a caution out of a technique, mend all of a kind.
 * Asked on the thread of the windows, which must not wait: the first time nothing is offered, and the window is opened once more
 * as soon as the server has answered.
 */
public final class OfferedChanges implements IQuickAssistProcessor {

	private record Asked(ShownText text, long stamp, int offset) {
	}

	private record Answer(Asked question, List<CodeAction> actions) {
	}

	private Optional<Answer> answer = Optional.empty();

	@Override
	public ICompletionProposal[] computeQuickAssistProposals(IQuickAssistInvocationContext context) {
		ISourceViewer viewer = context.getSourceViewer();
		Optional<Asked> asked = ShownText.of(viewer.getDocument())
				.map(text -> new Asked(text, text.stamp(), viewer.getSelectedRange().x));
		if (asked.isEmpty()) {
			return new ICompletionProposal[0];
		}
		Optional<Answer> known = answer.filter(last -> last.question().equals(asked.get()));
		answer = Optional.empty();
		if (known.isEmpty()) {
			ask(asked.get(), viewer);
		}
		return known.map(Answer::actions).orElseGet(List::of).stream().map(OfferedChange::new).toArray(ICompletionProposal[]::new);
	}

	private void ask(Asked asked, ISourceViewer viewer) {
		try {
			Position position = TextPositions.at(asked.text().document(), asked.offset());
			CodeActionParams params = new CodeActionParams(asked.text().id(), new Range(position, position), new CodeActionContext(List.of()));
			ShownText.later(LanguageServices.shared().texts().codeAction(params), answered -> {
				List<CodeAction> actions = answered.orElseGet(List::of).stream().filter(Either<Command, CodeAction>::isRight)
						.map(Either::getRight).filter(OfferedChanges::isNoMendOfAFinding).toList();
				boolean isCurrent = viewer.getTextWidget() != null && asked.text().stamp() == asked.stamp()
						&& viewer.getSelectedRange().x == asked.offset();
				if (isCurrent && !actions.isEmpty()) {
					answer = Optional.of(new Answer(asked, actions));
					((ITextOperationTarget) viewer).doOperation(ISourceViewer.QUICK_ASSIST);
				}
			});
		} catch (BadLocationException e) {
			throw new IllegalStateException("The cursor is outside the text", e);
		}
	}

	/** Those of findings are offered by their markers. The server says of each whether it needs a decision, and of nothing else. */
	private static boolean isNoMendOfAFinding(CodeAction action) {
		return action.getEdit() != null && !(CodeActionKind.QuickFix.equals(action.getKind()) && action.getIsPreferred() != null);
	}

	@Override
	public boolean canFix(Annotation annotation) {
		return false;
	}

	@Override
	public boolean canAssist(IQuickAssistInvocationContext context) {
		return true;
	}

	@Override
	public String getErrorMessage() {
		return null;
	}
}
