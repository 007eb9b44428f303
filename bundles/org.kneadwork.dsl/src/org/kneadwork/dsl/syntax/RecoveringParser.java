package org.kneadwork.dsl.syntax;

import com.google.inject.Inject;
import com.google.inject.Provider;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.runtime.ANTLRStringStream;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseResult;
import org.eclipse.xtext.util.ReplaceRegion;
import org.kneadwork.dsl.parser.antlr.KneadParser;
import org.kneadwork.dsl.resource.LineBreaks;
import org.kneadwork.dsl.resource.TextProblem;
import org.kneadwork.dsl.services.KneadGrammarAccess;

/**
 * A parser that goes on after an error. The generated parser gives up the rest of a block, and often of the file, at
 * the first word that does not fit. This one says what is wrong there, blanks out as little as lets the parser go on, and
 * parses again; blanks keep every other word at its place, so that what is found later is reported where it stands. Of the
 * errors in one line the first is reported: the others mostly follow from it.
 */
public class RecoveringParser extends KneadParser {

	private static final int MOST_PARSES = 400;
	private static final int FEWEST_PARSES = 6;
	/** How much text is parsed again and again at the most, in characters: some two seconds' worth. */
	private static final int MOST_TEXT = 40_000_000;

	@Inject
	private KneadGrammarAccess grammar;
	@Inject
	private Provider<NodesForReading> nodesForReading;

	/** A result that was had by blanking out what is wrong. */
	private static final class Recovered extends ParseResult {

		private final String original;
		private final List<TextProblem> problems;

		Recovered(IParseResult result, String original, List<TextProblem> problems) {
			super(result.getRootASTElement(), result.getRootNode(), true);
			this.original = original;
			this.problems = List.copyOf(problems);
		}
	}

	/**
	 * What is wrong with a text.
	 *
	 * @param result the result of parsing it
	 * @param lines the lines of the text as it was written
	 * @return the problems, in the order in which they were found
	 */
	public static List<TextProblem> problems(IParseResult result, LineBreaks lines) {
		List<TextProblem> problems = new ArrayList<>();
		if (result instanceof Recovered recovered) {
			problems.addAll(recovered.problems);
		}
		for (INode error : result.getSyntaxErrors()) {
			if (!isStuck(error) && problems.stream().noneMatch(problem -> problem.line() == lines.line(error.getOffset()))) {
				problems.add(SyntaxProblems.badValue(error, lines));
			}
		}
		return problems;
	}

	/**
	 * The text as it was written.
	 *
	 * @param result the result of parsing it
	 * @return the text
	 */
	public static String textOf(IParseResult result) {
		return result instanceof Recovered recovered ? recovered.original : result.getRootNode().getText();
	}

	private static boolean isStuck(INode error) {
		return SyntaxProblems.STUCK.equals(error.getSyntaxErrorMessage().getIssueCode());
	}

	@Override
	public IParseResult doParse(Reader reader) {
		try {
			StringWriter text = new StringWriter();
			reader.transferTo(text);
			return parseAll(text.toString());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * Parses a text whose nodes are not kept: the elements of the model do not know them.
	 *
	 * @param text the text
	 * @return the result; empty where there is a syntax error, for which the nodes are needed
	 */
	public Optional<IParseResult> parseToRead(String text) {
		return Optional.of(doParse(getDefaultRuleName(), new ANTLRStringStream(text), nodesForReading.get(), 0))
				.filter(result -> !result.hasSyntaxErrors());
	}

	private IParseResult parseAll(String text) {
		IParseResult result = parseOnce(text);
		return result.hasSyntaxErrors() ? recover(result, text) : result;
	}

	private IParseResult parseOnce(String text) {
		return parse(getDefaultRuleName(), new ANTLRStringStream(text));
	}

	@Override
	protected boolean isReparseSupported() {
		return true;
	}

	/** Parses the whole text: the nodes of a text with errors are those of the text with blanks in it. */
	@Override
	protected IParseResult doReparse(IParseResult before, ReplaceRegion change) {
		StringBuilder text = new StringBuilder(textOf(before));
		change.applyTo(text);
		return parseAll(text.toString());
	}

	private Optional<SyntaxProblems.Stuck> firstStuck(IParseResult result, LineBreaks lines) {
		for (INode error : result.getSyntaxErrors()) {
			if (isStuck(error)) {
				return Optional.of(SyntaxProblems.explain(result.getRootNode(), lines, grammar.getDocumentRule(), error));
			}
		}
		return Optional.empty();
	}

	private IParseResult recover(IParseResult first, String original) {
		List<TextProblem> problems = new ArrayList<>();
		IParseResult result = first;
		LineBreaks lines = LineBreaks.of(original);
		Optional<SyntaxProblems.Stuck> stuck = firstStuck(first, lines);
		String text = original;
		int parses = Math.clamp(MOST_TEXT / Math.max(1, text.length()), FEWEST_PARSES, MOST_PARSES);
		while (stuck.isPresent()) {
			SyntaxProblems.Stuck here = stuck.get();
			problems.add(here.problem());
			boolean wentOn = false;
			int goneOn = Math.max(here.stuckAt(), Blanking.endOfLine(text, here.problem().offset()));
			if (here.stuckAt() < text.length()) {
				for (String candidate : Blanking.candidates(text, here, entryWords())) {
					if (parses-- <= 0) {
						return new Recovered(result, original, problems);
					}
					IParseResult next = parseOnce(candidate);
					Optional<SyntaxProblems.Stuck> then = firstStuck(next, lines);
					if (then.isEmpty() || then.get().stuckAt() > goneOn) {
						result = next;
						text = candidate;
						stuck = then.filter(further -> !Blanking.isBlank(candidate, here.stuckAt()));
						wentOn = true;
						break;
					}
				}
			}
			if (!wentOn) {
				break;
			}
		}
		return new Recovered(result, original, problems);
	}

	private Set<String> entryWords() {
		return new Expectation(GrammarWalk.atStart(grammar.getDocumentRule())).keywords();
	}
}
