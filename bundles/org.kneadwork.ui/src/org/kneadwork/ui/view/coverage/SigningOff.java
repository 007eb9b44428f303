package org.kneadwork.ui.view.coverage;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.ide.IDE;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.review.ReviewRefusedException;
import org.kneadwork.compiler.review.ReviewSheet;
import org.kneadwork.compiler.review.ReviewWriting;
import org.kneadwork.compiler.review.Signature;
import org.kneadwork.safety.coverage.Named;
import org.kneadwork.ui.WhileOpen;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.build.LibraryChecking;

/** Signs items of a library off, as {@code kneadwork sign-off} does: what stands in the files is what counts. */
final class SigningOff {

	private final IWorkbenchPage page;
	private final IContainer folder;

	/**
	 * @param page where it is asked for
	 * @param folder the folder of the library
	 */
	SigningOff(IWorkbenchPage page, IContainer folder) {
		this.page = page;
		this.folder = folder;
	}

	/**
	 * Reads the library, and asks a reviewer.
	 *
	 * @param item what to begin with; empty: with the first item
	 */
	void begin(Optional<Named> item) {
		if (!IDE.saveAllEditors(new IResource[] {folder}, true)) {
			return;
		}
		Shell parent = page.getWorkbenchWindow().getShell();
		Job reading = Job.create(Words.text("signOff.reading", folder.getName()), (ICoreRunnable) monitor -> {
			Outcome<CheckedLibrary> outcome = check(monitor);
			WhileOpen.soon(parent, () -> ask(parent, outcome, item));
		});
		reading.setUser(true);
		reading.schedule();
	}

	private void ask(Shell parent, Outcome<CheckedLibrary> outcome, Optional<Named> item) {
		if (outcome.value().isEmpty()) {
			MessageDialog.openError(parent, Words.text("signOff.window"), Words.text("view.unreadable", folder.getName()));
			return;
		}
		SignOffDialog window = new SignOffDialog(parent, outcome.value().get(), outcome.findings(), this, item);
		window.setBlockOnOpen(false);
		window.open();
	}

	private Outcome<CheckedLibrary> check(IProgressMonitor monitor) throws CoreException {
		CheckRequest now = LibraryChecking.request(folder)
				.orElseThrow(() -> new CoreException(Status.error(Words.text("view.unreadable", folder.getName()))));
		return LibraryChecking.checked(new CheckRequest(now.library(), now.searchPath(), now.today(), false), monitor);
	}

	/** Told of what came of it, on a thread of a job. */
	interface Told {

		/** The review is written, and holds. */
		void signed();

		/** Nothing was signed. */
		void refused(String why);
	}

	/**
	 * Writes a review into the files, in a job.
	 *
	 * @param library the library that the reviewer has seen
	 * @param sheet what they have seen
	 * @param signature what they say
	 * @param told who is told
	 */
	void write(CheckedLibrary library, ReviewSheet sheet, Signature signature, Told told) {
		Job writing = new WorkspaceJob(Words.text("signOff.writing")) {

			@Override
			public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
				try {
					new ReviewWriting(library, SigningOff.this::checkAgain).write(List.of(sheet), signature);
					folder.refreshLocal(IResource.DEPTH_INFINITE, monitor);
					told.signed();
				} catch (ReviewRefusedException e) {
					told.refused(switch (e.why()) {
						case TEXT_CHANGED -> Words.text("signOff.textChanged", e.about());
						case DOES_NOT_HOLD -> Words.text("signOff.doesNotHold", e.about());
					});
				} catch (IOException e) {
					told.refused(Words.text("signOff.notWritten", String.valueOf(e.getMessage())));
				}
				return Status.OK_STATUS;
			}
		};
		writing.setRule(folder.getProject());
		writing.setUser(true);
		writing.schedule();
	}

	private Outcome<CheckedLibrary> checkAgain() throws IOException {
		try {
			return check(new NullProgressMonitor());
		} catch (CoreException e) {
			throw new IOException(e.getMessage(), e);
		}
	}
}
