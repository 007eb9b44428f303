package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.EStructuralFeature.Setting;
import org.eclipse.emf.ecore.util.EcoreUtil.UsageCrossReferencer;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.cli.tests.Cli.Run;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Progress;
import org.kneadwork.dsl.resource.Nodes;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Contraindication;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.matrix.CautionOrigin;

/**
 * Takes what safety depends on out of the lower-back library, one statement at a time, and asks the command line: each time
 * it has to exit with 1 and name the line. What to take out and which line to expect is read off the model and the
 * positions of its elements, so that the test follows the library as it grows.
 */
class LowerBackStatementsTest {

	private static final Path LIBRARY =
			Path.of(System.getProperty("kneadwork.checkout"), "bundles", "org.kneadwork.lowerback", "library");
	private static final Pattern ERROR = Pattern.compile("library/(.+?):(\\d+):\\d+: error (KW\\d+): .*");

	@TempDir
	static Path folder;
	private static CheckedLibrary original;

	/** An error that is expected, by file, line and code. */
	private record Expected(String file, int line, String code) {

		@Override
		public String toString() {
			return file + ":" + line + " " + code;
		}
	}

	/** Something to take out of a file, and the errors that it has to give. */
	private record Removal(String name, String file, int offset, int length, Set<Expected> expected) {
	}

	@BeforeAll
	static void copyAndRead() throws IOException {
		Path copy = folder.resolve("library");
		try (Stream<Path> files = Files.walk(LIBRARY)) {
			for (Path file : files.toList()) {
				Files.copy(file, copy.resolve(LIBRARY.relativize(file).toString()));
			}
		}
		original = new LibraryCompiler().check(new CheckRequest(copy, List.of()), Progress.NONE).value().orElseThrow();
	}

	@Test
	void nothingIsWrongBefore() {
		Run run = Cli.in(folder).run("check", "library");
		assertEquals(0, run.exitCode(), run.out());
	}

	@TestFactory
	Stream<DynamicTest> eachDuration() {
		return Stream.concat(
				all(Technique.class).stream()
						.map(technique -> statement(technique, ContentPackage.Literals.TECHNIQUE__DURATION, "duration", "KW101")),
				all(Routine.class).stream()
						.map(routine -> statement(routine, ContentPackage.Literals.ROUTINE__DURATION, "duration", "KW101")))
				.map(LowerBackStatementsTest::test);
	}

	@TestFactory
	Stream<DynamicTest> eachContraindicationsBlock() {
		return all(Technique.class).stream().map(technique -> statement(technique, ContentPackage.Literals.TECHNIQUE__CONTRAINDICATIONS,
				"contraindications", "KW102")).map(LowerBackStatementsTest::test);
	}

	@TestFactory
	Stream<DynamicTest> eachStopRule() {
		return Stream.concat(
				all(Technique.class).stream().map(technique -> statement(technique, ContentPackage.Literals.TECHNIQUE__STOP_RULES,
						"stop-when", "KW104")),
				all(Routine.class).stream().map(routine -> statement(routine, ContentPackage.Literals.ROUTINE__STOP_RULES,
						"stop-when", "KW104")))
				.map(LowerBackStatementsTest::test);
	}

	@TestFactory
	Stream<DynamicTest> eachRedFlag() {
		return all(RedFlag.class).stream().map(flag -> entity(flag, references(flag))).map(LowerBackStatementsTest::test);
	}

	@TestFactory
	Stream<DynamicTest> eachCautionOnAnAbsoluteCondition() {
		return all(Caution.class).stream().filter(caution -> caution.getConditions().stream().anyMatch(LowerBackStatementsTest::absolute))
				.map(caution -> {
					Set<Expected> expected = references(caution);
					expected.addAll(techniquesLeftUndecided(caution));
					return entity(caution, expected);
				}).map(LowerBackStatementsTest::test);
	}

	private static boolean absolute(Condition condition) {
		return condition.isSetContraindication() && condition.getContraindication() == Contraindication.ABSOLUTE;
	}

	private static <T extends Entity> List<T> all(Class<T> kind) {
		List<T> all = original.content().own(kind);
		assertFalse(all.isEmpty(), "the library has to have some " + kind.getSimpleName());
		return all;
	}

	/** The removal of a statement: its first word and its values. */
	private static Removal statement(Entity entity, EStructuralFeature feature, String word, String code) {
		List<INode> values = Nodes.of(entity, feature);
		assertFalse(values.isEmpty(), entity.getName() + " has no " + word);
		INode first = values.getFirst();
		ILeafNode beginning = NodeModelUtils.findLeafNodeAtOffset(first.getRootNode(), first.getOffset());
		int start = beginning.getText().equals(word) ? first.getOffset() : wordBefore(first, word).getOffset();
		return new Removal(word + " of " + entity.getName(), file(entity), start, values.getLast().getEndOffset() - start,
				Set.of(new Expected(file(entity), line(Nodes.of(entity).orElseThrow()), code)));
	}

	private static ILeafNode wordBefore(INode node, String word) {
		ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(node.getRootNode(), node.getOffset() - 1);
		while (leaf.isHidden()) {
			leaf = NodeModelUtils.findLeafNodeAtOffset(node.getRootNode(), leaf.getOffset() - 1);
		}
		assertEquals(word, leaf.getText());
		return leaf;
	}

	private static Removal entity(Entity entity, Set<Expected> expected) {
		assertFalse(expected.isEmpty(), "nothing in the library depends on " + entity.getName());
		INode node = Nodes.of(entity).orElseThrow();
		return new Removal(entity.getName(), file(entity), node.getOffset(), node.getLength(), expected);
	}

	/** The lines that refer to an entity, where nothing is left to refer to. */
	private static Set<Expected> references(Entity entity) {
		Set<Expected> references = new LinkedHashSet<>();
		Collection<Setting> settings = UsageCrossReferencer.find(entity, entity.eResource().getResourceSet());
		for (Setting setting : settings) {
			EObject from = setting.getEObject();
			Object value = from.eGet(setting.getEStructuralFeature());
			List<INode> nodes = Nodes.of(from, setting.getEStructuralFeature());
			int index = value instanceof List<?> list ? list.indexOf(entity) : 0;
			references.add(new Expected(file(from), line(nodes.get(index)), "KW002"));
		}
		return references;
	}

	/**
	 * The blocks of the techniques for which nothing but this caution decides on an absolute condition. Where a technique names
	 * the caution, that line is reported (see references), and not the consequence as well.
	 */
	private static Set<Expected> techniquesLeftUndecided(Caution caution) {
		Set<Expected> undecided = new LinkedHashSet<>();
		for (Technique technique : all(Technique.class)) {
			if (technique.getContraindications().getCautions().contains(caution)) {
				continue;
			}
			for (Condition condition : original.matrix().baselineConditions(technique)) {
				boolean alone = original.matrix().cell(technique, condition).reasons().stream()
						.allMatch(reason -> reason.origin() instanceof CautionOrigin origin && origin.caution() == caution);
				if (alone && absolute(condition)) {
					INode block = Nodes.of(technique.getContraindications()).orElseThrow();
					undecided.add(new Expected(file(technique), line(block), "KW301"));
				}
			}
		}
		return undecided;
	}

	private static String file(EObject element) {
		Path path = Path.of(URI.create(element.eResource().getURI().toString()));
		return original.folder().relativize(path).toString().replace('\\', '/');
	}

	private static int line(INode node) {
		return node.getStartLine();
	}

	private static DynamicTest test(Removal removal) {
		return DynamicTest.dynamicTest(removal.name(), () -> {
			Set<Expected> errors = errorsWithout(removal);
			Set<Expected> missed = new LinkedHashSet<>(removal.expected());
			missed.removeAll(errors);
			assertTrue(missed.isEmpty(), () -> "not found: " + missed + "\nfound: " + errors);
		});
	}

	/** Checks the library without a piece of text. Blanks stand in its place, so that all lines stay where they are. */
	private static Set<Expected> errorsWithout(Removal removal) {
		Path file = folder.resolve("library").resolve(removal.file());
		try {
			String text = Files.readString(file);
			int end = removal.offset() + removal.length();
			Files.writeString(file, text.substring(0, removal.offset())
					+ text.substring(removal.offset(), end).replaceAll("[^\r\n]", " ") + text.substring(end));
			try {
				Run run = Cli.in(folder).run("check", "library");
				assertEquals(1, run.exitCode(), run.out() + run.err());
				return errors(run);
			} finally {
				Files.writeString(file, text);
			}
		} catch (IOException failure) {
			throw new UncheckedIOException(failure);
		}
	}

	private static Set<Expected> errors(Run run) {
		Set<Expected> errors = new LinkedHashSet<>();
		for (String line : run.out().lines().toList()) {
			Matcher error = ERROR.matcher(line);
			if (error.matches()) {
				errors.add(new Expected(error.group(1), Integer.parseInt(error.group(2)), error.group(3)));
			}
		}
		return errors;
	}
}
