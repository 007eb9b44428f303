package org.kneadwork.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Injector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.xtext.Grammar;
import org.junit.jupiter.api.Test;
import org.kneadwork.dsl.KneadStandaloneSetup;
import org.kneadwork.dsl.services.KneadGrammarAccess;
import org.kneadwork.dsl.syntax.StatementOrder;

/** Every statement of the grammar has its place, and the places are those of the samples. */
class StatementOrderTest {

	private static final Injector LANGUAGE = new KneadStandaloneSetup().createInjectorAndDoEMFRegistration();

	private static Grammar grammar() {
		return LANGUAGE.getInstance(KneadGrammarAccess.class).getGrammar();
	}

	@Test
	void everyStatementOfTheGrammarHasItsPlaceAndNothingElseHas() {
		assertEquals(sets(StatementOrder.statements(grammar())), sets(StatementOrder.rows()),
				"statement-order.txt and Knead.xtext have to name the same statements");
	}

	@Test
	void noStatementHasTwoPlaces() {
		StatementOrder.rows().forEach((rule, row) -> assertEquals(row.stream().distinct().toList(), row, rule));
	}

	/** So that the comparison above cannot pass because the grammar is not looked into. */
	@Test
	void theGrammarIsReadWithEveryBlockThatItHas() throws IOException {
		Map<String, List<String>> statements = StatementOrder.statements(grammar());
		assertTrue(statements.get("Technique").containsAll(List.of("summary", "steps", "contraindications", "<media>", "deprecated")));
		assertEquals(List.of("evidence", "according-to", "<outcome>"), statements.get("ClaimRecord"));
		assertEquals(blocksIn(KneadTexts.checkout().resolve("bundles/org.kneadwork.dsl/src/org/kneadwork/dsl/Knead.xtext")),
				statements.size());
	}

	/** Counts the blocks of statements in the text of the grammar: a choice in braces that may be taken again and again. */
	private static long blocksIn(Path grammar) throws IOException {
		return Pattern.compile("'\\{' \\(\\R").matcher(Files.readString(grammar)).results().count();
	}

	private static Map<String, TreeSet<String>> sets(Map<String, List<String>> rows) {
		return rows.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, row -> new TreeSet<>(row.getValue()),
				(one, other) -> one, TreeMap::new));
	}
}
