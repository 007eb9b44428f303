package org.kneadwork.ui.services;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.kneadwork.ui.build.ProjectLibraries;

/**
 * Tells the language server of projects that come and go, and of texts that change outside the editors. It hears of them from the
 * beginning, and tells the server when that has begun: a project that comes between is not among those that the server begins with.
 */
public final class WorkspaceWatch implements IResourceChangeListener {

	private final WorkspaceService server;
	private final CompletableFuture<Void> begun = new CompletableFuture<>();

	/** The server looks for libraries in new folders, for which nobody who changes the workspace should wait. */
	private final ExecutorService messenger = Executors.newSingleThreadExecutor(work -> {
		Thread thread = new Thread(work, "kneadwork tells the language server of changes");
		thread.setDaemon(true);
		return thread;
	});

	/**
	 * @param server who is told
	 */
	public WorkspaceWatch(WorkspaceService server) {
		this.server = server;
		messenger.execute(begun::join);
	}

	/** The server listens from now on. */
	public void begin() {
		begun.complete(null);
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		News news = new News();
		try {
			event.getDelta().accept(news::hear);
		} catch (CoreException e) {
			ILog.of(WorkspaceWatch.class).log(e.getStatus());
		}
		messenger.execute(() -> news.tell(server));
	}

	/** What a change of the workspace has brought. */
	private static final class News {

		private final List<WorkspaceFolder> opened = new ArrayList<>();
		private final List<WorkspaceFolder> closed = new ArrayList<>();
		private final List<FileEvent> files = new ArrayList<>();

		boolean hear(IResourceDelta delta) {
			IResource resource = delta.getResource();
			if (resource instanceof IProject project) {
				heard(project, delta);
			} else if (ProjectLibraries.isText(resource)) {
				kind(delta).ifPresent(kind -> address(resource).ifPresent(uri -> files.add(new FileEvent(uri.toString(), kind))));
			}
			return true;
		}

		private void heard(IProject project, IResourceDelta delta) {
			boolean changed = delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & IResourceDelta.OPEN) != 0;
			if (changed) {
				address(project).ifPresent(uri -> (project.isOpen() ? opened : closed)
						.add(new WorkspaceFolder(uri.toString(), project.getName())));
			}
		}

		private static Optional<FileChangeType> kind(IResourceDelta delta) {
			return switch (delta.getKind()) {
				case IResourceDelta.ADDED -> Optional.of(FileChangeType.Created);
				case IResourceDelta.REMOVED -> Optional.of(FileChangeType.Deleted);
				default -> (delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0
						? Optional.of(FileChangeType.Changed) : Optional.empty();
			};
		}

		/** A project that was deleted has no address any more, but the place where it would lie by itself. */
		private static Optional<URI> address(IResource resource) {
			return Optional.ofNullable(resource.getLocationURI()).or(() -> Optional.ofNullable(
					resource.getWorkspace().getRoot().getLocation().append(resource.getFullPath()).toFile().toURI()));
		}

		void tell(WorkspaceService server) {
			if (!opened.isEmpty() || !closed.isEmpty()) {
				server.didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(opened, closed)));
			}
			if (!files.isEmpty()) {
				server.didChangeWatchedFiles(new DidChangeWatchedFilesParams(files));
			}
		}
	}
}
