package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.intro.IIntroManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.ui.build.LibraryNature;
import org.kneadwork.ui.help.HelpView;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Dialogs;
import org.kneadwork.ui.tests.harness.Libraries;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Workshop;

/** The welcome page, and the three ways from it into the program. */
@ExtendWith(QuietLog.class)
class WelcomeTest {

	@TempDir
	Path elsewhere;

	@BeforeEach
	void openIt() {
		welcome().showIntro(window(), false);
		Pump.until("the welcome page", () -> welcome().getIntro() != null);
	}

	@AfterEach
	void cleanUp() throws CoreException {
		if (welcome().getIntro() != null) {
			welcome().closeIntro(welcome().getIntro());
		}
		Workshop.page().hideView(Workshop.page().findView(HelpView.ID));
		Workshop.cleanUp();
	}

	@Test
	void theExampleLibraryIsOneWayAndThePageGoesWhenItsTextIsOpen() {
		Pictures.take("welcome");
		Dialogs.during(() -> press("Look at the example library"), wizard -> {
			assertEquals("Lower back", Controls.first(wizard, Text.class).getText());
			finish(wizard);
		});
		Pump.until("the library", () -> project("lower-back").exists() && Workshop.page().getActiveEditor() != null);
		Pump.until("the page is gone", () -> welcome().getIntro() == null);
		Shell window = Workshop.page().getWorkbenchWindow().getShell();
		Pump.until("the text has the keyboard", () -> {
			// The wizard was active last, and on a screen that nobody manages no other window is made active when it is closed.
			window.forceActive();
			return Display.getCurrent().getFocusControl() == Workshop.page().getActiveEditor().getAdapter(Control.class);
		});
	}

	@Test
	void aLibraryOfOnesOwnIsAnotherAndAfterCancellingThePageIsStillThere() {
		Dialogs.during(() -> press("Start a library of your own"), wizard -> Controls.press(Controls.button(wizard, "Cancel")));
		assertNotNull(welcome().getIntro());
		Dialogs.during(() -> press("Start a library of your own"), wizard -> {
			Controls.first(wizard, Text.class).setText("My legs");
			finish(wizard);
		});
		Pump.until("the library", () -> project("my-legs").exists() && Workshop.page().getActiveEditor() != null);
		Pump.until("the page is gone", () -> welcome().getIntro() == null);
	}

	@Test
	void theGuideIsTheThird() {
		press("Read how it works");
		Pump.until("the guide", () -> Workshop.page().findView(HelpView.ID) instanceof HelpView help && help.shown().equals("authors/README.md"));
		assertNull(welcome().getIntro());
	}

	@Test
	void aFolderWithALibraryIsOpenedWhereItLies() throws Exception {
		Path folder = elsewhere.resolve("neck");
		Libraries.copy(Libraries.inCheckout("bundles/org.kneadwork.lowerback/library"), folder);
		openFolder(folder);
		IProject project = project("neck");
		Pump.until("the library", () -> project.exists() && Workshop.page().getActiveEditor() != null);
		assertTrue(project.hasNature(LibraryNature.ID));
		assertEquals(folder.toRealPath(), project.getLocation().toPath().toRealPath());
		Pump.until("its name in the title", () -> window().getShell().getText().contains("Self-massage for the lower back"));
		Pump.until("the page is gone", () -> welcome().getIntro() == null);
		project.delete(false, true, null);
		assertTrue(Files.exists(folder.resolve("library.knead")), "the texts are the author's");
	}

	@Test
	void aFolderWithoutALibraryIsRefusedInWords() {
		Dialogs.during(() -> openFolder(elsewhere), message -> {
			assertEquals("Open a folder", message.getText());
			Controls.press(Controls.button(message, "OK"));
		});
		assertFalse(project(elsewhere.getFileName().toString()).exists());
	}

	private static void openFolder(Path folder) {
		ParameterizedCommand command = ParameterizedCommand.generateCommand(
				window().getService(ICommandService.class).getCommand("org.kneadwork.ui.openFolder"),
				Map.of("org.kneadwork.ui.openFolder.folder", folder.toString()));
		try {
			window().getService(IHandlerService.class).executeCommand(command, null);
		} catch (org.eclipse.core.commands.common.CommandException e) {
			throw new AssertionError(e);
		}
	}

	private static void press(String text) {
		Controls.press(Controls.button(window().getShell(), text));
	}

	private static void finish(Shell wizard) {
		Controls.press(Controls.button(wizard, "Finish"));
	}

	private static IProject project(String name) {
		return ResourcesPlugin.getWorkspace().getRoot().getProject(name);
	}

	private static IWorkbenchWindow window() {
		return Workshop.page().getWorkbenchWindow();
	}

	private static IIntroManager welcome() {
		return PlatformUI.getWorkbench().getIntroManager();
	}
}
