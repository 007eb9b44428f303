package org.kneadwork.dsl.ide.server;

import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.WorkspaceService;

/** What editors ask about everything that is open. */
public final class KneadWorkspaceService implements WorkspaceService {

	private final Session session;

	KneadWorkspaceService(Session session) {
		this.session = session;
	}

	@Override
	public void didChangeConfiguration(DidChangeConfigurationParams params) {
		// There is nothing to configure: what a library wants stands in its header.
	}

	@Override
	public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
		session.notice(workspace -> params.getChanges().forEach(change -> workspace.changedOnDisk(change.getUri())));
	}

	@Override
	public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
		session.notice(workspace -> workspace.rootsChanged(
				params.getEvent().getAdded().stream().map(WorkspaceFolder::getUri).toList(),
				params.getEvent().getRemoved().stream().map(WorkspaceFolder::getUri).toList()));
	}
}
