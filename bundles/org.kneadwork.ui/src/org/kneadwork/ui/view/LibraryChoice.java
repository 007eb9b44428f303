package org.kneadwork.ui.view;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.ide.ResourceUtil;
import org.kneadwork.ui.build.LibraryNature;
import org.kneadwork.ui.build.ProjectLibraries;

/** Follows what the author works on: the text that was turned to last, or what was selected in the project explorer. */
final class LibraryChoice implements IPartListener2, ISelectionListener {

	private final IWorkbenchPage page;
	private final Runnable changed;
	private volatile Optional<IResource> resource = Optional.empty();

	/**
	 * @param page the page whose parts are followed
	 * @param changed told on the thread of the windows when the author turns to something else
	 */
	LibraryChoice(IWorkbenchPage page, Runnable changed) {
		this.page = page;
		this.changed = changed;
		Optional.ofNullable(page.getActiveEditor()).ifPresent(this::turnTo);
		if (!(page.getActivePart() instanceof IEditorPart)) {
			selectionChanged(page.getActivePart(), page.getSelection());
		}
		page.addPartListener(this);
		page.addSelectionListener(this);
	}

	void dispose() {
		page.removePartListener(this);
		page.removeSelectionListener(this);
	}

	@Override
	public void partActivated(IWorkbenchPartReference reference) {
		turnTo(reference.getPart(false));
	}

	@Override
	public void partBroughtToTop(IWorkbenchPartReference reference) {
		turnTo(reference.getPart(false));
	}

	@Override
	public void selectionChanged(IWorkbenchPart part, ISelection selection) {
		if (selection instanceof IStructuredSelection several && !(part instanceof LibraryView)) {
			Optional.ofNullable(Adapters.adapt(several.getFirstElement(), IResource.class)).ifPresent(this::set);
		}
	}

	private void turnTo(IWorkbenchPart part) {
		if (part instanceof IEditorPart editor) {
			Optional.ofNullable(ResourceUtil.getFile(editor.getEditorInput())).ifPresent(this::set);
		}
	}

	private void set(IResource chosen) {
		if (!Optional.of(chosen).equals(resource)) {
			resource = Optional.of(chosen);
			changed.run();
		}
	}

	/**
	 * The library to show. May be asked on any thread.
	 *
	 * @return the folder of the library that the author works on, else of the first one; empty where there is none
	 * @throws CoreException when the workspace cannot be read
	 */
	Optional<IContainer> library() throws CoreException {
		Optional<IResource> chosen = resource.filter(IResource::exists).filter(each -> each.getProject() != null);
		if (chosen.isPresent()) {
			return library(chosen.get());
		}
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			Optional<IContainer> found = library(project);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private static Optional<IContainer> library(IResource chosen) throws CoreException {
		IProject project = chosen.getProject();
		if (!project.isOpen() || !project.hasNature(LibraryNature.ID)) {
			return Optional.empty();
		}
		if (chosen instanceof IFile file && ProjectLibraries.isText(file)) {
			return Optional.of(ProjectLibraries.of(file));
		}
		IContainer[] libraries = ProjectLibraries.in(project).toArray(IContainer[]::new);
		Stream<IContainer> around = Arrays.stream(libraries).filter(each -> each.getFullPath().isPrefixOf(chosen.getFullPath()));
		Stream<IContainer> inside = Arrays.stream(libraries).filter(each -> chosen.getFullPath().isPrefixOf(each.getFullPath()));
		return Stream.of(around, inside, Arrays.stream(libraries)).flatMap(each -> each).findFirst();
	}
}
