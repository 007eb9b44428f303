package org.kneadwork.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.compiler.BundleExporter;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.Coverages;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.Progress;

/** Does everything that is done with a library, and counts the operations of each stage. */
public final class Stages implements Callable<Map<String, Long>> {

	private final Path library;
	private final Path out;
	private final Map<String, Long> counts = new LinkedHashMap<>();
	private String stage = "";
	private long before;

	/**
	 * @param library the folder of a library
	 * @param out a folder for its bundle
	 */
	public Stages(Path library, Path out) {
		this.library = library;
		this.out = out;
	}

	@Override
	public Map<String, Long> call() throws IOException {
		LibraryCompiler compiler = new LibraryCompiler();
		CheckRequest request = new CheckRequest(library, List.of(), LocalDate.of(2026, 5, 31), true);
		// The first time, classes are set up, which costs the same for every library.
		compiler.check(request, Progress.NONE);
		Outcome<CheckedLibrary> outcome = compiler.check(request, new Progress() {

			@Override
			public void begin(Task task, int total) {
				enter(task.inEnglish());
			}

			@Override
			public void step(String what) {
				// the stages suffice
			}

			@Override
			public boolean cancelled() {
				return false;
			}
		});
		enter("Exporting");
		new BundleExporter().export(outcome.value().orElseThrow(), BundleStatus.DRAFT, out);
		enter("Covering");
		Coverages.of(outcome.value().orElseThrow(), outcome, Optional.empty());
		enter("");
		return counts;
	}

	private void enter(String next) {
		long now = Operations.soFar();
		if (!stage.isEmpty()) {
			counts.merge(stage, now - before, Long::sum);
		}
		stage = next;
		before = Operations.soFar();
	}
}
