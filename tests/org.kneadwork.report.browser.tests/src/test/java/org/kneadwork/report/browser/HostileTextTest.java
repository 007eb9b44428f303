package org.kneadwork.report.browser;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever stands in a library is shown as text, and nothing of it runs. */
class HostileTextTest {

	private static void see(String scenario) {
		Browser.running().carryOut("hostile.mjs", scenario, Pages.hostile(), Map.of("mark", HostileLibrary.MARK));
	}

	@Test
	void runsNothing() {
		see("runsNothing");
	}

	@Test
	void runsNothingWithoutScriptsEither() {
		see("runsNothingWithoutScriptsEither");
	}

	@Test
	void showsEveryTextAsItIs() {
		see("showsEveryTextAsItIs");
	}

	@Test
	void directionsDoNotSpread() {
		see("directionsDoNotSpread");
	}
}
