package org.kneadwork.dsl.ide.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.TextDocumentPositionParams;

/**
 * Measures at the client how long one waits for findings, completion and hover in a large library. No test: the numbers depend
 * on the machine. See contributors.md for how to run it.
 */
public final class LatencyBenchmark {

	private static final int WARM_UP = Integer.getInteger("kneadwork.rounds", 200) / 3;
	private static final int ROUNDS = Integer.getInteger("kneadwork.rounds", 200);

	private final Editor editor;
	private final String file;

	private LatencyBenchmark(Editor editor, String file) {
		this.editor = editor;
		this.file = file;
	}

	/**
	 * Measures.
	 *
	 * @param arguments how many techniques, and in how many files
	 * @throws Exception when anything goes wrong
	 */
	public static void main(String[] arguments) throws Exception {
		int techniques = Integer.parseInt(arguments[0]);
		int files = Integer.parseInt(arguments[1]);
		Path folder = Files.createTempDirectory("kneadwork-latency");
		LargeLibrary.write(folder.resolve("library"), Libraries.CHECKOUT, techniques, files);
		long start = System.nanoTime();
		try (Editor editor = Editor.in(folder.resolve("library"))) {
			System.out.printf(Locale.ROOT, "%d techniques in %d files%ninitialize answered after %.0f ms%n", techniques, files,
					(System.nanoTime() - start) / 1e6);
			String file = "bulk/techniques-%05d.knead".formatted(files / 2);
			editor.open(file);
			editor.findings("library.knead", findings -> !findings.isEmpty());
			System.out.printf(Locale.ROOT, "all findings after %.0f ms%n", (System.nanoTime() - start) / 1e6);
			new LatencyBenchmark(editor, file).run();
		} finally {
			delete(folder);
		}
	}

	private void run() throws Exception {
		print("changed text → findings", measure(this::changeText));
		print("new or renamed id → findings", measure(this::renameId));
		print("completion of an id", measure(this::completion));
		print("hover", measure(this::hover));
		AtomicBoolean building = new AtomicBoolean(true);
		Thread typing = new Thread(() -> typeAndPause(building), "types");
		typing.start();
		print("completion while everything is checked", measure(this::completion));
		print("hover while everything is checked", measure(this::hover));
		building.set(false);
		typing.join();
	}

	/** Something to measure. */
	private interface Work {

		void run(int round) throws Exception;
	}

	private static double[] measure(Work work) throws Exception {
		double[] times = new double[ROUNDS];
		for (int round = -WARM_UP; round < ROUNDS; round++) {
			long start = System.nanoTime();
			work.run(round);
			if (round >= 0) {
				times[round] = (System.nanoTime() - start) / 1e6;
			}
			// As long as a quick typist takes for the next key.
			Thread.sleep(20);
		}
		return times;
	}

	private void changeText(int round) throws Exception {
		String text = editor.text(file);
		String before = text.contains("Slowly: ") ? "Slowly: " : "step \"";
		editor.type(file, before, before.equals("step \"") ? "step \"Slowly: " : "");
		editor.findings(file);
	}

	private void renameId(int round) throws Exception {
		String text = editor.text(file);
		int start = text.indexOf("technique ") + "technique ".length();
		String id = text.substring(start, text.indexOf(' ', start));
		editor.type(file, "technique " + id + " ", "technique " + id.replaceFirst("(-r\\d+)?$", "-r" + (round + WARM_UP)) + " ");
		editor.findings(file);
	}

	private void completion(int round) {
		TextDocumentPositionParams at = editor.behind(file, "see   ");
		Editor.answer(editor.server().getTextDocumentService().completion(new CompletionParams(at.getTextDocument(), at.getPosition())));
	}

	private void hover(int round) {
		TextDocumentPositionParams at = editor.behind(file, "technique ");
		Editor.answer(editor.server().getTextDocumentService().hover(new HoverParams(at.getTextDocument(), at.getPosition())));
	}

	/** Lets the check of everything begin again and again. */
	private void typeAndPause(AtomicBoolean goOn) {
		try {
			for (int round = 0; goOn.get(); round++) {
				changeText(round);
				Thread.sleep(700);
			}
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	private static void print(String what, double[] times) {
		Arrays.sort(times);
		System.out.printf(Locale.ROOT, "%-42s p50 %6.1f ms   p95 %6.1f ms   most %6.1f ms%n", what, times[times.length / 2],
				times[(int) (times.length * 0.95)], times[times.length - 1]);
	}

	private static void delete(Path folder) throws IOException {
		try (var all = Files.walk(folder)) {
			for (Path each : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
				Files.delete(each);
			}
		}
	}
}
