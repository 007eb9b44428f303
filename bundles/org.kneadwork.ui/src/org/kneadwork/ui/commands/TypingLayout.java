package org.kneadwork.ui.commands;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITextViewerExtension;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.custom.VerifyKeyListener;
import org.eclipse.swt.events.VerifyEvent;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.ShownText;
import org.kneadwork.ui.services.TextPositions;

/** Puts a line in its layout when its author ends it, and a block when its author closes it. */
public final class TypingLayout implements IReconciler {

	private final VerifyKeyListener keys = this::pressed;
	private ITextViewer viewer;

	@Override
	public void install(ITextViewer textViewer) {
		viewer = textViewer;
		((ITextViewerExtension) viewer).appendVerifyKeyListener(keys);
	}

	@Override
	public void uninstall() {
		((ITextViewerExtension) viewer).removeVerifyKeyListener(keys);
	}

	/** Told before the key has its effect. */
	private void pressed(VerifyEvent event) {
		if (event.doit && (event.character == '}' || event.character == '\r' || event.character == '\n')) {
			String typed = event.character == '}' ? "}" : "\n";
			event.display.asyncExec(() -> ask(typed));
		}
	}

	private void ask(String typed) {
		StyledText widget = viewer.getTextWidget();
		if (widget == null || widget.isDisposed()) {
			return;
		}
		ShownText.of(viewer.getDocument()).ifPresent(text -> {
			try {
				ask(text, typed);
			} catch (BadLocationException e) {
				ILog.of(TypingLayout.class).error(String.valueOf(e.getMessage()), e);
			}
		});
	}

	private void ask(ShownText text, String typed) throws BadLocationException {
		long asked = text.stamp();
		DocumentOnTypeFormattingParams params = new DocumentOnTypeFormattingParams(text.id(), new FormattingOptions(2, true),
				TextPositions.at(text.document(), viewer.getSelectedRange().x), typed);
		ShownText.later(LanguageServices.shared().texts().onTypeFormatting(params), edits -> {
			boolean isShown = viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed();
			if (isShown && text.stamp() == asked && edits.filter(found -> !found.isEmpty()).isPresent()) {
				try {
					text.change(edits.get(), viewer);
				} catch (BadLocationException e) {
					ILog.of(TypingLayout.class).error(String.valueOf(e.getMessage()), e);
				}
			}
		});
	}

	@Override
	public IReconcilingStrategy getReconcilingStrategy(String contentType) {
		return null;
	}
}
