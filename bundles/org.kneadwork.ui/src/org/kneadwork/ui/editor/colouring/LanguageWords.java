package org.kneadwork.ui.editor.colouring;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.eclipse.xtext.GrammarUtil;
import org.kneadwork.dsl.KneadReadingSetup;
import org.kneadwork.dsl.services.KneadGrammarAccess;

/** The keywords of the language, from its grammar. */
final class LanguageWords {

	/** Setting the language up takes some tenths of a second, for which no window should stand still. */
	private static final CompletableFuture<Set<String>> KEYWORDS = CompletableFuture.supplyAsync(LanguageWords::read);

	private LanguageWords() {
	}

	/** The keywords; they are there some tenths of a second after the first call. */
	static CompletableFuture<Set<String>> keywords() {
		return KEYWORDS;
	}

	private static Set<String> read() {
		KneadGrammarAccess grammar = new KneadReadingSetup().createInjectorAndDoEMFRegistration().getInstance(KneadGrammarAccess.class);
		return GrammarUtil.getAllKeywords(grammar.getGrammar()).stream().filter(word -> Character.isLetter(word.charAt(0)))
				.collect(Collectors.toUnmodifiableSet());
	}
}
