package org.kneadwork.ui.refactoring;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.NullChange;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.ShownText;

/** Gives something another id, wherever it is named: in all libraries of the workspace. */
final class Renaming extends Refactoring {

	private static final long PATIENCE_SECONDS = 60;

	private final ShownText text;
	private final Position position;
	private final String oldId;
	private String newId;
	private Change change = new NullChange();

	/**
	 * @param text a text in which it is named
	 * @param position a place in its id
	 * @param oldId its id until now
	 */
	Renaming(ShownText text, Position position, String oldId) {
		this.text = text;
		this.position = position;
		this.oldId = oldId;
		this.newId = oldId;
	}

	String oldId() {
		return oldId;
	}

	void renameTo(String id) {
		newId = id;
	}

	/** Why the new id cannot be taken; empty where it can. */
	CompletableFuture<Optional<String>> refusal() {
		return answer().handle((edit, failure) -> {
			if (failure != null) {
				return Optional.of((failure instanceof CompletionException ? failure.getCause() : failure).getMessage());
			}
			return edit == null ? Optional.of(Words.text("rename.nothing")) : Optional.empty();
		});
	}

	/** What the server, which knows best what can be an id, says to the new one. */
	private CompletableFuture<WorkspaceEdit> answer() {
		return LanguageServices.shared().texts().rename(new RenameParams(text.id(), position, newId));
	}

	@Override
	public String getName() {
		return Words.text("rename.name");
	}

	@Override
	public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
		return new RefactoringStatus();
	}

	/**
	 * Asks once more: the texts may have changed since the id was typed. The windows of the platform call this on a thread of its own.
	 */
	@Override
	public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) {
		try {
			WorkspaceEdit edit = answer().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
			if (edit == null) {
				return RefactoringStatus.createFatalErrorStatus(Words.text("rename.nothing"));
			}
			change = WorkspaceChanges.of(Words.text("rename.change", oldId, newId), edit);
			return new RefactoringStatus();
		} catch (ExecutionException e) {
			return RefactoringStatus.createFatalErrorStatus(e.getCause().getMessage());
		} catch (CoreException e) {
			return RefactoringStatus.createFatalErrorStatus(e.getStatus().getMessage());
		} catch (TimeoutException e) {
			return RefactoringStatus.createFatalErrorStatus(Words.text("rename.late"));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new OperationCanceledException();
		}
	}

	@Override
	public Change createChange(IProgressMonitor monitor) {
		return change;
	}
}
