package org.kneadwork.preview.tests;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person meets who does a routine of the lower-back library in the preview. */
class LedThroughTest {

	private static Served lowerBack;

	@BeforeAll
	static void serve() {
		lowerBack = Served.of(Served.lowerBack());
	}

	@AfterAll
	static void end() {
		lowerBack.close();
	}

	private static void see(String scenario) {
		Browser.carryOut(scenario, Map.of("address", lowerBack.address()));
	}

	@Test
	void everyRoutineIsLedThroughInEveryLanguageByTheClock() {
		see("everyRoutineIsLedThrough");
	}

	@Test
	void pauseBackAndSkipDoWhatTheySay() {
		see("pauseBackAndSkip");
	}

	@Test
	void whoSleepsIsNotLedThrough() {
		see("aDeviceThatSleepsPauses");
	}

	@Test
	void theScreenIsKeptOnWhileARoutineRuns() {
		see("theScreenIsKeptOn");
	}

	@Test
	void aScreenReaderIsToldWhatComes() {
		see("aScreenReaderIsToldWhatComes");
	}

	@Test
	void theKeyboardAloneSuffices() {
		see("theKeyboardAloneSuffices");
	}

	@ParameterizedTest
	@ValueSource(strings = {"onAPhone", "accessibleInTheLight", "accessibleInTheDark", "accessibleOnAPhone"})
	void itFitsAndIsAccessible(String scenario) {
		see(scenario);
	}

	@Test
	void anAddressAloneBeginsNothing() {
		see("anAddressAloneBeginsNothing");
	}

	@Test
	void answersThatChangeTakeTheBeginningAway() {
		see("answersThatChangeTakeTheBeginningAway");
	}
}
