package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.build.LibraryChecking;
import org.kneadwork.ui.build.LibraryNature;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Views;
import org.kneadwork.ui.tests.harness.Workshop;
import org.kneadwork.ui.view.body.BodyView;
import org.kneadwork.ui.view.matrix.MatrixView;

/** A library of ten thousand techniques and sixty conditions: the views show it, and the windows answer all the time (see {@link QuietLog}). */
@ExtendWith(QuietLog.class)
class LargeLibraryViewTest {

	private static final int TECHNIQUES = 10_000;
	private static final int FILES = 20;
	private static final int CONDITIONS = 60;
	private static final Duration LONG = Duration.ofMinutes(5);

	private static final String VOCABULARY = """
			library large version 0.1.0 {
			  title      "A large library"
			  language   en
			  audience   adults
			  scope      upper-legs
			  disclaimer "Made for a test."
			}
			region upper-legs "Upper legs" {
			  paired
			}
			tool hands "Hands" {
			  kind hands
			}
			modality stroking "Stroking" {
			  practised-by self
			}
			""";

	private static final String CONDITION = """
			condition condition-%1$d "Condition %1$d" {
			  ask "Do you have condition %1$d?"
			}
			caution caution-%1$d "Caution %1$d" {
			  with    condition-%1$d
			  %2$s
			  because "Made for a test."
			  tell    "Ask your doctor."
			}
			""";

	private static final String TECHNIQUE = """
			technique technique-%1$d "Technique %1$d" {
			  summary   "Stroke the thigh, number %1$d."
			  modality  stroking
			  targets   upper-legs
			  uses      hands
			  position  sitting
			  pressure  %2$s derived because "Ours."
			  duration  2 min derived because "Ours."
			  steps {
			    step "Stroke along the thigh."
			  }
			  contraindications {
			    see caution-0
			  }
			  stop-when "it hurts"
			  frequency at-most 1 per day derived because "Ours."
			}
			""";

	@AfterEach
	void cleanUp() throws CoreException {
		Views.hide(BodyView.ID);
		Views.hide(MatrixView.ID);
		Workshop.cleanUp();
	}

	@Test
	void isShownScrolledAndFilteredWhileTheWindowsAnswer() throws Exception {
		IProject project = large();
		Composite matrix = Views.show(MatrixView.ID);
		untilLong(() -> LibraryChecking.shared().last(project).isPresent());
		untilLong(() -> count(matrix).startsWith("Rows: 10,000."));
		assertEquals("Rows: 10,000. Conditions: 60, undecided: 500", count(matrix));
		Canvas canvas = Controls.first(matrix, Canvas.class);
		for (int page = 0; page < 20; page++) {
			Views.key(canvas, SWT.PAGE_DOWN, 0);
			painted(canvas);
		}
		Views.key(canvas, SWT.END, SWT.MOD1);
		painted(canvas);
		assertTrue(heading(matrix).startsWith("Technique 9999 \u2013 Condition 59: "), heading(matrix));
		Text search = Controls.all(matrix, Text.class).getFirst();
		for (String typed : new String[] {"9", "99", "999", "9999"}) {
			search.setText(typed);
			painted(canvas);
		}
		assertTrue(count(matrix).startsWith("Rows: 1."), count(matrix));
		Composite body = Views.show(BodyView.ID);
		untilLong(() -> Controls.all(body, org.eclipse.swt.widgets.Table.class).stream().anyMatch(list -> list.getItemCount() == TECHNIQUES + 1));
	}

	private static IProject large() throws CoreException {
		IProject project = Workshop.project("large");
		Workshop.file(project, "library.knead", VOCABULARY + IntStream.range(0, CONDITIONS).mapToObj(LargeLibraryViewTest::condition)
				.collect(Collectors.joining()) + "baseline all \"All of them\" {\n  conditions " + IntStream.range(0, CONDITIONS)
				.mapToObj(number -> "condition-" + number).collect(Collectors.joining(", ")) + "\n}\n");
		for (int file = 0; file < FILES; file++) {
			int from = file * TECHNIQUES / FILES;
			Workshop.file(project, "techniques-%02d.knead".formatted(file), IntStream.range(from, from + TECHNIQUES / FILES)
					.mapToObj(number -> TECHNIQUE.formatted(number, from == 0 ? "light" : "moderate")).collect(Collectors.joining()));
		}
		LibraryNature.addTo(project, new NullProgressMonitor());
		return project;
	}

	/** The last condition is one on which nothing says anything for the techniques of the first file: in all others nothing is found. */
	private static String condition(int number) {
		return CONDITION.formatted(number, number == CONDITIONS - 1 ? "avoid techniques where pressure at-least moderate"
				: number % 2 == 0 ? "avoid everything" : "ask-doctor-before everything");
	}

	private static void painted(Canvas canvas) {
		canvas.update();
		while (canvas.getDisplay().readAndDispatch()) {
			// What was drawn, and what follows from it.
		}
	}

	/** A check of so many techniques takes longer than anything else that tests wait for. */
	private static void untilLong(java.util.function.BooleanSupplier condition) {
		long end = System.nanoTime() + LONG.toNanos();
		while (!condition.getAsBoolean() && System.nanoTime() < end) {
			Pump.work();
		}
		assertTrue(condition.getAsBoolean(), "waited in vain");
	}

	private static String count(Composite view) {
		return Controls.all(view, Label.class).stream().map(Label::getText).filter(text -> text.contains("Conditions: ")).findFirst().orElse("");
	}

	private static String heading(Composite view) {
		return Controls.all(view, Label.class).stream().map(Label::getText).filter(text -> text.contains(" \u2013 ")).findFirst().orElse("");
	}
}
