package org.kneadwork.mutation;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.BundleWriter;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.Progress;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.diff.SafetyProfile;

/**
 * Damages files and checks them as the command line does. Nothing may throw, hang, or report a thing without a place in its
 * file or in words that no author understands. The damage is the same every time.
 */
class DamagedFilesTest {

	private static final Path CHECKOUT = Path.of(System.getProperty("kneadwork.checkout"));
	private static final Path LOWER_BACK = CHECKOUT.resolve("bundles/org.kneadwork.lowerback/library");
	private static final Path SAMPLES = CHECKOUT.resolve("tests/org.kneadwork.dsl.tests/src/test/resources/samples");
	private static final String HEADER = "library.knead";
	private static final int FILES = 2000;
	/** Every so many files one is damaged in the midst of the whole library. */
	private static final int WHOLE_LIBRARY = 10;
	/** A hang, on a machine that has other things to do as well. What a file really takes is printed. */
	private static final Duration HANG = Duration.ofSeconds(30);

	@TempDir
	static Path folder;
	private static LibraryCompiler compiler;

	/** A file that is damaged, and the library in which it lies. */
	private record Original(Path library, Path file) {

		Path relative() {
			return library.relativize(file);
		}
	}

	/** A damaged file that was checked. */
	private record Trial(int number, Damage damage, Original original, byte[] bytes, long nanos, List<String> complaints) {

		@Override
		public String toString() {
			return "file " + number + ", " + damage + " in " + original.relative() + ": " + complaints;
		}
	}

	@BeforeAll
	static void copySamples() throws IOException {
		copy(SAMPLES.resolve("core"), folder.resolve("core"));
		compiler = new LibraryCompiler();
		// The first check loads classes, which is not what is measured.
		goOn(compiler.check(new CheckRequest(folder.resolve("core"), List.of()), Progress.NONE).value().orElseThrow());
	}

	@Test
	void noDamageIsTooMuch() throws IOException {
		List<Original> originals = originals();
		SplittableRandom random = new SplittableRandom(3);
		List<Trial> trials = new ArrayList<>();
		for (int number = 0; number < FILES; number++) {
			Damage damage = Damage.values()[number % Damage.values().length];
			Original original = originals.get(random.nextInt(originals.size()));
			byte[] bytes = damage.to(Files.readAllBytes(original.file()), random.split());
			trials.add(trial(number, damage, original, bytes));
		}
		print(trials);
		List<Trial> bad = trials.stream().filter(trial -> !trial.complaints().isEmpty()).toList();
		keep(bad);
		assertAll(() -> assertEquals(List.of(), bad, "kept in target/damaged"),
				() -> assertTrue(trials.stream().filter(trial -> trial.bytes().length > 0).count() > FILES / 2));
	}

	private static List<Original> originals() throws IOException {
		List<Original> found = new ArrayList<>();
		for (Path library : List.of(LOWER_BACK, SAMPLES.resolve("core"), SAMPLES.resolve("sample"))) {
			try (Stream<Path> files = Files.walk(library)) {
				files.filter(file -> file.toString().endsWith(".knead")).sorted()
						.forEach(file -> found.add(new Original(library, file)));
			}
		}
		return found;
	}

	private static Trial trial(int number, Damage damage, Original original, byte[] bytes) throws IOException {
		Path library = folder.resolve("damaged-" + number);
		if (number % WHOLE_LIBRARY == 0) {
			copy(original.library(), library);
		} else {
			Files.createDirectories(library);
			Path header = original.library().resolve(HEADER);
			if (Files.exists(header)) {
				Files.copy(header, library.resolve(HEADER));
			}
		}
		Path file = library.resolve(original.relative().toString());
		Files.createDirectories(file.getParent());
		Files.write(file, bytes);
		long start = System.nanoTime();
		List<String> complaints = complaints(library, original.relative().toString().replace('\\', '/'), bytes);
		long nanos = System.nanoTime() - start;
		delete(library);
		return new Trial(number, damage, original, bytes, nanos, complaints);
	}

	private static List<String> complaints(Path library, String name, byte[] bytes) {
		try {
			return assertTimeoutPreemptively(HANG, () -> {
				Outcome<CheckedLibrary> outcome = compiler.check(new CheckRequest(library, List.of()), Progress.NONE);
				goOn(outcome.value().orElseThrow());
				return new FindingCritic(library, name, bytes).complaints(outcome.findings());
			});
		} catch (RuntimeException | AssertionError e) {
			return List.of("it threw " + e + at(e));
		}
	}

	private static String at(Throwable thrown) {
		Throwable root = thrown;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return Stream.of(root.getStackTrace()).limit(12).map(frame -> "\n\t" + frame).reduce(" from " + root, String::concat);
	}

	/** What comes after the check must not stumble over what is left of the content either. */
	private static void goOn(CheckedLibrary library) {
		SafetyProfile.of(library.content(), library.matrix(), library.libraries());
		if (library.content().library().flatMap(header -> Known.text(header.getName())).isPresent()) {
			BundleWriter.write(new BundleRequest(library.content(), library.matrix(), BundleStatus.DRAFT, library.places()::apply,
					library.libraries()::apply));
		}
	}

	private static void print(List<Trial> trials) {
		List<Trial> slowest = trials.stream().sorted(Comparator.comparing(Trial::nanos).reversed()).limit(3).toList();
		StringBuilder text = new StringBuilder(trials.size() + " damaged files. The slowest:");
		slowest.forEach(trial -> text.append(' ').append(trial.nanos() / 1_000_000).append(" ms (file ").append(trial.number())
				.append(", ").append(trial.damage()).append(" in ").append(trial.original().relative()).append(')'));
		long all = trials.stream().mapToLong(Trial::nanos).sum();
		System.out.println(text.append("; on average ").append(all / trials.size() / 1_000_000).append(" ms"));
	}

	/** Keeps what went wrong, to be looked at. */
	private static void keep(List<Trial> bad) throws IOException {
		Path kept = CHECKOUT.resolve("tests/org.kneadwork.mutation.tests/target/damaged");
		for (Trial trial : bad) {
			Files.createDirectories(kept);
			Files.write(kept.resolve(trial.number() + ".knead"), trial.bytes());
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path file : files.toList()) {
				Path target = to.resolve(from.relativize(file).toString());
				if (Files.isDirectory(file)) {
					Files.createDirectories(target);
				} else {
					Files.copy(file, target);
				}
			}
		}
	}

	private static void delete(Path folder) throws IOException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(file);
			}
		}
	}
}
