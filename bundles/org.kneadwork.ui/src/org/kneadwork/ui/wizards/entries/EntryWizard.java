package org.kneadwork.ui.wizards.entries;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.kneadwork.compiler.CancelledException;
import org.kneadwork.compiler.LibraryUnreadableException;
import org.kneadwork.compiler.drafting.Draft;
import org.kneadwork.compiler.drafting.Drafting;
import org.kneadwork.compiler.drafting.Preview;
import org.kneadwork.model.content.Entity;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.build.LibraryChecking;
import org.kneadwork.ui.build.MonitoredProgress;
import org.kneadwork.ui.build.WorkspaceLibraries;

/** Asks what has to be decided about a new entry, shows its text and what will be found in it, and writes it into a file. */
abstract class EntryWizard extends Wizard implements INewWizard {

	private final String kind;
	private final Class<? extends Entity> entity;
	private IWorkbench workbench;
	private Optional<IContainer> meant = Optional.empty();
	private Optional<IContainer> library = Optional.empty();
	private Optional<Drafting> drafting = Optional.empty();
	private EntryPage first;
	private PreviewPage last;

	/** Something that reads the library and may take a while. */
	@FunctionalInterface
	interface Work<T> {

		T with(MonitoredProgress progress) throws LibraryUnreadableException;
	}

	/**
	 * @param kind the word of the language for the entry, which also begins the keys of its texts
	 * @param entity its class
	 */
	EntryWizard(String kind, Class<? extends Entity> entity) {
		this.kind = kind;
		this.entity = entity;
		setWindowTitle(Words.text("entry.window." + kind));
		setNeedsProgressMonitor(true);
	}

	@Override
	public void init(IWorkbench ofWindow, IStructuredSelection selection) {
		workbench = ofWindow;
		meant = WorkspaceLibraries.meant(ofWindow, selection);
	}

	@Override
	public void addPages() {
		first = new EntryPage(kind, meant);
		addPage(first);
		addDecisions();
		last = new PreviewPage();
		addPage(last);
	}

	/** Adds the pages between the first one and the preview. */
	abstract void addDecisions();

	/** What has been described so far. */
	abstract Draft draft(String id, String title, String words);

	/** What has been described so far. */
	final Draft draft() {
		return draft(first.id(), first.entryTitle(), first.words());
	}

	/** Changes a draft by what is known only when it was looked at. */
	Draft completed(Draft draft, Preview preview) {
		return draft;
	}

	final Class<? extends Entity> entity() {
		return entity;
	}

	/** The library for which the entry is written, as it was read; empty before that, and where it cannot be understood. */
	final Optional<Drafting> drafting() {
		return drafting;
	}

	/** Reads the library that was chosen, in the background. */
	final void read(IContainer chosen) {
		library = Optional.of(chosen);
		drafting = Optional.empty();
		drafting = inBackground(progress -> LibraryChecking.request(chosen).isEmpty() ? Optional.<Drafting>empty()
				: Drafting.begin(LibraryChecking.compiler(), LibraryChecking.request(chosen).get(), progress)).flatMap(found -> found);
		for (var page : getPages()) {
			if (page instanceof ChoicesPage choices) {
				drafting.ifPresent(choices::offer);
			}
		}
	}

	/** Looks at what the entry comes to, in the background. */
	final Optional<Preview> look(Draft draft) {
		String file = first.file();
		return drafting.flatMap(known -> inBackground(progress -> known.preview(draft, file, progress)));
	}

	/** The draft with everything that is known about it, and what it comes to. */
	final Optional<Preview> lookAtWhole() {
		Draft bare = draft();
		Optional<Preview> preview = look(bare);
		Draft whole = preview.map(found -> completed(bare, found)).orElse(bare);
		return whole.equals(bare) ? preview : look(whole);
	}

	private <T> Optional<T> inBackground(Work<T> work) {
		Object[] result = new Object[1];
		try {
			getContainer().run(true, true, monitor -> {
				try {
					result[0] = work.with(new MonitoredProgress(monitor));
				} catch (LibraryUnreadableException e) {
					throw new InvocationTargetException(e);
				} catch (CancelledException | OperationCanceledException e) {
					throw new InterruptedException();
				}
			});
			@SuppressWarnings("unchecked")
			T found = (T) result[0];
			return Optional.ofNullable(found);
		} catch (InvocationTargetException e) {
			if (!(e.getCause() instanceof LibraryUnreadableException)) {
				throw new IllegalStateException(e.getCause());
			}
			first.setErrorMessage(e.getCause().getMessage());
			return Optional.empty();
		} catch (InterruptedException e) {
			return Optional.empty();
		} finally {
			// The window puts back what its buttons were before, which may have changed meanwhile.
			if (getContainer().getCurrentPage() != null) {
				getContainer().updateButtons();
			}
		}
	}

	/** What is not read to its end on the last page shall not be written. */
	@Override
	public boolean canFinish() {
		return getContainer().getCurrentPage() == last && super.canFinish();
	}

	@Override
	public boolean performFinish() {
		IFile file = library.orElseThrow().getFile(IPath.fromPortableString(first.file()));
		try {
			new EntryFile(file).add(last.entry(), getShell());
			EntryFile.open(workbench.getActiveWorkbenchWindow().getActivePage(), file, kind + " " + first.id() + " ", first.id());
			return true;
		} catch (CoreException e) {
			ErrorDialog.openError(getShell(), getWindowTitle(), Words.text("entry.notWritten", file.getName()),
					e.getStatus().getMessage() == null ? Status.error("", e) : e.getStatus());
			return false;
		}
	}
}
