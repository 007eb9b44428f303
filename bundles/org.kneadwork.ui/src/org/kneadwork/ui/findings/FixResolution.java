package org.kneadwork.ui.findings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IMarkerResolution2;
import org.eclipse.ui.PlatformUI;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.build.LibraryChecking;
import org.kneadwork.ui.build.ProjectLibraries;

/**
 * A mend of a finding. It changes texts as if its author typed it: what is open in an editor is changed there and can be undone
 * and saved there; other files are changed at once.
 *
 * @param title what it does, as an author reads it
 */
record FixResolution(String title) implements IMarkerResolution2 {

	@Override
	public String getLabel() {
		return title;
	}

	@Override
	public String getDescription() {
		return "";
	}

	@Override
	public Image getImage() {
		return null;
	}

	/** The window over a text asks for it on a thread of its own; texts are changed on that of the windows alone. */
	@Override
	public void run(IMarker marker) {
		Display display = PlatformUI.getWorkbench().getDisplay();
		if (display.getThread() == Thread.currentThread()) {
			mend(marker);
		} else {
			display.asyncExec(() -> mend(marker));
		}
	}

	private void mend(IMarker marker) {
		try {
			IContainer library = ProjectLibraries.of((IFile) marker.getResource());
			Map<String, Object> wanted = marker.getAttributes();
			Optional<Fix> fix = known(library, wanted);
			if (fix.isPresent()) {
				TextChanges.make(library, fix.get().edits());
			} else {
				new Again(library, wanted).schedule();
			}
		} catch (CoreException e) {
			// What a check takes away in this moment needs no mend any more.
			if (marker.exists()) {
				ILog.of(FixResolution.class).log(e.getStatus());
			}
		}
	}

	/** Places that were found in an older text would be wrong in this one: then the text is looked at again first. */
	private final class Again extends Job {

		private final IContainer library;
		private final Map<String, Object> wanted;

		Again(IContainer library, Map<String, Object> wanted) {
			super(Words.text("checking", library.getName()));
			this.library = library;
			this.wanted = wanted;
		}

		@Override
		protected IStatus run(IProgressMonitor monitor) {
			try {
				LibraryChecking.shared().check(library, monitor);
				PlatformUI.getWorkbench().getDisplay().asyncExec(this::make);
				return Status.OK_STATUS;
			} catch (CoreException e) {
				return e.getStatus();
			}
		}

		/** On the thread of the windows, which alone changes texts. What is no longer wrong needs no mend. */
		private void make() {
			try {
				Optional<Fix> fix = known(library, wanted);
				if (fix.isPresent()) {
					TextChanges.make(library, fix.get().edits());
				}
			} catch (CoreException e) {
				ILog.of(FixResolution.class).log(e.getStatus());
			}
		}
	}

	private Optional<Fix> known(IContainer library, Map<String, Object> wanted) {
		return LibraryChecking.shared().last(library).stream().flatMap(result -> result.outcome().findings().stream()
				.filter(finding -> isSame(finding, wanted)).flatMap(finding -> finding.fixes().stream())
				.filter(fix -> fix.titleIn(Words.language()).equals(title)).filter(fix -> fits(result, fix))).findFirst();
	}

	private static boolean fits(LibraryChecking.Result result, Fix fix) {
		return fix.edits().stream().map(edit -> edit.place().file()).distinct().allMatch(result::isUpToDate);
	}

	private static boolean isSame(Finding finding, Map<String, Object> wanted) {
		Map<String, Object> attributes = MarkerAttributes.of(finding);
		return List.of(MarkerAttributes.CODE, MarkerAttributes.WHAT).stream()
				.allMatch(name -> attributes.get(name).equals(wanted.get(name)));
	}
}
