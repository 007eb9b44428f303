package org.kneadwork.dsl.ide.workspace;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.Locale;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.nodemodel.INode;
import org.kneadwork.compiler.LiveLibrary;
import org.kneadwork.compiler.References;
import org.kneadwork.dsl.ide.text.Text;
import org.kneadwork.dsl.linking.EntityIndex;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.dsl.resource.TextPlaces;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.safety.finding.Finding;

/** The last state of a library that was taken over, to be read and not to be kept. */
public final class LibraryView {

	private final LiveLibrary live;
	private final Function<Path, Optional<DocumentVersion>> texts;
	private final FindingsByFile findings;
		private final Function<Path, String> uris;
	private final Locale language;

	LibraryView(LiveLibrary live, Function<Path, Optional<DocumentVersion>> texts, FindingsByFile findings,
			Function<Path, String> uris, Locale language) {
		this.live = live;
		this.texts = texts;
		this.findings = findings;
		this.uris = uris;
		this.language = language;
	}

	/**
	 * The library.
	 *
	 * @return the library
	 */
	public LiveLibrary live() {
		return live;
	}

		/**
	 * The language in which findings and rules are said.
	 *
	 * @return the language of the reader; one that Kneadwork does not speak means English
	 */
	public Locale language() {
		return language;
	}

	/**
	 * What was last found in a file.
	 *
	 * @param file its absolute path
	 * @return the findings
	 */
	public List<Finding> findings(Path file) {
		return findings.in(file);
	}

	/**
	 * What was last found in all files.
	 *
	 * @return the findings
	 */
	public FindingsByFile findings() {
		return findings;
	}

	/**
	 * Finds what a file names.
	 *
	 * @param from the file, absolute
	 * @param kind the class of what is named
	 * @param written the id, perhaps with the word for another library and a colon before it
	 * @return the entity
	 */
	public Optional<Entity> find(Path from, EClass kind, String written) {
		if (kind == ContentPackage.Literals.LIBRARY) {
			return live.libraries().library(written).map(Entity.class::cast);
		}
		Optional<KneadResource> file = context(from);
		int colon = written.indexOf(':');
		Optional<EntityIndex> index = colon < 0 ? file.map(live.libraries()::indexOf)
				: file.flatMap(each -> live.libraries().indexOf(each, written.substring(0, colon)));
		return index.flatMap(each -> each.find(kind, written.substring(colon + 1)));
	}

	/**
	 * A file that may name the same as another one, which perhaps is not part of the library yet.
	 *
	 * @param from the file, absolute
	 * @return it, or another file of the library
	 */
	public Optional<KneadResource> context(Path from) {
		return live.file(from).or(() -> live.ownFiles().stream().findFirst().flatMap(live::file));
	}

	/**
	 * The word for another library that a file has to write before an id.
	 *
	 * @param from the file, absolute
	 * @param entity what is named
	 * @return the word with a colon, or nothing within one library
	 */
	public String prefix(Path from, Entity entity) {
		Optional<KneadResource> file = live.file(from);
		String key = live.libraries().keyOf(entity.eResource());
		if (file.isEmpty() || live.libraries().keyOf(file.get()).equals(key)) {
			return "";
		}
		return live.libraries().aliases(file.get()).stream()
				.filter(alias -> live.libraries().keyOf(file.get(), alias).filter(key::equals).isPresent()).findFirst()
				.map(alias -> alias + ":").orElse("");
	}

	/**
	 * The references to an entity.
	 *
	 * @param entity the entity
	 * @return who refers to it
	 */
	public Collection<References.Use> uses(Entity entity) {
		return live.references().to(entity);
	}

	/**
	 * The file of an element.
	 *
	 * @param element the element
	 * @return the absolute path of the file in which it stands
	 */
	public static Path fileOf(EObject element) {
		return Path.of(element.eResource().getURI().toFileString());
	}

	/**
	 * The text of a file as the model has read it.
	 *
	 * @param file the file
	 * @return its text
	 */
	public Text textOf(Resource file) {
		Path path = Path.of(file.getURI().toFileString());
		String read = ((KneadResource) file).text();
		return texts.apply(path).map(DocumentVersion::text).filter(text -> text.read().equals(read)).orElseGet(() -> Text.of(read));
	}

	/**
	 * What the editor calls a file.
	 *
	 * @param file its absolute path
	 * @return its address
	 */
	public String uri(Path file) {
		return uris.apply(file);
	}

	/**
	 * Where a part of a text stands.
	 *
	 * @param element an element of the text
	 * @param node the part
	 * @return its place
	 */
	public Location location(EObject element, INode node) {
		return inIndex(element).orElseGet(() -> inText(element, node));
	}

	private Location inText(EObject element, INode node) {
		return new Location(uri(fileOf(element)), textOf(element.eResource()).range(node.getOffset(), node.getLength()));
	}

	/**
	 * Where the id of an entity stands, or another value.
	 *
	 * @param element the element
	 * @param feature the feature of the value
	 * @return its place; empty where it was not read from a text
	 */
	public Optional<Location> location(EObject element, EStructuralFeature feature) {
		return inIndex(element).or(() -> TextPlaces.of(element, Optional.of(feature), -1).map(region -> new Location(
				uri(fileOf(element)), range(element.eResource(), region.offset(), region.length()))));
	}

	/** The text of a library that was read from its index is nowhere to be opened: the index is what there is to show. */
	private Optional<Location> inIndex(EObject element) {
		return live.indexOf(element).map(index -> new Location(uri(index), new Range(new Position(0, 0), new Position(0, 0))));
	}

	/**
	 * Where the id of an entity stands.
	 *
	 * @param entity the entity
	 * @return its place; empty where it was not read from a text
	 */
	public Optional<Location> location(Entity entity) {
		return location(entity, ContentPackage.Literals.ENTITY__NAME);
	}

	/**
	 * A part of a file as editors count.
	 *
	 * @param file the file
	 * @param offset where it begins
	 * @param length how long it is
	 * @return the range
	 */
	public Range range(Resource file, int offset, int length) {
		return textOf(file).range(offset, length);
	}
}
