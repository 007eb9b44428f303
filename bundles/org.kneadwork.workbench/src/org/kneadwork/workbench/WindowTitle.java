package org.kneadwork.workbench;

import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.kneadwork.ui.WhileOpen;
import org.kneadwork.ui.build.LibraryChecking;
import org.kneadwork.ui.build.ProjectLibraries;

/** The title of a window: the text that is open, and the library that it belongs to, by the name that its author gave it. */
final class WindowTitle implements IPartListener2 {

	private final IWorkbenchWindowConfigurer configurer;
	private final IWorkbenchWindow window;

	WindowTitle(IWorkbenchWindowConfigurer configurer) {
		this.configurer = configurer;
		this.window = configurer.getWindow();
	}

	/** Keeps the title right from now on. */
	void watch() {
		window.getPartService().addPartListener(this);
		// A library may get another name, and is known by its name only when it has been checked.
		Consumer<LibraryChecking.Result> checked = result -> soon();
		LibraryChecking.shared().addListener(checked);
		window.getShell().addDisposeListener(closed -> LibraryChecking.shared().removeListener(checked));
		show();
	}

	@Override
	public void partActivated(IWorkbenchPartReference part) {
		show();
	}

	@Override
	public void partClosed(IWorkbenchPartReference part) {
		show();
	}

	@Override
	public void partInputChanged(IWorkbenchPartReference part) {
		show();
	}

	private void soon() {
		Optional.ofNullable(window.getShell()).ifPresent(shell -> WhileOpen.soon(shell, this::show));
	}

	private void show() {
		String title = openText().flatMap(WindowTitle::of).orElseGet(() -> Words.text("window.title"));
		if (!title.equals(configurer.getTitle())) {
			configurer.setTitle(title);
		}
	}

	private Optional<IFile> openText() {
		IWorkbenchPage page = window.getActivePage();
		IEditorPart editor = page == null ? null : page.getActiveEditor();
		return Optional.ofNullable(editor).map(open -> Adapters.adapt(open.getEditorInput(), IFile.class));
	}

	private static Optional<String> of(IFile file) {
		try {
			return Optional.of(Words.text("window.titleOfText", file.getName(),
					LibraryChecking.shared().nameOf(ProjectLibraries.of(file))));
		} catch (CoreException e) {
			// A project that is closed or gone has no library to name.
			return Optional.empty();
		}
	}
}
