package org.kneadwork.ui.services;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.swt.widgets.Display;

/**
 * Asks the language server the same question about the text of a viewer whenever its author pauses, and gives every answer that
 * is still true to the thread of the windows. Belongs to that thread.
 *
 * @param <T> the kind of answer
 */
public final class Following<T> {

	private static final int PAUSE_MILLIS = 250;

	private final ITextViewer viewer;
	private final Display display;
	private final Function<ShownText, CompletableFuture<T>> question;
	private final Consumer<T> use;
	private final Runnable asking = this::ask;
	private final Input input = new Input();
	private final Typing typing = new Typing();
	private final Consumer<URI> checked = this::askWhereShown;
	private Optional<IDocument> document = Optional.empty();
	private CompletableFuture<T> asked = CompletableFuture.completedFuture(null);
	private boolean dependsOnOthers;

	/**
	 * @param viewer where the text is shown, with its window
	 * @param question how the server is asked about a text
	 * @param use what is done with an answer
	 */
	public Following(ITextViewer viewer, Function<ShownText, CompletableFuture<T>> question, Consumer<T> use) {
		this.viewer = viewer;
		this.display = viewer.getTextWidget().getDisplay();
		this.question = question;
		this.use = use;
	}

	/**
	 * Asks also when other texts of the library may have changed the answer.
	 *
	 * @return this
	 */
	public Following<T> withLibrary() {
		dependsOnOthers = true;
		return this;
	}

	/** Begins to ask. */
	public void start() {
		viewer.addTextInputListener(input);
		connect(viewer.getDocument());
		if (dependsOnOthers) {
			LanguageServices.shared().addListener(checked);
		}
	}

	/** Asks no more. */
	public void stop() {
		LanguageServices.shared().removeListener(checked);
		viewer.removeTextInputListener(input);
		connect(null);
	}

	/** Asks soon, where something else than the text has changed. */
	public void askSoon() {
		if (!display.isDisposed()) {
			display.timerExec(PAUSE_MILLIS, asking);
		}
	}

	private void askWhereShown(URI file) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> document.flatMap(ShownText::of).filter(text -> text.isAt(file)).ifPresent(text -> askSoon()));
		}
	}

	private void connect(IDocument shown) {
		asked.cancel(true);
		document.ifPresent(before -> before.removeDocumentListener(typing));
		document = Optional.ofNullable(shown);
		document.ifPresent(now -> {
			now.addDocumentListener(typing);
			display.asyncExec(asking);
		});
	}

	private void ask() {
		asked.cancel(true);
		document.flatMap(ShownText::of).ifPresent(text -> {
			CompletableFuture<T> current = question.apply(text);
			asked = current;
			current.whenComplete((answer, failure) -> {
				report(failure);
				if (answer != null && !display.isDisposed()) {
					display.asyncExec(() -> useIfTrue(current, answer));
				}
			});
		});
	}

	private void useIfTrue(CompletableFuture<T> current, T answer) {
		if (asked == current && document.isPresent() && viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
			use.accept(answer);
		}
	}

	private static void report(Throwable failure) {
		Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
		if (cause != null && !(cause instanceof CancellationException)) {
			ILog.of(Following.class).error(String.valueOf(cause.getMessage()), cause);
		}
	}

	private final class Input implements ITextInputListener {

		@Override
		public void inputDocumentAboutToBeChanged(IDocument before, IDocument after) {
			connect(null);
		}

		@Override
		public void inputDocumentChanged(IDocument before, IDocument after) {
			connect(after);
		}
	}

	private final class Typing implements IDocumentListener {

		@Override
		public void documentAboutToBeChanged(DocumentEvent event) {
			// An answer about the text before would point to wrong places.
			asked.cancel(true);
			asked = CompletableFuture.completedFuture(null);
		}

		@Override
		public void documentChanged(DocumentEvent event) {
			if (Display.getCurrent() == display) {
				askSoon();
			} else if (!display.isDisposed()) {
				display.asyncExec(Following.this::askSoon);
			}
		}
	}
}
