package org.kneadwork.ui.completion;

import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.link.ProposalPosition;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;

/** A gap that is filled with one of several words. */
final class ChoiceGap extends ProposalPosition {

	private final List<String> words;

	ChoiceGap(IDocument document, int offset, int length, int sequence, List<String> words) {
		super(document, offset, length, sequence, new ICompletionProposal[0]);
		this.words = words;
	}

	@Override
	public ICompletionProposal[] getChoices() {
		return words.stream().map(Choice::new).toArray(ICompletionProposal[]::new);
	}

	@Override
	public boolean equals(Object other) {
		return super.equals(other);
	}

	@Override
	public int hashCode() {
		return super.hashCode();
	}

	/** Stands where the gap stands by now: gaps before it may have been filled with longer words. */
	private final class Choice implements ICompletionProposal {

		private final String word;

		Choice(String word) {
			this.word = word;
		}

		@Override
		public void apply(IDocument document) {
			try {
				document.replace(getOffset(), getLength(), word);
			} catch (BadLocationException e) {
				ILog.of(ChoiceGap.class).error(String.valueOf(e.getMessage()), e);
			}
		}

		@Override
		public Point getSelection(IDocument document) {
			return new Point(getOffset() + getLength(), 0);
		}

		@Override
		public String getDisplayString() {
			return word;
		}

		@Override
		public String getAdditionalProposalInfo() {
			return null;
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
}
