package org.kneadwork.dsl.ide.completion;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.Locale;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.CompletionItemLabelDetails;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.kneadwork.dsl.ide.hover.Descriptions;
import org.kneadwork.dsl.ide.message.Sayings;
import org.kneadwork.dsl.ide.workspace.DocumentVersion;
import org.kneadwork.dsl.ide.workspace.LibraryView;
import org.kneadwork.dsl.linking.EntityIndex;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.dsl.syntax.WhatFits;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.reading.DidYouMean;
import org.kneadwork.safety.rule.RuleSet;

/** Offers what can stand at a place, and nothing else. */
public final class Completions {

	/** Of more ids than that, the first are offered, and the editor asks again when more of the word is typed. */
	private static final int MOST_IDS = 200;
	private static final String FIRST = "0";
	private static final String STATEMENT = "1";
	private static final String VALUE = "2";
	private static final String SNIPPET = "3";

	private final DocumentVersion document;
	private final Optional<LibraryView> library;
	private final boolean snippets;
	private final CancelChecker cancel;
	private final int start;
	private final String typed;
	private final Range range;
	private final List<CompletionItem> items = new ArrayList<>();
	private boolean incomplete;

	private Completions(DocumentVersion document, int offset, Optional<LibraryView> library, boolean snippets, CancelChecker cancel) {
		this.document = document;
		this.library = library;
		this.snippets = snippets;
		this.cancel = cancel;
		String text = document.text().read();
		int begin = offset;
		while (begin > 0 && isPartOfId(text.charAt(begin - 1))) {
			begin--;
		}
		this.start = begin;
		this.typed = text.substring(begin, offset);
		this.range = document.text().range(begin, offset - begin);
	}

	private static boolean isPartOfId(char c) {
		return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':';
	}

	/**
	 * Finds what can be written.
	 *
	 * @param document the text
	 * @param offset the place, in UTF-16 units from 0
	 * @param library the library, if it was read by now
	 * @param snippets whether the editor knows how to fill in what is inserted
	 * @param cancel tells whether the answer is still wanted
	 * @return what can be written; not complete as long as the library is not read
	 */
	public static CompletionList at(DocumentVersion document, int offset, Optional<LibraryView> library, boolean snippets,
			CancelChecker cancel) {
		Completions completions = new Completions(document, offset, library, snippets, cancel);
		completions.collect();
		return new CompletionList(completions.incomplete || library.isEmpty(), completions.items);
	}

	private void collect() {
		if (OpenText.endsInTextOrComment(document.text().read().substring(0, start))) {
			return;
		}
		KneadResource before = document.parsedUpTo(start);
		cancel.checkCanceled();
		WhatFits fits = WhatFits.behind(before);
		Block block = Block.around(document, start);
		addWords(fits, block);
		if (library.isPresent()) {
			Set<String> named = namedInStatement();
			fits.references().forEach(kind -> addIds(kind, named, library.get()));
		}
		addValues(fits);
	}

	private void addWords(WhatFits fits, Block block) {
		for (String word : fits.words()) {
			boolean begins = fits.beginsStatement(word);
			if (begins && fits.standsOnce(word) && block.has(word)) {
				continue;
			}
			CompletionItem item = item(word, begins ? CompletionItemKind.Keyword
					: fits.isValue(word) ? CompletionItemKind.EnumMember : CompletionItemKind.Keyword);
			boolean missing = begins && block.needs(word);
			item.setSortText((missing ? FIRST + "%02d".formatted(block.rankOf(word)) : begins ? STATEMENT : VALUE) + word);
			if (missing) {
				item.setPreselect(block.rankOf(word) == block.firstMissing());
				item.setLabelDetails(details(" – needed here"));
			}
			items.add(item);
			if (begins) {
				addSnippet(word, missing, block);
			}
		}
	}

	private void addSnippet(String word, boolean missing, Block block) {
		if (!snippets) {
			return;
		}
		Snippets.of(block.kind(), word).ifPresent(body -> {
			CompletionItem item = item(word + " …", CompletionItemKind.Snippet);
			item.setFilterText(word);
			item.setSortText((missing ? FIRST + "%02d".formatted(block.rankOf(word)) : SNIPPET) + word + "~");
			item.setInsertTextFormat(InsertTextFormat.Snippet);
			item.setTextEdit(Either.forLeft(new TextEdit(range, body)));
			item.setDetail(say("proposal.statement"));
			items.add(item);
		});
	}

	private void addIds(EClass kind, Set<String> named, LibraryView view) {
		Optional<KneadResource> file = view.context(document.file());
		if (file.isEmpty()) {
			return;
		}
		List<String> ids = new ArrayList<>();
		addIds(view.live().libraries().indexOf(file.get()), kind, "", named, ids);
		for (String alias : view.live().libraries().aliases(file.get())) {
			view.live().libraries().indexOf(file.get(), alias).ifPresent(index -> addIds(index, kind, alias + ":", named, ids));
		}
		if (!typed.isEmpty() && ids.stream().noneMatch(id -> id.startsWith(typed))) {
			DidYouMean.among(typed, ids).ifPresent(meant -> {
				CompletionItem item = item(meant, CompletionItemKind.Reference);
				item.setFilterText(typed);
				item.setSortText(FIRST + meant);
				item.setLabelDetails(details(say("proposal.meant")));
				items.add(item);
			});
		}
	}

	private void addIds(EntityIndex index, EClass kind, String prefix, Set<String> named, List<String> ids) {
		Predicate<String> fitting = id -> matches(prefix + id);
		int added = 0;
		for (Entity entity : index.all(kind)) {
			String id = prefix + entity.getName();
			ids.add(id);
			if (!fitting.test(entity.getName()) || named.contains(id)) {
				continue;
			}
			if (++added > MOST_IDS) {
				incomplete = true;
				return;
			}
			items.add(idItem(id, entity));
		}
	}

	/** Whether an id has the typed letters in their order: so editors filter, too. */
	private boolean matches(String id) {
		int at = 0;
		for (int i = 0; i < id.length() && at < typed.length(); i++) {
			if (Character.toLowerCase(id.charAt(i)) == Character.toLowerCase(typed.charAt(at))) {
				at++;
			}
		}
		return at == typed.length();
	}

	private CompletionItem idItem(String id, Entity entity) {
		CompletionItem item = item(id, CompletionItemKind.Reference);
		item.setDetail(entity.getTitle() == null ? "" : entity.getTitle());
		Descriptions.summary(entity).ifPresent(summary ->
				item.setDocumentation(new MarkupContent(MarkupKind.PLAINTEXT, summary)));
		item.setSortText(VALUE + id);
		return item;
	}

	/** What the statement names already: nobody needs it twice in one list. */
	private Set<String> namedInStatement() {
		String text = document.text().read();
		int lineStart = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
		Set<String> named = new LinkedHashSet<>();
		for (String word : text.substring(Math.min(lineStart, start), start).split("[\\s,]+")) {
			named.add(word);
		}
		return named;
	}

	private void addValues(WhatFits fits) {
		Set<WhatFits.Value> values = fits.values();
		if (values.contains(WhatFits.Value.UNIT_OF_TIME)) {
			addValue("s", say("proposal.seconds"));
			addValue("min", say("proposal.minutes"));
			addValue("h", say("proposal.hours"));
		}
		if (values.contains(WhatFits.Value.UNIT_OF_TEMPERATURE)) {
			addValue("C", say("proposal.celsius"));
			addValue("F", say("proposal.fahrenheit"));
		}
		if (snippets && values.contains(WhatFits.Value.DURATION) && !values.contains(WhatFits.Value.UNIT_OF_TIME)) {
			addSnippetValue("30 s", "${1:30} ${2|s,min,h|}", say("proposal.time"));
			addSnippetValue("1 to 2 min", "${1:1} to ${2:2} ${3|min,s,h|}", say("proposal.span"));
		}
		if (snippets && values.contains(WhatFits.Value.TEXT)) {
			addSnippetValue("\"…\"", "\"$1\"", say("proposal.text"));
		}
		if (values.contains(WhatFits.Value.RULE_CODE)) {
			library.map(view -> view.live().rules()).orElse(RuleSet.CATALOGUE).infos()
					.forEach(info -> addValue(info.code(), info.in(language()).title()));
		}
	}

	private Locale language() {
		return library.map(LibraryView::language).orElse(Locale.ENGLISH);
	}

	private String say(String key) {
		return Sayings.say(key).in(language());
	}

	private void addValue(String value, String detail) {
		CompletionItem item = item(value, CompletionItemKind.Unit);
		item.setDetail(detail);
		item.setSortText(FIRST + value);
		items.add(item);
	}

	private void addSnippetValue(String label, String body, String detail) {
		CompletionItem item = item(label, CompletionItemKind.Snippet);
		item.setTextEdit(Either.forLeft(new TextEdit(range, body)));
		item.setInsertTextFormat(InsertTextFormat.Snippet);
		item.setDetail(detail);
		item.setSortText(SNIPPET + label);
		items.add(item);
	}

	private CompletionItem item(String label, CompletionItemKind kind) {
		CompletionItem item = new CompletionItem(label);
		item.setKind(kind);
		item.setTextEdit(Either.forLeft(new TextEdit(range, label)));
		return item;
	}

	private static CompletionItemLabelDetails details(String text) {
		CompletionItemLabelDetails details = new CompletionItemLabelDetails();
		details.setDetail(text);
		return details;
	}
}
