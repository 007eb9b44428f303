package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.jface.preference.PreferenceNode;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.activities.WorkbenchActivityHelper;
import org.eclipse.ui.wizards.IWizardCategory;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.eclipse.ui.wizards.IWizardRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Workshop;
import org.kneadwork.workbench.about.Part;
import org.kneadwork.workbench.settings.AuthorSettings;

/** What an author finds in wizards, settings, views and menus: ours, and of the platform's only what is named here. */
@ExtendWith(QuietLog.class)
class OnlyWhatAnAuthorNeedsTest {

	private static final String OURS = "org.kneadwork.";
	private static final Set<String> WIZARDS = Set.of("org.eclipse.ui.wizards.new.folder", "org.eclipse.ui.wizards.new.file");
	private static final Set<String> SETTINGS = Set.of("org.eclipse.ui.preferencePages.AutoSave", "org.eclipse.ui.preferencePages.ColorsAndFonts",
			"org.eclipse.ui.preferencePages.FileStates", "org.eclipse.ui.preferencePages.Keys");
	private static final Set<String> VIEWS = Set.of("org.eclipse.ui.views.ProgressView", "org.eclipse.ui.views.ProblemView",
			"org.eclipse.ui.views.ContentOutline", "org.eclipse.ui.internal.introview",
			"org.eclipse.search.ui.views.SearchView");
	private static final Set<String> MENUS = Set.of("File", "Edit", "Go to", "Window", "Help");
	/** Words of people who write programs. */
	private static final List<String> FOREIGN = List.of("Project", "Workspace", "Java", "Team", "Patch", "Run", "Debug", "Working Set", "Perspective",
			"Bookmark", "Delimiter", "Plug-in");

	private final IWorkbench workbench = PlatformUI.getWorkbench();

	@Test
	void wizardsThatMakeBringInAndTakeOut() {
		assertEquals(Set.of(), foreign(wizards(workbench.getNewWizardRegistry()), WIZARDS));
		assertEquals(Set.of(), foreign(wizards(workbench.getImportWizardRegistry()), WIZARDS));
		assertEquals(Set.of(), foreign(wizards(workbench.getExportWizardRegistry()), WIZARDS));
		assertTrue(wizards(workbench.getNewWizardRegistry()).anyMatch("org.kneadwork.ui.newLibrary"::equals));
	}

	@Test
	void settings() {
		Pump.until("the tree of the settings is in order", () -> pages(workbench.getPreferenceManager()).anyMatch(SETTINGS::contains));
		assertEquals(Set.of(), foreign(pages(workbench.getPreferenceManager()), SETTINGS));
		assertTrue(SETTINGS.stream().allMatch(page -> pages(workbench.getPreferenceManager()).anyMatch(page::equals)));
		assertTrue(pages(workbench.getPreferenceManager()).anyMatch("org.kneadwork.ui.settings.rules"::equals));
		assertEquals(List.of("org.kneadwork.ui.settings"), tops(workbench.getPreferenceManager()));
	}

	@Test
	void aPageThatSomebodyElsePutsBelowOneThatIsOutOfSightComesToTheTop() {
		PreferenceManager pages = new PreferenceManager();
		PreferenceNode general = new PreferenceNode("org.eclipse.ui.preferencePages.Workbench");
		PreferenceNode editors = new PreferenceNode("org.eclipse.ui.preferencePages.Editors");
		general.add(editors);
		editors.add(new PreferenceNode("org.example.theirs"));
		pages.addToRoot(general);
		AuthorSettings.arrange(pages);
		assertEquals(List.of("org.example.theirs"), tops(pages));
	}

	/** What is seen without unfolding anything. */
	private static List<String> tops(PreferenceManager pages) {
		return Arrays.stream(pages.getRootSubNodes()).filter(node -> !WorkbenchActivityHelper.filterItem(node)).map(IPreferenceNode::getId).toList();
	}

	/** A page counts only where all above it are there too. */
	private static Stream<String> pages(PreferenceManager pages) {
		List<String> found = new ArrayList<>();
		Arrays.stream(pages.getRootSubNodes()).forEach(node -> collect(node, found));
		return found.stream();
	}

	private static void collect(IPreferenceNode node, List<String> found) {
		if (!WorkbenchActivityHelper.filterItem(node)) {
			found.add(node.getId());
			Arrays.stream(node.getSubNodes()).forEach(each -> collect(each, found));
		}
	}

	@Test
	void views() {
		assertEquals(Set.of(), foreign(Arrays.stream(workbench.getViewRegistry().getViews())
				.filter(view -> !WorkbenchActivityHelper.filterItem(view)).map(view -> view.getId()), VIEWS));
	}

	@Test
	void oneWayOfWorking() {
		assertEquals(Set.of("org.kneadwork.workbench.writing"), Arrays.stream(workbench.getPerspectiveRegistry().getPerspectives())
				.filter(each -> !WorkbenchActivityHelper.filterItem(each)).map(each -> each.getId()).collect(Collectors.toSet()));
	}

	@Test
	void menusInAnAuthorsWords() {
		List<String> items = new ArrayList<>();
		for (MenuItem top : Workshop.page().getWorkbenchWindow().getShell().getMenuBar().getItems()) {
			assertTrue(MENUS.contains(words(top)), words(top));
			collect(top.getMenu(), words(top) + " > ", items);
		}
		assertTrue(items.size() > 30, items::toString);
		assertEquals(List.of(), items.stream().filter(item -> FOREIGN.stream().anyMatch(item::contains)).toList(), items::toString);
	}

	private static void collect(Menu menu, String path, List<String> items) {
		menu.notifyListeners(SWT.Show, new Event());
		for (MenuItem item : menu.getItems()) {
			if ((item.getStyle() & SWT.SEPARATOR) == 0) {
				items.add(path + words(item));
				if (item.getMenu() != null) {
					collect(item.getMenu(), path + words(item) + " > ", items);
				}
			}
		}
		menu.notifyListeners(SWT.Hide, new Event());
	}

	private static String words(MenuItem item) {
		return item.getText().replace("&", "").replaceFirst("\t.*", "");
	}

	@Test
	void everyPartOfTheProgramHasItsLicenceInTheList() {
		List<Part> parts = Part.all();
		Set<String> without = Arrays.stream(Platform.getBundle("org.kneadwork.workbench").getBundleContext().getBundles())
				.map(bundle -> bundle.getSymbolicName()).filter(name -> name != null && !isOfTests(name) && Part.of(parts, name).isEmpty())
				.collect(Collectors.toCollection(TreeSet::new));
		assertEquals(Set.of(), without);
	}

	private static boolean isOfTests(String bundle) {
		return Stream.of("junit", "org.opentest4j", "org.apiguardian", "surefire", "org.jboss", "net.bytebuddy").anyMatch(bundle::contains);
	}

	private static Set<String> foreign(Stream<String> ids, Set<String> allowed) {
		return ids.filter(id -> !id.startsWith(OURS) && !allowed.contains(id)).collect(Collectors.toCollection(TreeSet::new));
	}

	private static Stream<String> wizards(IWizardRegistry registry) {
		return wizards(registry.getRootCategory());
	}

	private static Stream<String> wizards(IWizardCategory category) {
		return Stream.concat(Arrays.stream(category.getWizards()).filter(wizard -> !WorkbenchActivityHelper.filterItem(wizard))
				.map(IWizardDescriptor::getId), Arrays.stream(category.getCategories()).flatMap(OnlyWhatAnAuthorNeedsTest::wizards));
	}
}
