package org.kneadwork.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.resource.SaveOptions;
import org.eclipse.xtext.resource.XtextResource;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.Progress;
import org.kneadwork.dsl.resource.Nodes;
import org.kneadwork.mutation.Observation.Seen;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.diff.SafetyDiff;
import org.kneadwork.safety.diff.SafetyProfile;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.safety.rule.Checked;
import org.kneadwork.safety.rule.RuleCatalogue;

/** A copy of a library in which mutants are made, looked at and taken back. */
final class Laboratory {

	/** Any day will do, as long as both ways of looking take the same. */
	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private static final Path TRANSLATIONS = Path.of("translations");
	private static final Pattern TRANSLATED_TO = Pattern.compile("\\R *translated-to [^\\n]+");
	private static final Pattern STEPS = Pattern.compile("\\s*\\bsteps\\s*\\{");

	private final LibraryCompiler compiler = new LibraryCompiler();
	private final Path folder;
	private final CheckedLibrary library;
	private final List<Seen> findings;
	private final SafetyProfile profile;

	private Laboratory(Path folder) throws IOException {
		this.folder = folder;
		// As a library that is edited: what is written anew keeps the words of its texts only where it has nodes.
		Outcome<CheckedLibrary> outcome = compiler.open(request(), Progress.NONE).check(Progress.NONE);
		this.library = outcome.value().orElseThrow();
		this.findings = seen(outcome.findings());
		this.profile = profileOf(library);
	}

	/**
	 * Copies a library, so that its texts can be changed too. Its translations stay behind: they go stale with any change of
	 * a text, and so would hide whether anything else notices it.
	 */
	static Laboratory of(Path library, Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(library)) {
			for (Path file : files.filter(each -> !library.relativize(each).startsWith(TRANSLATIONS)).toList()) {
				Path target = folder.resolve(library.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				} else {
					Files.copy(file, target);
				}
			}
		}
		Path header = folder.resolve("library.knead");
		Files.writeString(header, TRANSLATED_TO.matcher(Files.readString(header)).replaceAll(""));
		return new Laboratory(folder);
	}

	CheckedLibrary library() {
		return library;
	}

	/** What is found in the library as it is. */
	List<Seen> findings() {
		return findings;
	}

	private Outcome<CheckedLibrary> check() throws IOException {
		return compiler.check(request(), Progress.NONE);
	}

	private CheckRequest request() {
		return new CheckRequest(folder, List.of(), TODAY, false);
	}

	private static SafetyProfile profileOf(CheckedLibrary library) {
		return SafetyProfile.of(library.content(), library.matrix(), library.libraries());
	}

	private static List<Seen> seen(List<Finding> findings) {
		return findings.stream().map(finding -> new Seen(finding.code(), finding.severity(), finding.message())).toList();
	}

	private Observation observation(Mutant mutant, List<Seen> now, SafetyProfile profileNow) {
		List<Seen> added = new ArrayList<>(now);
		findings.forEach(added::remove);
		return new Observation(mutant, List.copyOf(added), SafetyDiff.between(profile, profileNow));
	}

	/** Changes the model, looks, and takes the change back. An entity is deleted in its text: references to it remain. */
	Observation observe(Mutant mutant) throws IOException {
		if (mutant.edit().isEmpty()) {
			return observeInText(mutant);
		}
		mutant.edit().get().apply();
		try {
			Content content = library.content();
			VerdictMatrix matrix = VerdictMatrix.of(content);
			return observation(mutant, seen(RuleCatalogue.check(
					Checked.of(content, matrix, TODAY, false))),
					SafetyProfile.of(content, matrix, library.libraries()));
		} finally {
			mutant.edit().get().undo();
		}
	}

	/** Writes the mutant as a text, reads the whole library again, looks, and puts the old text back. */
	Observation observeInText(Mutant mutant) throws IOException {
		Resource resource = mutant.document().eResource();
		Path file = Path.of(resource.getURI().toFileString());
		String before = Files.readString(file);
		Files.writeString(file, mutant.entity().isPresent() ? without(mutant, before) : written(mutant, (XtextResource) resource));
		try {
			Outcome<CheckedLibrary> outcome = check();
			return observation(mutant, seen(outcome.findings()), profileOf(outcome.value().orElseThrow()));
		} finally {
			Files.writeString(file, before);
		}
	}

	private static String without(Mutant mutant, String text) {
		INode node = Nodes.of(mutant.entity().orElseThrow()).orElseThrow();
		return text.substring(0, node.getOffset()) + text.substring(node.getEndOffset());
	}

	private static String written(Mutant mutant, XtextResource resource) {
		mutant.edit().orElseThrow().apply();
		try {
			// Written anew as a whole: where a value was taken out of a line, the old blanks do not keep the words around it apart.
			return inOneBlock(resource.getSerializer().serialize(mutant.document(), SaveOptions.newBuilder().format().getOptions()));
		} finally {
			mutant.edit().orElseThrow().undo();
		}
	}

	/** Steps that came out of another block than their neighbours are written with a block of their own; here they share one. */
	private static String inOneBlock(String text) {
		StringBuilder joined = new StringBuilder(text);
		Matcher steps = STEPS.matcher(joined);
		for (int from = 0; steps.find(from);) {
			int end = endOfBlock(joined, steps.end());
			Matcher next = STEPS.matcher(joined).region(end + 1, joined.length());
			if (next.lookingAt()) {
				joined.delete(end, next.end());
				from = steps.start();
			} else {
				from = steps.end();
			}
			steps.reset(joined);
		}
		return joined.toString();
	}

	private static int endOfBlock(CharSequence text, int start) {
		int open = 1;
		int at = start;
		while (open > 0) {
			open += switch (text.charAt(at++)) {
				case '{' -> 1;
				case '}' -> -1;
				default -> 0;
			};
		}
		return at - 1;
	}
}
