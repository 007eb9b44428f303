package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.compiler.Progress;
import org.kneadwork.ui.build.MonitoredProgress;
import org.kneadwork.ui.tests.harness.QuietLog;

/** What the progress of a check says. */
@ExtendWith(QuietLog.class)
class CheckProgressTest {

	@Test
	void theRuleOfAPlugInIsNamedFromItsBeginning() {
		List<String> said = new ArrayList<>();
		MonitoredProgress progress = new MonitoredProgress(new NullProgressMonitor() {

			@Override
			public void setTaskName(String name) {
				said.add(name);
			}

			@Override
			public void subTask(String name) {
				said.add(name);
			}
		});
		progress.begin(Progress.Task.CHECKING, 1);
		assertEquals("Checking", said.getLast());
		progress.handedOver("AB101 (waiter.jar)");
		assertEquals("The rule AB101 (waiter.jar) of a plug-in is running", said.getLast());
	}
}
