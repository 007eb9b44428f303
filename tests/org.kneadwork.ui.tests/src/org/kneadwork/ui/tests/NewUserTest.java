package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Views;
import org.kneadwork.ui.tests.harness.Workshop;
import org.kneadwork.ui.tests.product.NewUser;
import org.kneadwork.ui.view.timeline.TimelineView;

/** The first way of a new user, from the example to the report. The same way is gone in the built product. */
@ExtendWith(QuietLog.class)
class NewUserTest {

	@TempDir
	private Path folder;

	@AfterEach
	void cleanUp() throws CoreException {
		Views.hide(TimelineView.ID);
		Workshop.cleanUp();
	}

	@Test
	void aNewUserComesFromTheExampleToTheReport() throws Exception {
		List<String> steps = new ArrayList<>();
		NewUser.walk(folder, steps::add);
		assertEquals(7, steps.size(), steps::toString);
		assertTrue(steps.containsAll(List.of("mended", "timeline", "bundle true", "report true")), steps::toString);
	}
}
