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
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.linking.lazy.LazyURIEncoder;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.ParseException;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.Triple;
import org.eclipse.xtext.util.Tuples;
import org.kneadwork.dsl.linking.KneadLinker;
import org.kneadwork.dsl.linking.Libraries;
import org.kneadwork.dsl.linking.NewEntries;
import org.kneadwork.dsl.linking.ReferenceKinds;
import org.kneadwork.dsl.linking.UnresolvedReferences;
import org.kneadwork.dsl.linking.WrittenReferences;
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
 *
 * <p>A file that is {@linkplain #LET_NODES_GO read to be checked} and not to be edited has no nodes, unless something is wrong with its text: they
 * come back where {@link Nodes} are asked for them.
 */
public class KneadResource extends LazyLinkingResource implements TextRead {

	/**
	 * An option for loading: with {@link Boolean#TRUE}, the nodes of a text with which nothing is wrong are let go as soon as it is parsed. They
	 * take most of the memory of a file, and few are asked for. Such a file is linked once, and not edited.
	 */
	public static final String LET_NODES_GO = KneadResource.class.getName() + ".LET_NODES_GO";

	private static final String SYNTAX_ERROR = "KW001";

	@Inject
	private DuplicateStatements duplicates;

	private Optional<TextProblem> unreadable = Optional.empty();
	private Map<String, Entity> byFragment = new HashMap<>();
	private Optional<LineBreaks> lines = Optional.empty();
	private Optional<Set<Entry>> readInPart = Optional.empty();
	private Optional<NodesOnDemand> letGo = Optional.empty();
	private List<WrittenReferences.Written> toLink = List.of();

	@Override
	protected void doLoad(InputStream in, Map<?, ?> options) throws IOException {
		TextReader.Result read = TextReader.read(in);
		unreadable = read.problem();
		try {
			if (options != null && Boolean.TRUE.equals(options.get(LET_NODES_GO)) && unreadable.isEmpty() && isLoadedWithoutNodes(read.text())) {
				return;
			}
			super.doLoad(bytesOf(read.text()), utf8(options));
		} catch (ParseException e) {
			if (!(Throwables.getRootCause(e) instanceof StackOverflowError)) {
				throw e;
			}
			unreadable = TextReader.tooDeep().problem();
			super.doLoad(bytesOf(""), utf8(options));
		}
	}

	/** False, and nothing is done, where something is wrong with the text. */
	private boolean isLoadedWithoutNodes(String text) {
		Optional<IParseResult> parsed = ((RecoveringParser) getParser()).parseToRead(text);
		if (parsed.isEmpty() || duplicates.areIn(parsed.get().getRootNode())) {
			return false;
		}
		Document document = (Document) parsed.get().getRootASTElement();
		getContents().add(0, document);
		letGo = Optional.of(new NodesOnDemand(text, document, getParser()));
		toLink = WrittenReferences.in(parsed.get().getRootNode(), text, getLinkingHelper());
		return true;
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
		letGo = Optional.empty();
		toLink = List.of();
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
		return letGo.map(NodesOnDemand::text).orElseGet(() -> getParseResult() == null ? "" : RecoveringParser.textOf(getParseResult()));
	}

	/** Where the nodes were let go, the text is parsed again: the elements of the result stand for those of this file. */
	@Override
	public IParseResult getParseResult() {
		return letGo.isPresent() ? letGo.get().parsed() : super.getParseResult();
	}

	/** The element itself, or the one that stands for it where there are nodes. */
	EObject withNodes(EObject element) {
		return letGo.flatMap(nodes -> nodes.of(element)).orElse(element);
	}

	/**
	 * The id that a reference asks for, as long as the file is not linked.
	 *
	 * @param owner the element that refers
	 * @param feature the reference of it
	 * @return the id as it is written; empty where it is not known without nodes
	 */
	public Optional<String> idToLink(EObject owner, EReference feature) {
		return toLink.stream().filter(each -> each.owner() == owner && each.feature() == feature).map(WrittenReferences.Written::id).findFirst();
	}

	@Override
	public void resolveLazyCrossReferences(CancelIndicator cancelled) {
		if (letGo.isEmpty()) {
			super.resolveLazyCrossReferences(cancelled);
		} else {
			List<WrittenReferences.Written> references = toLink;
			toLink = List.of();
			Libraries libraries = Libraries.of(getResourceSet());
			for (int number = 0; number < references.size(); number++) {
				link(references.get(number), number, libraries);
			}
		}
	}

	private void link(WrittenReferences.Written reference, int number, Libraries libraries) {
		EClass kind = ReferenceKinds.targetOf(reference.owner(), reference.feature());
		Optional<? extends Entity> found = libraries.find(this, kind, reference.id()).filter(reference.feature().getEReferenceType()::isInstance);
		if (found.isPresent()) {
			lead(reference, found.get());
		} else {
			// With nothing wrong in the text, each value has one node, in the order in which the references are linked.
			URI address = getURI().appendFragment(LazyURIEncoder.XTEXT_LINK + number);
			lead(reference, ((KneadLinker) getLinker()).missing(reference.owner(), reference.feature(), address));
			List<INode> nodes = Nodes.of(reference.owner(), reference.feature());
			int index = reference.feature().isMany() ? ((List<?>) reference.owner().eGet(reference.feature(), false)).size() - 1 : 0;
			createAndAddDiagnostic(Tuples.create(reference.owner(), reference.feature(), nodes.get(index)));
		}
	}

	@SuppressWarnings("unchecked") // a reference leads to objects
	private static void lead(WrittenReferences.Written reference, EObject target) {
		if (reference.feature().isMany()) {
			((InternalEList<EObject>) reference.owner().eGet(reference.feature(), false)).addUnique(target);
		} else {
			reference.owner().eSet(reference.feature(), target);
		}
	}

	/** What does not exist when a file without nodes is linked does not come to exist later. */
	@Override
	public synchronized EObject getEObject(String fragment) {
		return letGo.isPresent() && getEncoder().isCrossLinkFragment(this, fragment) ? null : super.getEObject(fragment);
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
					Nodes.of(entry).ifPresent(node -> found.put(node.getOffset(), entry));
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
