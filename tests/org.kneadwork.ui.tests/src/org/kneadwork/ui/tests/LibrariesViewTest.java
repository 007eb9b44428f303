package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PartInitException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Dialogs;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Views;
import org.kneadwork.ui.tests.harness.Workshop;
import org.kneadwork.workbench.libraries.ClosedLibraries;
import org.kneadwork.workbench.libraries.LibrariesView;

/** The list of libraries, as an author sees and uses it. */
@ExtendWith(QuietLog.class)
class LibrariesViewTest {

	/** Words of people who write programs. */
	private static final List<String> FOREIGN = List.of("Project", "Workspace", "Team", "Configure", "Working Set", "Go Into", "Resource");

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	@Test
	void whereThereIsNoLibraryItShowsTheWaysToOne() throws Exception {
		LibrariesView view = view();
		Pump.until("the ways", () -> links(view).size() == 3);
		Pictures.take("no-libraries");
		assertEquals(List.of("Look at the example library, a copy of the one for the lower back.", "Start a library of your own.",
				"Open a folder that already holds a library."), links(view).stream().map(LibrariesViewTest::words).toList());
		Dialogs.during(() -> links(view).get(0).notifyListeners(SWT.Selection, new Event()), wizard -> {
			assertEquals("Lower back", Controls.first(wizard, Text.class).getText());
			Controls.press(Controls.button(wizard, "Cancel"));
		});
		Views.legs();
		Pump.until("the list", () -> links(view).isEmpty() && view.getCommonViewer().getTree().getItemCount() == 1);
		assertEquals("legs", view.getCommonViewer().getTree().getItem(0).getText());
		Workshop.cleanUp();
		Pump.until("the ways again", () -> links(view).size() == 3);
	}

	@Test
	void theMenuOfALibraryIsInAnAuthorsWords() throws Exception {
		IProject project = Views.legs();
		LibrariesView view = view();
		Pump.until("the list", () -> view.getCommonViewer().getTree().getItemCount() == 1);
		view.getCommonViewer().setSelection(new StructuredSelection(project));
		List<String> items = menu(view);
		for (String word : List.of("New", "Copy", "Delete", "Rename\u2026", "Read the files again", "Open Preview", "Properties")) {
			assertTrue(items.contains(word), () -> word + " is not in " + items);
		}
		assertEquals(List.of(), items.stream().filter(item -> FOREIGN.stream().anyMatch(item::contains)).toList(), items::toString);
	}

	/** The platform holds it for closed after the program was killed soon after the library was made. */
	@Test
	void aLibraryThatIsClosedWhenTheProgramStartsIsOpenedAndShowsItsFiles() throws Exception {
		IProject project = Views.legs();
		LibrariesView view = view();
		project.close(new NullProgressMonitor());
		assertFalse(project.getFile("techniques.knead").exists());
		new ClosedLibraries().schedule();
		Pump.until("its files", () -> project.isOpen() && project.getFile("techniques.knead").exists());
		Pump.until("them in the list", () -> {
			view.getCommonViewer().expandToLevel(project, 1);
			return view.getCommonViewer().getTree().getItemCount() == 1 && view.getCommonViewer().getTree().getItem(0).getItemCount() > 3;
		});
	}

	@Test
	void theMenuOfATextOpensIt() throws Exception {
		IProject project = Views.legs();
		LibrariesView view = view();
		Pump.until("the list", () -> view.getCommonViewer().getTree().getItemCount() == 1);
		view.getCommonViewer().setSelection(new StructuredSelection(project.getFile("routines.knead")), true);
		List<String> items = menu(view);
		assertTrue(items.contains("Open") && items.contains("Open Preview"), items::toString);
		assertFalse(items.contains("Open With"), () -> "there is one editor for a text: " + items);
		assertEquals(List.of(), items.stream().filter(item -> FOREIGN.stream().anyMatch(item::contains)).toList(), items::toString);
	}

	@Test
	void whatThePlatformAddsIsInOurWordsAsWell() throws Exception {
		IProject project = Views.legs();
		LibrariesView view = view();
		Pump.until("the list", () -> view.getCommonViewer().getTree().getItemCount() == 1);
		view.getCommonViewer().setSelection(new StructuredSelection(project.getFile("routines.knead")), true);
		assertEquals(Set.of("What was copied last", "An earlier state\u2026", "Each other"), submenu(view, "Compare with"));
		assertEquals(Set.of("What was copied last", "An earlier state\u2026", "The state before this one"), submenu(view, "Replace with"));
	}

	private static Set<String> submenu(LibrariesView view, String title) {
		Menu menu = view.getCommonViewer().getTree().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		Menu inside = Arrays.stream(menu.getItems()).filter(item -> words(item).equals(title)).findFirst()
				.orElseThrow(() -> new AssertionError("no " + title + " in " + Arrays.toString(menu.getItems()))).getMenu();
		inside.notifyListeners(SWT.Show, new Event());
		Set<String> items = Arrays.stream(inside.getItems()).filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0).map(LibrariesViewTest::words)
				.collect(Collectors.toSet());
		inside.notifyListeners(SWT.Hide, new Event());
		menu.notifyListeners(SWT.Hide, new Event());
		return items;
	}

	private static LibrariesView view() throws PartInitException {
		return (LibrariesView) Workshop.page().showView(LibrariesView.ID);
	}

	private static List<Link> links(LibrariesView view) {
		return Controls.all(view.getCommonViewer().getTree().getParent().getParent(), Link.class);
	}

	private static String words(Link link) {
		return link.getText().replaceAll("</?a>", "");
	}

	private static List<String> menu(LibrariesView view) {
		Menu menu = view.getCommonViewer().getTree().getMenu();
		menu.notifyListeners(SWT.Show, new Event());
		List<String> items = new ArrayList<>();
		Arrays.stream(menu.getItems()).filter(item -> (item.getStyle() & SWT.SEPARATOR) == 0).map(LibrariesViewTest::words).forEach(items::add);
		menu.notifyListeners(SWT.Hide, new Event());
		return items;
	}

	private static String words(MenuItem item) {
		return item.getText().replace("&", "").replaceFirst("\t.*", "");
	}
}
