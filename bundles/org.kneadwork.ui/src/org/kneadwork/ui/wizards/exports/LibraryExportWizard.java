package org.kneadwork.ui.wizards.exports;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.ide.IDE;
import org.kneadwork.compiler.CancelledException;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.build.LibraryChecking;
import org.kneadwork.ui.build.MonitoredProgress;
import org.kneadwork.ui.build.WorkspaceLibraries;

/** Writes something about a library to a folder, in the background, and stays to show what came of it. */
abstract class LibraryExportWizard extends Wizard implements IExportWizard {

	private final String kind;
	private IWorkbench workbench;
	private Optional<IContainer> meant = Optional.empty();
	private DestinationPage destination;
	private ResultPage result;

	/**
	 * @param kind begins the keys of its texts
	 */
	LibraryExportWizard(String kind) {
		this.kind = kind;
		setWindowTitle(Words.text("export.window." + kind));
		setNeedsProgressMonitor(true);
	}

	@Override
	public void init(IWorkbench ofWindow, IStructuredSelection selection) {
		workbench = ofWindow;
		meant = WorkspaceLibraries.meant(ofWindow, selection);
	}

	@Override
	public void addPages() {
		destination = page(kind, meant);
		result = new ResultPage(workbench);
		addPage(destination);
		addPage(result);
	}

	/** The page that asks what to write, and where. */
	abstract DestinationPage page(String named, Optional<IContainer> library);

	/** Whether the library is to be released. */
	abstract boolean isForRelease();

	/**
	 * Writes it. Not on the thread of the windows.
	 *
	 * @param outcome what a check of the library came to
	 * @param folder where to write
	 * @return what came of it
	 * @throws IOException when it cannot be written; nothing has changed then
	 */
	abstract ExportResult write(Outcome<CheckedLibrary> outcome, Path folder) throws IOException;

	/** Takes what the page says, on the thread of the windows. */
	abstract void decide();

	/** The result is shown by the export, not by turning the page. */
	@Override
	public boolean canFinish() {
		return result.isShown() || destination.isPageComplete();
	}

	@Override
	public boolean performFinish() {
		if (result.isShown()) {
			return true;
		}
		IContainer library = destination.library();
		if (!IDE.saveAllEditors(new IResource[] {library}, true)) {
			return false;
		}
		Path folder = destination.folder();
		decide();
		destination.remember();
		ExportResult[] came = new ExportResult[1];
		try {
			getContainer().run(true, true, monitor -> came[0] = export(library, folder, monitor));
			result.show(came[0], library);
			getContainer().showPage(result);
			getContainer().updateButtons();
		} catch (InvocationTargetException e) {
			if (!(e.getCause() instanceof IOException)) {
				throw new IllegalStateException(e.getCause());
			}
			destination.setErrorMessage(e.getCause().getMessage());
		} catch (InterruptedException e) {
			destination.setMessage(Words.text("export.cancelled"));
		}
		return false;
	}

	private ExportResult export(IContainer library, Path folder, IProgressMonitor monitor)
			throws InvocationTargetException, InterruptedException {
		try {
			CheckRequest saved = LibraryChecking.request(library).orElseThrow(() -> new IOException(Words.text("export.nowhere")));
			CheckRequest request = new CheckRequest(saved.library(), saved.searchPath(), saved.today(), isForRelease());
			MonitoredProgress progress = new MonitoredProgress(monitor);
			Outcome<CheckedLibrary> outcome = LibraryChecking.compiler().check(request, progress);
			if (progress.cancelled()) {
				throw new InterruptedException();
			}
			return write(outcome, folder);
		} catch (IOException e) {
			throw new InvocationTargetException(e);
		} catch (CancelledException | OperationCanceledException e) {
			throw new InterruptedException();
		}
	}
}
