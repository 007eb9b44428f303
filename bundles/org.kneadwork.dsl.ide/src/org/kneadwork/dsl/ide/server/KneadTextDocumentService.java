package org.kneadwork.dsl.ide.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyIncomingCallsParams;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.CallHierarchyOutgoingCallsParams;
import org.eclipse.lsp4j.CallHierarchyPrepareParams;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentOnTypeFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextDocumentPositionParams;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.kneadwork.dsl.formatting.Formatter;
import org.kneadwork.dsl.ide.actions.CautionExtraction;
import org.kneadwork.dsl.ide.actions.Moves;
import org.kneadwork.dsl.ide.actions.QuickFixes;
import org.kneadwork.dsl.ide.actions.Sorting;
import org.kneadwork.dsl.ide.colouring.Tokens;
import org.kneadwork.dsl.ide.completion.Completions;
import org.kneadwork.dsl.ide.hints.Inlays;
import org.kneadwork.dsl.ide.hints.Lenses;
import org.kneadwork.dsl.ide.hints.Signatures;
import org.kneadwork.dsl.ide.hover.Hovers;
import org.kneadwork.dsl.ide.navigation.Calls;
import org.kneadwork.dsl.ide.navigation.Definitions;
import org.kneadwork.dsl.ide.navigation.Renames;
import org.kneadwork.dsl.ide.navigation.Spot;
import org.kneadwork.dsl.ide.navigation.Usages;
import org.kneadwork.dsl.ide.outline.Folding;
import org.kneadwork.dsl.ide.outline.Outlines;
import org.kneadwork.dsl.ide.outline.Selections;
import org.kneadwork.dsl.ide.text.Formatting;

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
	public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
		return session.answer(params.getTextDocument().getUri(), Either.forRight(new CompletionList()), asked -> Either.forRight(
				Completions.at(asked.document(), asked.offset(params.getPosition()), asked.library(), session.fillsInSnippets(),
						asked.cancel())));
	}

	@Override
	public CompletableFuture<Hover> hover(HoverParams params) {
		return session.answer(params.getTextDocument().getUri(), null, asked -> Hovers.at(spot(params, asked)).orElse(null));
	}

	@Override
	public CompletableFuture<SignatureHelp> signatureHelp(SignatureHelpParams params) {
		return session.answer(params.getTextDocument().getUri(), null,
				asked -> Signatures.at(asked.document(), asked.offset(params.getPosition()), session.workspace().language()).orElse(null));
	}

	@Override
	public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(DefinitionParams params) {
		return session.answer(params.getTextDocument().getUri(), Either.forLeft(List.of()),
				asked -> Either.forLeft(Definitions.of(spot(params, asked))));
	}

	@Override
	public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
		boolean withDeclaration = params.getContext() != null && params.getContext().isIncludeDeclaration();
		return session.<Optional<Usages.Subject>>answer(params.getTextDocument().getUri(), Optional.empty(),
				asked -> Usages.subject(spot(params, asked)))
				.thenApply(subject -> subject.map(found -> Usages.of(found, session.workspace(), withDeclaration)).orElse(List.of()));
	}

	@Override
	public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
		return session.answer(params.getTextDocument().getUri(), List.of(), asked -> Usages.inText(spot(params, asked)));
	}

	@Override
	public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(PrepareRenameParams params) {
		return session.answer(params.getTextDocument().getUri(), null,
				asked -> Renames.prepare(spot(params, asked)).map(Either3::<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond)
						.orElse(null));
	}

	@Override
	public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
		return session.<Optional<Usages.Subject>>answerFromPresentTexts(params.getTextDocument().getUri(), Optional.empty(),
				asked -> Usages.subject(spot(params, asked))).thenApply(subject -> subject.map(found -> {
					try {
						return Renames.of(found, params.getNewName(), session.workspace());
					} catch (Renames.Refused refused) {
						throw new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, refused.reason().in(session.workspace().language()), null));
					}
				}).orElse(null));
	}

	@Override
	public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(DocumentSymbolParams params) {
		return session.answer(params.getTextDocument().getUri(), List.of(), asked -> Outlines.of(asked.document()).stream()
				.map(Either::<SymbolInformation, DocumentSymbol>forRight).toList());
	}

	@Override
	public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
		return session.answer(params.getTextDocument().getUri(), List.of(), asked -> Folding.of(asked.document()));
	}

	@Override
	public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
		return session.answer(params.getTextDocument().getUri(), List.of(),
				asked -> Selections.of(asked.document(), params.getPositions()));
	}

	@Override
	public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
		return session.answer(params.getTextDocument().getUri(), new SemanticTokens(List.of()),
				asked -> new SemanticTokens(Tokens.of(asked.document(), 0, Integer.MAX_VALUE)));
	}

	@Override
	public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
		return session.answer(params.getTextDocument().getUri(), new SemanticTokens(List.of()), asked -> new SemanticTokens(
				Tokens.of(asked.document(), asked.offset(params.getRange().getStart()), asked.offset(params.getRange().getEnd()))));
	}

	@Override
	public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
		return session.answer(params.getTextDocument().getUri(), List.of(), asked -> asked.library()
				.map(view -> Lenses.of(asked.document(), view, asked.cancel())).orElse(List.of()));
	}

	@Override
	public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
		return session.answer(params.getTextDocument().getUri(), List.of(), asked -> asked.library().map(view -> Inlays.of(asked.document(),
				view, asked.offset(params.getRange().getStart()), asked.offset(params.getRange().getEnd()), asked.cancel()))
				.orElse(List.of()));
	}

	@Override
	public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
		List<String> only = params.getContext() == null ? null : params.getContext().getOnly();
		return session.answer(params.getTextDocument().getUri(), List.of(), asked -> actions(params, asked).stream()
				.filter(action -> only == null || only.isEmpty() || only.stream().anyMatch(kind -> isA(action.getKind(), kind)))
				.map(Either::<Command, CodeAction>forRight).toList());
	}

	private static boolean isA(String kind, String wanted) {
		return kind.equals(wanted) || kind.startsWith(wanted + ".");
	}

	private List<CodeAction> actions(CodeActionParams params, Session.Asked asked) {
		List<CodeAction> actions = new ArrayList<>();
		asked.library().ifPresent(view -> {
			QuickFixes fixes = new QuickFixes(asked.document(), view);
			List<Diagnostic> shown = params.getContext() == null ? List.of() : params.getContext().getDiagnostics();
			actions.addAll(fixes.in(params.getRange(), shown));
			fixes.allSafe().ifPresent(actions::add);
		});
		Spot spot = Spot.at(asked.document(), asked.offset(params.getRange().getStart()), asked.library());
		actions.addAll(Moves.at(spot, session.createsFiles()));
		CautionExtraction.at(spot).ifPresent(actions::add);
		Sorting.at(spot).ifPresent(actions::add);
		return actions;
	}

	@Override
	public CompletableFuture<List<CallHierarchyItem>> prepareCallHierarchy(CallHierarchyPrepareParams params) {
		return session.answer(params.getTextDocument().getUri(), List.of(), asked -> Calls.prepare(spot(params, asked)));
	}

	@Override
	public CompletableFuture<List<CallHierarchyIncomingCall>> callHierarchyIncomingCalls(CallHierarchyIncomingCallsParams params) {
		return session.answer(cancel -> session.workspace().read(session.workspace().file(params.getItem().getUri()),
				view -> view.map(there -> Calls.incoming(params.getItem(), there)).orElse(List.of())));
	}

	@Override
	public CompletableFuture<List<CallHierarchyOutgoingCall>> callHierarchyOutgoingCalls(CallHierarchyOutgoingCallsParams params) {
		return session.answer(cancel -> session.workspace().read(session.workspace().file(params.getItem().getUri()),
				view -> view.map(there -> Calls.outgoing(params.getItem(), there)).orElse(List.of())));
	}

	@Override
	public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
		return session.answer(params.getTextDocument().getUri(), List.of(), asked -> formatting(asked).all());
	}

	@Override
	public CompletableFuture<List<? extends TextEdit>> rangeFormatting(DocumentRangeFormattingParams params) {
		return session.answer(params.getTextDocument().getUri(), List.of(), asked -> formatting(asked).in(params.getRange()));
	}

	@Override
	public CompletableFuture<List<? extends TextEdit>> onTypeFormatting(DocumentOnTypeFormattingParams params) {
		return session.answer(params.getTextDocument().getUri(), List.of(),
				asked -> formatting(asked).afterTyping(params.getPosition(), params.getCh()));
	}

	private static Formatting formatting(Session.Asked asked) {
		Formatter formatter = asked.document().parsed().getResourceServiceProvider().get(Formatter.class);
		return new Formatting(formatter, asked.document().text());
	}
}
