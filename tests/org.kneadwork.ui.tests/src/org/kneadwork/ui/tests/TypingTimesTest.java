package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.compiler.starter.Starter;
import org.kneadwork.ui.build.LibraryNature;
import org.kneadwork.ui.tests.harness.InBackground;
import org.kneadwork.ui.tests.harness.LargeLibrary;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Workshop;

/**
 * Every key arrives in the text, whatever is checked meanwhile. What the keys cost the thread of the windows is printed;
 * {@code -Dkneadwork.ui.jvm=-Dkneadwork.typing=1000} types as many in the middle of ten thousand techniques.
 */
@ExtendWith(QuietLog.class)
class TypingTimesTest {

	private static final String PROPERTY = "kneadwork.typing";
	private static final int KEYS = 40;
	private static final Duration LONG = Duration.ofMinutes(6);
	/** What a quick typist needs for a key. */
	private static final Duration BETWEEN = Duration.ofMillis(80);
	/** Every so many keys there is a silence, so that a check of everything begins. */
	private static final int KEYS_TO_A_PAUSE = 20;
	private static final Duration PAUSE = Duration.ofMillis(600);
	private static final String WORDS = "and slowly, with both hands, for as long as it is pleasant ";
	private static final double NANOS_IN_MILLIS = 1e6;

	private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
	private final List<Long> keys = new ArrayList<>();
	private final List<Long> longest = new ArrayList<>();
	private final List<Long> all = new ArrayList<>();

	@AfterEach
	void cleanUp() throws Exception {
		Workshop.cleanUp();
	}

	@Test
	void everyKeyArrives() throws Exception {
		IProject project = project(folder -> new Starter("typed", "Typed").writeTo(folder));
		type(project.getFile("techniques.knead"), 0, KEYS);
		delete(project);
	}

	@Test
	@EnabledIfSystemProperty(named = PROPERTY, matches = "[0-9]+", disabledReason = "It takes minutes; the figures are in performance.md.")
	void everyKeyArrivesAmongTenThousandTechniques() throws Exception {
		IProject project = project(LargeLibrary::writeTo);
		IFile file = project.getFile(IPath.fromPortableString("many/file-100.knead"));
		type(file, (int) (file.getLocation().toFile().length() / 2), Integer.getInteger(PROPERTY));
		delete(project);
	}

	/** Writes the files of a library. */
	private interface Writer {

		void writeTo(Path folder) throws IOException;
	}

	private static IProject project(Writer library) throws Exception {
		IProject project = Workshop.project("typed");
		InBackground.run(() -> {
			library.writeTo(project.getLocation().toPath());
			project.refreshLocal(IResource.DEPTH_INFINITE, new NullProgressMonitor());
			LibraryNature.addTo(project, new NullProgressMonitor());
			return null;
		}).end(LONG);
		return project;
	}

	private static void delete(IProject project) throws Exception {
		InBackground.run(() -> {
			Pump.onWindows(() -> Workshop.page().closeAllEditors(false));
			project.delete(true, true, new NullProgressMonitor());
			return null;
		}).end(LONG);
	}

	private void type(IFile file, int from, int count) throws Exception {
		ITextEditor editor = Workshop.open(file);
		Pump.until("the end of the build", LONG, Workshop::isBuilt);
		StyledText text = Workshop.textOf(editor);
		text.setFocus();
		String before = text.getText();
		int place = before.indexOf("step \"", from) + "step \"".length();
		text.setCaretOffset(place);
		text.showSelection();
		StringBuilder typed = new StringBuilder();
		for (int key = 0; key < count; key++) {
			char each = WORDS.charAt(key % WORDS.length());
			typed.append(each);
			type(text, each, (key + 1) % KEYS_TO_A_PAUSE == 0 ? PAUSE : BETWEEN);
		}
		assertEquals(before.substring(0, place) + typed + before.substring(place), text.getText());
		assertEquals(List.of(count, count, count), List.of(keys.size(), longest.size(), all.size()));
		print("a key until it is in the text", keys);
		print("the longest work without a break after a key", longest);
		print("all work until the next key", all);
	}

	private void type(StyledText text, char character, Duration until) throws InterruptedException {
		long start = threads.getCurrentThreadCpuTime();
		long next = System.nanoTime() + until.toNanos();
		Event key = new Event();
		key.character = character;
		text.notifyListeners(SWT.KeyDown, key);
		long last = threads.getCurrentThreadCpuTime();
		keys.add(last - start);
		long most = 0;
		while (System.nanoTime() < next) {
			last = threads.getCurrentThreadCpuTime();
			if (Display.getCurrent().readAndDispatch()) {
				most = Math.max(most, threads.getCurrentThreadCpuTime() - last);
			} else {
				Thread.sleep(1);
			}
		}
		longest.add(most);
		all.add(threads.getCurrentThreadCpuTime() - start);
	}

	private static void print(String what, List<Long> times) {
		List<Long> sorted = new ArrayList<>(times);
		Collections.sort(sorted);
		System.out.printf(Locale.ROOT, "typing: %-46s ms of processor time: half %.1f, 95 of 100 %.1f, 99 of 100 %.1f, most %.1f%n", what,
				within(sorted, 0.5), within(sorted, 0.95), within(sorted, 0.99), within(sorted, 1));
	}

	private static double within(List<Long> sorted, double share) {
		return sorted.get((int) Math.ceil(share * sorted.size()) - 1) / NANOS_IN_MILLIS;
	}
}
