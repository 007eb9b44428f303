package org.kneadwork.dsl.syntax;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;

/**
 * The order in which statements stand in a block, which is that of the samples of the language. It is data, in
 * {@code statement-order.txt}; the grammar lets statements stand in any order.
 */
public final class StatementOrder {

	private static final String DATA = "statement-order.txt";
	private static final Map<String, List<String>> ROWS = read();

	private StatementOrder() {
	}

	private static Map<String, List<String>> read() {
		try (InputStream in = StatementOrder.class.getResourceAsStream(DATA)) {
			Map<String, List<String>> rows = new LinkedHashMap<>();
			new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
					.map(line -> line.split(":\\s*", 2)).forEach(row -> rows.put(row[0], List.of(row[1].strip().split("\\s+"))));
			return Map.copyOf(rows);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * The place of a statement in its block.
	 *
	 * @param form the part of the grammar that the statement follows
	 * @return its place, from 0; the largest number for a statement that has no place
	 */
	public static int place(AbstractElement form) {
		int place = ROWS.getOrDefault(GrammarUtil.containingParserRule(form).getName(), List.of()).indexOf(name(form));
		return place < 0 ? Integer.MAX_VALUE : place;
	}

	/**
	 * The order as it is written down.
	 *
	 * @return for each rule of the grammar that has a block of statements, the names of the statements
	 */
	public static Map<String, List<String>> rows() {
		return ROWS;
	}

	/**
	 * The statements that the grammar has, to be compared with {@link #rows()}.
	 *
	 * @param grammar the grammar
	 * @return for each rule that has a block of statements, their names; forms that go by one name stand there once
	 */
	public static Map<String, List<String>> statements(Grammar grammar) {
		Map<String, List<String>> rows = new HashMap<>();
		for (ParserRule rule : GrammarUtil.allParserRules(grammar)) {
			for (Alternatives block : EcoreUtil2.eAllOfType(rule, Alternatives.class)) {
				if (isBlock(block)) {
					List<String> names = new ArrayList<>();
					addNames(block, names);
					rows.put(rule.getName(), names.stream().distinct().toList());
				}
			}
		}
		return rows;
	}

	/** Alternatives between braces. Others are parts of one statement, and stay as the author put them. */
	private static boolean isBlock(Alternatives alternatives) {
		return "*".equals(alternatives.getCardinality()) && alternatives.eContainer() instanceof Group group
				&& group.getElements().stream().takeWhile(part -> part != alternatives)
						.anyMatch(part -> part instanceof Keyword keyword && keyword.getValue().equals("{"));
	}

	private static void addNames(Alternatives alternatives, List<String> names) {
		for (AbstractElement form : alternatives.getElements()) {
			if (form instanceof Alternatives inner) {
				addNames(inner, names);
			} else {
				names.add(name(form));
			}
		}
	}

	/** What a statement goes by: its first word, or what it is in the model. */
	private static String name(AbstractElement form) {
		return firstWord(form).orElseGet(() -> "<" + firstAssignment(form).getFeature() + ">");
	}

	private static Optional<String> firstWord(AbstractElement form) {
		return switch (form) {
			case Keyword keyword -> Optional.of(keyword.getValue());
			case Group group -> firstWord(group.getElements().getFirst());
			case Assignment assignment -> firstWord(assignment.getTerminal());
			case RuleCall call when call.getRule() instanceof ParserRule -> firstWord(call.getRule().getAlternatives());
			default -> Optional.empty();
		};
	}

	private static Assignment firstAssignment(AbstractElement form) {
		return form instanceof Assignment assignment ? assignment : EcoreUtil2.eAllOfType(form, Assignment.class).getFirst();
	}
}
