package org.kneadwork.ui.tests.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.kneadwork.ui.services.ShownText;

/**
 * The freeze watch sees what it is there for. What stands for the work of the product is work of the Java library here,
 * since work of the tests does not count.
 */
class FreezeWatchTest {

	private static final long LONG_MILLIS = 2000;
	private static final long SHORT_MILLIS = 150;
	private static final long NUMBERS = 5_000_000_000L;

	@Test
	void waitingForSomebodyElseInAnEventIsSeenAndSaysWhere() {
		List<String> freezes = watched(() -> inEvent(later(LONG_MILLIS)::join));
		assertEquals(1, freezes.size(), freezes::toString);
		assertTrue(freezes.getFirst().contains("CompletableFuture.join"), freezes::toString);
		assertTrue(freezes.getFirst().contains("readAndDispatch"), freezes::toString);
	}

	@Test
	void computingInAnEventIsSeenAndSaysWhere() {
		List<String> freezes = watched(() -> inEvent(LongStream.range(0, NUMBERS)::sum));
		assertEquals(1, freezes.size(), freezes::toString);
		assertTrue(freezes.getFirst().contains("LongPipeline.sum"), freezes::toString);
	}

	@Test
	void manyShortEventsAreNoFreeze() {
		assertEquals(List.of(), watched(() -> {
			for (int event = 0; event < 10; event++) {
				inEvent(later(SHORT_MILLIS)::join);
			}
		}));
	}

	@Test
	void workOfATestIsNoFreeze() {
		assertEquals(List.of(), watched(later(LONG_MILLIS)::join));
		assertEquals(List.of(), watched(LongStream.range(0, NUMBERS)::sum));
	}

	@Test
	void workOfThePlatformAloneCountsOnlyWhereItIsAskedFor() {
		assertEquals(List.of(), watched(FreezeWatch.Whose.OURS, () -> inEvent(later(LONG_MILLIS)::join)));
	}

	@Test
	void workOfOurOwnCodeCounts() {
		List<String> freezes = watched(FreezeWatch.Whose.OURS, () -> ShownText.answer(later(LONG_MILLIS)));
		assertEquals(1, freezes.size(), freezes::toString);
		assertTrue(freezes.getFirst().contains("ShownText.answer"), freezes::toString);
	}

	private static List<String> watched(Runnable work) {
		return watched(FreezeWatch.Whose.EVERYBODYS, work);
	}

	private static List<String> watched(FreezeWatch.Whose whose, Runnable work) {
		FreezeWatch watch = new FreezeWatch(Display.getCurrent(), whose);
		watch.begin();
		work.run();
		return watch.end();
	}

	private static CompletableFuture<Void> later(long millis) {
		return CompletableFuture.runAsync(() -> { }, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
	}

	private static void inEvent(Runnable work) {
		CompletableFuture<Void> done = new CompletableFuture<>();
		Display.getCurrent().asyncExec(work);
		Display.getCurrent().asyncExec(() -> done.complete(null));
		Pump.until("the event is over", done::isDone);
	}
}
