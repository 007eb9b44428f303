package org.kneadwork.dsl.ide.server;

import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;

/** What the server offers. */
final class Capabilities {

	private Capabilities() {
	}

	static ServerCapabilities offered() {
		ServerCapabilities offered = new ServerCapabilities();
		offered.setPositionEncoding("utf-16");
		TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
		sync.setOpenClose(true);
		sync.setChange(TextDocumentSyncKind.Incremental);
		sync.setSave(new SaveOptions(false));
		offered.setTextDocumentSync(sync);
		WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
		folders.setSupported(true);
		folders.setChangeNotifications(true);
		offered.setWorkspace(new WorkspaceServerCapabilities(folders));
		offered.setDefinitionProvider(true);
		return offered;
	}
}
