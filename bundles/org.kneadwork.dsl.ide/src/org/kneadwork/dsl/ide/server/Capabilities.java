package org.kneadwork.dsl.ide.server;

import java.util.List;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.CompletionOptions;
import org.eclipse.lsp4j.DocumentOnTypeFormattingOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.SemanticTokensWithRegistrationOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.SignatureHelpOptions;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.kneadwork.dsl.ide.actions.QuickFixes;
import org.kneadwork.dsl.ide.colouring.Tokens;

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
		offered.setCompletionProvider(new CompletionOptions(false, List.of(":")));
		offered.setHoverProvider(true);
		offered.setSignatureHelpProvider(new SignatureHelpOptions(List.of(" ")));
		offered.setDefinitionProvider(true);
		offered.setReferencesProvider(true);
		offered.setDocumentHighlightProvider(true);
		offered.setRenameProvider(new RenameOptions(true));
		offered.setDocumentSymbolProvider(true);
		offered.setWorkspaceSymbolProvider(true);
		offered.setFoldingRangeProvider(true);
		offered.setSelectionRangeProvider(true);
		SemanticTokensWithRegistrationOptions tokens = new SemanticTokensWithRegistrationOptions(Tokens.legend(), true);
		tokens.setRange(true);
		offered.setSemanticTokensProvider(tokens);
		offered.setCodeLensProvider(new CodeLensOptions(false));
		offered.setInlayHintProvider(true);
		offered.setCodeActionProvider(new CodeActionOptions(List.of(CodeActionKind.QuickFix, CodeActionKind.Refactor, QuickFixes.FIX_ALL)));
		offered.setCallHierarchyProvider(true);
		offered.setDocumentFormattingProvider(true);
		offered.setDocumentRangeFormattingProvider(true);
		offered.setDocumentOnTypeFormattingProvider(new DocumentOnTypeFormattingOptions("}", List.of("\n")));
		offered.setExecuteCommandProvider(new ExecuteCommandOptions(Commands.ALL));
		return offered;
	}
}
