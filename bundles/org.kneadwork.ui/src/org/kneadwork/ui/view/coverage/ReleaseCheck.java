package org.kneadwork.ui.view.coverage;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.Coverages;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.build.LibraryChecking;

/**
 * A library as it would be released: checked with what only a release needs.
 *
 * @param library the library
 * @param coverage what a reviewer has to know of it
 */
record ReleaseCheck(CheckedLibrary library, Coverage coverage) {

	/**
	 * Checks a library, by what stands in the editors.
	 *
	 * @param folder the folder of the library
	 * @param monitor who watches, and can cancel
	 * @return the library
	 * @throws CoreException when it cannot be read
	 * @throws OperationCanceledException when whoever watches has cancelled
	 */
	static ReleaseCheck of(IContainer folder, IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, Words.text("coverageView.checking", folder.getName()), 2);
		CheckRequest now = LibraryChecking.request(folder).orElseThrow(() -> unreadable(folder));
		CheckRequest request = new CheckRequest(now.library(), now.searchPath(), now.today(), true).with(now.unsaved());
		Outcome<CheckedLibrary> outcome = LibraryChecking.checked(request, progress.split(1));
		CheckedLibrary library = outcome.value().orElseThrow(() -> unreadable(folder));
		progress.split(1);
		return new ReleaseCheck(library, Coverages.of(library, outcome, Coverages.since(library)));
	}

	private static CoreException unreadable(IContainer folder) {
		return new CoreException(Status.error(Words.text("view.unreadable", folder.getName())));
	}
}
