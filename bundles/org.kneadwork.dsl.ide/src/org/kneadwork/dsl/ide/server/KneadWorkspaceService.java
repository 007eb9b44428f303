package org.kneadwork.dsl.ide.server;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CreateFilesParams;
import org.eclipse.lsp4j.DeleteFilesParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.kneadwork.dsl.ide.outline.Outlines;

/** What editors ask about everything that is open. */
public final class KneadWorkspaceService implements WorkspaceService {

	private final Session session;
	private final Commands commands;

	KneadWorkspaceService(Session session) {
		this.session = session;
		this.commands = new Commands(session);
	}

	@Override
	public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(
			WorkspaceSymbolParams params) {
		return session.answer(cancel -> Either.forRight(Outlines.matching(params.getQuery(), session.workspace())));
	}

	@Override
	public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
		return session.answer(cancel -> commands.run(params.getCommand(), params.getArguments()));
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

	@Override
	public void didCreateFiles(CreateFilesParams params) {
		session.notice(workspace -> params.getFiles().forEach(file -> workspace.changedOnDisk(file.getUri())));
	}

	@Override
	public void didRenameFiles(RenameFilesParams params) {
		session.notice(workspace -> params.getFiles().forEach(file -> {
			workspace.changedOnDisk(file.getOldUri());
			workspace.changedOnDisk(file.getNewUri());
		}));
	}

	@Override
	public void didDeleteFiles(DeleteFilesParams params) {
		session.notice(workspace -> params.getFiles().forEach(file -> workspace.changedOnDisk(file.getUri())));
	}
}
