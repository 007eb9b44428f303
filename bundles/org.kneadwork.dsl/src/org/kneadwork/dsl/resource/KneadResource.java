package org.kneadwork.dsl.resource;

import com.google.common.base.Throwables;
import com.google.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseException;
import org.eclipse.xtext.util.Triple;
import org.kneadwork.dsl.linking.Libraries;
import org.kneadwork.dsl.linking.NewEntries;
import org.kneadwork.dsl.linking.ReferenceKinds;
import org.kneadwork.dsl.linking.UnresolvedReferences;
import org.kneadwork.dsl.message.Sayings;
import org.kneadwork.dsl.syntax.DuplicateStatements;
import org.kneadwork.dsl.syntax.RecoveringParser;
import org.kneadwork.dsl.syntax.StatementPlaces;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.reading.ReadingProblem;
import org.kneadwork.model.reading.Replacement;
import org.kneadwork.model.reading.TextRead;

/**
 * A .knead file. Its errors are {@link TextProblem}s in plain language, with a place and, where there is one, a mend.
 * Its entities go by their kind and id in references from other files, so that such a reference holds when the file is
 * edited.
 */
public class KneadResource extends LazyLinkingResource implements TextRead {

	private static final String SYNTAX_ERROR = "KW001";

	@Inject
	private DuplicateStatements duplicates;

	private Optional<TextProblem> unreadable = Optional.empty();
	private Map<String, Entity> byFragment = new HashMap<>();
	private Optional<LineBreaks> lines = Optional.empty();
	private Optional<Set<Entry>> readInPart = Optional.empty();

	@Override
	protected void doLoad(InputStream in, Map<?, ?> options) throws IOException {
		TextReader.Result read = TextReader.read(in);
		unreadable = read.problem();
		try {
			super.doLoad(bytesOf(read.text()), utf8(options));
		} catch (ParseException e) {
			if (!(Throwables.getRootCause(e) instanceof StackOverflowError)) {
				throw e;
			}
			unreadable = TextReader.tooDeep().problem();
			super.doLoad(bytesOf(""), utf8(options));
		}
	}

	private static InputStream bytesOf(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private static Map<Object, Object> utf8(Map<?, ?> options) {
		Map<Object, Object> all = options == null ? new HashMap<>() : new HashMap<>(options);
		all.put(OPTION_ENCODING, StandardCharsets.UTF_8.name());
		return all;
	}

	@Override
	protected void updateInternalState(IParseResult before, IParseResult after) {
		byFragment = new HashMap<>();
		lines = Optional.empty();
		readInPart = Optional.empty();
		super.updateInternalState(before, after);
		if (getResourceSet() != null) {
			Libraries.of(getResourceSet()).forget();
		}
	}

	@Override
	protected void addSyntaxErrors() {
		unreadable.ifPresent(getErrors()::add);
		IParseResult result = getParseResult();
		if (result != null) {
			List<TextProblem> problems = RecoveringParser.problems(result, lines());
			getErrors().addAll(problems);
			getErrors().addAll(duplicates.in(result.getRootNode(), lines(), problems.isEmpty() && unreadable.isEmpty()));
		}
	}

	@Override
	protected Diagnostic createDiagnostic(Triple<EObject, EReference, INode> reference, DiagnosticMessage message) {
		INode node = reference.getThird();
		UnresolvedReferences.Advice advice = UnresolvedReferences.Advice.of(message);
		return TextProblem.in(lines(), message.getIssueCode(), advice.said(), advice.mend(), node.getOffset(), node.getLength(),
				replacements(reference, advice));
	}

	/**
	 * Takes an error back. In a text with any error, the framework asks for that at each reference that leads somewhere, and puts the
	 * whole message together to look for it, with all ids that could have been meant: so that is done only where an error stands.
	 */
	@Override
	protected void removeDiagnostic(Triple<EObject, EReference, INode> reference) {
		int offset = reference.getThird().getOffset();
		for (Resource.Diagnostic error : getErrors()) {
			if (error instanceof ReadingProblem problem && problem.offset() == offset) {
				super.removeDiagnostic(reference);
				return;
			}
		}
	}

	private List<Replacement> replacements(Triple<EObject, EReference, INode> reference, UnresolvedReferences.Advice advice) {
		INode node = reference.getThird();
		List<Replacement> replacements = new ArrayList<>();
		advice.meant().map(meant -> new Replacement(Sayings.say("change", meant), node.getOffset(), node.getLength(), meant,
				advice.certain())).ifPresent(replacements::add);
		EClass kind = ReferenceKinds.targetOf(reference.getFirst(), reference.getSecond());
		NewEntries.of(kind, NodeModelUtils.getTokenText(node)).ifPresent(entry -> {
			StatementPlaces.Edit edit = StatementPlaces.addEntry(text(), entry, false);
			replacements.add(new Replacement(Sayings.say("KW002.new", ReferenceKinds.named(kind), NodeModelUtils.getTokenText(node)),
					edit.offset(), edit.length(), edit.text(), false));
		});
		return replacements;
	}

	/**
	 * The text as it was written.
	 *
	 * @return the text
	 */
	public String text() {
		return getParseResult() == null ? "" : RecoveringParser.textOf(getParseResult());
	}

	/**
	 * The lines of the text.
	 *
	 * @return the lines, of the text as it was written
	 */
	public LineBreaks lines() {
		if (lines.isEmpty()) {
			lines = Optional.of(LineBreaks.of(text()));
		}
		return lines.get();
	}

	@Override
	public boolean isReadWhole(Entry entry) {
		if (readInPart.isEmpty()) {
			readInPart = Optional.of(readInPart());
		}
		return !readInPart.get().contains(entry);
	}

	/** The entries with a syntax error between their beginning and that of the next one. */
	private Set<Entry> readInPart() {
		List<ReadingProblem> problems = getErrors().stream().filter(ReadingProblem.class::isInstance)
				.map(ReadingProblem.class::cast).filter(problem -> problem.code().equals(SYNTAX_ERROR)).toList();
		Set<Entry> found = new HashSet<>();
		if (!problems.isEmpty()) {
			NavigableMap<Integer, Entry> byOffset = entriesByOffset();
			for (ReadingProblem problem : problems) {
				Optional.ofNullable(byOffset.floorEntry(problem.offset())).ifPresent(entry -> found.add(entry.getValue()));
				// What is missing at the end of an entry is reported at the beginning of the next one.
				Optional.ofNullable(byOffset.lowerEntry(problem.offset())).ifPresent(entry -> found.add(entry.getValue()));
			}
		}
		return found;
	}

	private NavigableMap<Integer, Entry> entriesByOffset() {
		NavigableMap<Integer, Entry> found = new TreeMap<>();
		for (EObject root : getContents()) {
			if (root instanceof Document document) {
				for (Entry entry : document.getEntries()) {
					Optional.ofNullable(NodeModelUtils.findActualNodeFor(entry))
							.ifPresent(node -> found.put(node.getOffset(), entry));
				}
			}
		}
		return found;
	}

	/**
	 * Finds an entity by what references from other files call it.
	 *
	 * @param fragment its kind and id, such as {@code Technique/childs-pose}
	 * @return the entity, if this file holds one
	 */
	Optional<Entity> entityAt(String fragment) {
		if (byFragment.isEmpty()) {
			for (EObject root : getContents()) {
				if (root instanceof Document document) {
					document.getEntries().stream().filter(Entity.class::isInstance).map(Entity.class::cast)
							.forEach(entity -> byFragment.putIfAbsent(fragmentOf(entity), entity));
				}
			}
		}
		return Optional.ofNullable(byFragment.get(fragment));
	}

	/**
	 * What references from other files call an entity.
	 *
	 * @param entity the entity
	 * @return its kind and id, such as {@code Technique/childs-pose}
	 */
	static String fragmentOf(Entity entity) {
		return entity.eClass().getName() + "/" + entity.getName();
	}
}
