package org.kneadwork.dsl.ide.server;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.kneadwork.dsl.ide.navigation.Definitions;
import org.kneadwork.dsl.ide.navigation.Spot;

/** What editors ask about one text. Each kind of question has a class of its own that answers it. */
public final class KneadTextDocumentService implements TextDocumentService {

	private final Session session;

	KneadTextDocumentService(Session session) {
		this.session = session;
	}

	@Override
	public void didOpen(DidOpenTextDocumentParams params) {
		session.notice(workspace -> workspace.open(params.getTextDocument().getUri(), params.getTextDocument().getVersion(),
				params.getTextDocument().getText()));
	}

	@Override
	public void didChange(DidChangeTextDocumentParams params) {
		session.notice(workspace -> workspace.change(params.getTextDocument().getUri(),
				Optional.ofNullable(params.getTextDocument().getVersion()), params.getContentChanges()));
	}

	@Override
	public void didClose(DidCloseTextDocumentParams params) {
		session.notice(workspace -> workspace.close(params.getTextDocument().getUri()));
	}

	@Override
	public void didSave(DidSaveTextDocumentParams params) {
		session.notice(workspace -> workspace.saved(params.getTextDocument().getUri()));
	}

	private static Spot spot(TextDocumentPositionParams params, Session.Asked asked) {
		return Spot.at(asked.document(), asked.document().text().offset(params.getPosition()), asked.library());
	}

	@Override
	public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(DefinitionParams params) {
		return session.answer(params.getTextDocument().getUri(), Either.forLeft(List.of()),
				asked -> Either.forLeft(Definitions.of(spot(params, asked))));
	}
}
