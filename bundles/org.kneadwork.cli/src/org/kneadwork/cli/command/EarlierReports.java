package org.kneadwork.cli.command;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kneadwork.cli.Io;
import org.kneadwork.compiler.WrittenFiles;
import org.kneadwork.report.coverage.EarlierReport;
import org.kneadwork.report.coverage.TrendPoint;
import org.kneadwork.safety.coverage.About;

/** Looks for earlier reports of a library in a folder: one of each day and version. */
final class EarlierReports {

	/** Reports lie in the folder itself, or each in a folder of its own. */
	private static final int DEPTH = 3;
	private static final Comparator<TrendPoint> OLDEST_FIRST =
			Comparator.comparing(TrendPoint::date).thenComparing(TrendPoint::version);

	private final Io io;
	private final List<String> warnings = new ArrayList<>();

	EarlierReports(Io io) {
		this.io = io;
	}

	/**
	 * Reads the reports in a folder.
	 *
	 * @param folder the folder, absolute
	 * @param about the library, and the day before which the reports have to be
	 * @return the measures of each report that could be used, the oldest first
	 * @throws IOException when there is no such folder
	 */
	List<TrendPoint> read(Path folder, About about) throws IOException {
		if (!Files.isDirectory(folder)) {
			throw Files.exists(folder) ? new NotDirectoryException(folder.toString())
					: new java.nio.file.NoSuchFileException(folder.toString());
		}
		List<TrendPoint> points = new ArrayList<>();
		for (Path file : files(folder)) {
			try {
				add(file, EarlierReport.read(Files.readAllBytes(file)), about, points);
			} catch (EarlierReport.ForeignException foreign) {
				warn(file, foreign.getMessage());
			} catch (IOException unreadable) {
				warn(file, "it cannot be read");
			}
		}
		return points.stream().sorted(OLDEST_FIRST).toList();
	}

	/**
	 * Tells the reports in a folder as they are from any others.
	 *
	 * @param folder the folder, absolute
	 * @return a text that changes with any of them; empty where one of them cannot be read
	 * @throws IOException when the folder cannot be looked into
	 */
	static Optional<String> stateOf(Path folder) throws IOException {
		return Files.isDirectory(folder) ? WrittenFiles.stateOf(files(folder)) : Optional.empty();
	}

	private static List<Path> files(Path folder) throws IOException {
		try (Stream<Path> found = Files.find(folder, DEPTH, (path, attributes) -> attributes.isRegularFile()
				&& path.getFileName().toString().endsWith(".json"), FileVisitOption.FOLLOW_LINKS)) {
			return found.sorted().toList();
		} catch (java.io.UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private void add(Path file, EarlierReport report, About about, List<TrendPoint> points) {
		TrendPoint point = report.point();
		if (!report.library().equals(about.id())) {
			warn(file, "it is about the library '" + report.library() + "'");
		} else if (point.date().isAfter(about.today())) {
			warn(file, "it is of " + point.date() + ", which is after " + about.today());
		} else if (points.stream().noneMatch(other -> isSame(other, point)) && !isSame(point, about)) {
			points.add(point);
		}
	}

	private static boolean isSame(TrendPoint one, TrendPoint other) {
		return one.date().equals(other.date()) && one.version().equals(other.version());
	}

	/** An earlier run on this day is what this report replaces. */
	private static boolean isSame(TrendPoint point, About about) {
		return point.date().equals(about.today()) && point.version().equals(about.version());
	}

	private void warn(Path file, String why) {
		warnings.add(io.shown(file) + " is left out of the trend: " + why + ".");
	}

	/** What was left out, and why, a sentence a file. */
	List<String> warnings() {
		return warnings;
	}
}
