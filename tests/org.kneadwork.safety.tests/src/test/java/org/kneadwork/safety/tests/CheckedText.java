package org.kneadwork.safety.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.Progress;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.diff.LibraryVersion;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.safety.matrix.VerdictMatrix;

/** A library of texts, checked as the command line checks it; whatever it finds has to be German in German. */
record CheckedText(Outcome<CheckedLibrary> outcome) {

	/** The day on which all tests check. */
	static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private static final LibraryCompiler COMPILER = new LibraryCompiler();

	/** Checks one file. */
	static CheckedText of(Path folder, String text) {
		return of(folder, Map.of("example.knead", text.getBytes(StandardCharsets.UTF_8)));
	}

	/** Checks one file on another day, or for a release. */
	static CheckedText of(Path folder, String text, LocalDate today, boolean release) {
		return of(folder, Map.of("example.knead", text.getBytes(StandardCharsets.UTF_8)), today, release);
	}

	/** Checks several files, by their names. */
	static CheckedText of(Path folder, Map<String, byte[]> files) {
		return of(folder, files, TODAY, false);
	}

	/** Checks several files on another day, or for a release. */
	static CheckedText of(Path folder, Map<String, byte[]> files, LocalDate today, boolean release) {
		return of(folder, files, today, release, Optional.empty());
	}

	/** Checks several files, compared with a version that was released. */
	static CheckedText of(Path folder, Map<String, byte[]> files, LocalDate today, boolean release,
			Optional<LibraryVersion> released) {
		try {
			for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
				Path path = folder.resolve(file.getKey());
				Files.createDirectories(path.getParent());
				Files.write(path, file.getValue());
			}
			Outcome<CheckedLibrary> outcome = COMPILER.check(new CheckRequest(folder, List.of(), today, release).comparedWith(released), Progress.NONE);
			GermanSentences.check(outcome.findings());
			return new CheckedText(outcome);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	Content content() {
		return outcome.value().orElseThrow().content();
	}

	VerdictMatrix matrix() {
		return outcome.value().orElseThrow().matrix();
	}

	List<Finding> findings() {
		return outcome.findings();
	}

	List<Finding> errors() {
		return findings().stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
	}

	/** The findings but for those about what {@link Samples} leave out. */
	List<Finding> essential() {
		return findings().stream().filter(finding -> !Samples.LEFT_OUT.contains(finding.code())).toList();
	}

	/** The findings of a rule. */
	List<Finding> of(String code) {
		return findings().stream().filter(finding -> finding.code().equals(code)).toList();
	}

	static int line(Finding finding) {
		return ((TextPlace) finding.place()).line();
	}
}
