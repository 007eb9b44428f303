package org.kneadwork.scale;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.compiler.BundleExporter;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.Progress;

/**
 * Prints as JSON how many milliseconds of processor time each stage takes in a process that is warm, in one thread. No test: the
 * numbers are those of a machine. {@code releng/benchmark/run} calls it.
 */
public final class StageTimes {

	/** Above this, the bundle with all that is worked out is hundreds of megabytes, and says nothing new. */
	private static final int MOST_EXPORTED = 2_000;

	private final Map<String, Long> nanos = new LinkedHashMap<>();
	private String stage = "";
	private long before;

	private StageTimes() {
	}

	/**
	 * Measures.
	 *
	 * @param arguments the folder of a library, a folder for its bundle, and how often to do everything before it counts
	 * @throws IOException when it cannot be read or written
	 */
	public static void main(String[] arguments) throws IOException {
		LibraryCompiler compiler = new LibraryCompiler(1);
		StageTimes last = new StageTimes();
		for (int round = Integer.parseInt(arguments[2]); round >= 0; round--) {
			last = new StageTimes();
			last.measure(compiler, Path.of(arguments[0]), Path.of(arguments[1]));
		}
		System.out.println(last.nanos.entrySet().stream().map(each -> String.format(Locale.ROOT, "\"%s\": %.3f", each.getKey(), each.getValue() / 1e6))
				.collect(Collectors.joining(", ", "{", "}")));
	}

	private void measure(LibraryCompiler compiler, Path library, Path out) throws IOException {
		Outcome<CheckedLibrary> outcome = compiler.check(new CheckRequest(library, List.of(), LocalDate.of(2026, 5, 31), false), new Progress() {

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
		CheckedLibrary checked = outcome.value().orElseThrow();
		if (checked.content().own(org.kneadwork.model.content.Technique.class).size() <= MOST_EXPORTED) {
			new BundleExporter().export(checked, BundleStatus.DRAFT, out);
		}
		enter("");
	}

	private void enter(String next) {
		long now = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
		if (!stage.isEmpty()) {
			nanos.merge(stage, now - before, Long::sum);
		}
		stage = next;
		before = now;
	}
}
