package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.kneadwork.cli.output.ProgressDisplay;
import org.kneadwork.compiler.Progress;

class ProgressDisplayTest {

	private static final int COLUMNS = 60;

	private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
	private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

	@Test
	void shortWorkLeavesNoTrace() {
		try (ProgressDisplay display = display()) {
			display.begin(Progress.Task.READING, 2);
			display.step("a.knead");
			pass(900);
			display.step("b.knead");
		}
		assertEquals("", shown());
	}

	@Test
	void workOfMoreThanASecondShowsABarAndWipesItAway() {
		try (ProgressDisplay display = display()) {
			display.begin(Progress.Task.READING, 4);
			display.step("a.knead");
			pass(1100);
			display.step("b.knead");
		}
		assertTrue(shown().contains("\rReading"), shown());
		assertTrue(shown().contains("2/4"), shown());
		assertTrue(shown().endsWith("\r" + " ".repeat(COLUMNS - 1) + "\r"), shown());
		assertTrue(shown().lines().allMatch(line -> line.length() < COLUMNS), "never wider than the terminal, or it would wrap");
	}

	@Test
	void theNextTaskHasItsOwnBar() {
		try (ProgressDisplay display = display()) {
			display.begin(Progress.Task.READING, 1);
			pass(2000);
			display.step("a.knead");
			display.begin(Progress.Task.CHECKING, 3);
			display.step("KW101");
		}
		assertTrue(shown().contains("Reading"), shown());
		assertTrue(shown().contains("Checking"), shown());
		assertTrue(shown().contains("1/3"), shown());
	}

	private ProgressDisplay display() {
		return new ProgressDisplay(new PrintStream(terminal, false, StandardCharsets.UTF_8), COLUMNS, now::get);
	}

	private void pass(long millis) {
		now.updateAndGet(before -> before.plus(Duration.ofMillis(millis)));
	}

	/** What the terminal was sent; a carriage return is kept, so that lines are seen as the terminal draws them. */
	private String shown() {
		return terminal.toString(StandardCharsets.UTF_8);
	}
}
