package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.compiler.plugin.Plugin;
import org.kneadwork.compiler.plugin.PluginKind;
import org.kneadwork.ui.build.LibraryChecking;
import org.kneadwork.ui.build.LibraryNature;
import org.kneadwork.ui.findings.MarkerAttributes;
import org.kneadwork.ui.help.HelpPages;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.InBackground;
import org.kneadwork.ui.tests.harness.Libraries;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Views;
import org.kneadwork.ui.tests.harness.Wizards;
import org.kneadwork.ui.tests.harness.Workshop;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;

/** The example plug-ins installed into the running workbench, as bundles that nothing in it knows. */
@ExtendWith(QuietLog.class)
class PluginsTest {

	private static final String LOWER_BACK = "bundles/org.kneadwork.lowerback/library";
	private static final List<String> EXAMPLES = List.of("rule", "generator", "renderer", "wording", "vocabulary");

	/** The registry is quick, but a busy machine may be slow. */
	private static final Duration BUNDLES_COME = Duration.ofMinutes(1);

	/** What is loaded for the first FHIR is a lot, on a busy machine. */
	private static final Duration HAPI_STARTS = Duration.ofMinutes(2);

	@TempDir
	private Path folder;
	private final List<Bundle> installed = new ArrayList<>();

	@BeforeEach
	void install() throws Exception {
		for (String example : EXAMPLES) {
			installed.add(FrameworkUtil.getBundle(PluginsTest.class).getBundleContext().installBundle(jar(example).toUri().toString()));
		}
		FrameworkWiring wiring = Platform.getBundle("system.bundle").adapt(FrameworkWiring.class);
		assertTrue(wiring.resolveBundles(installed), "they need nothing but what is exported");
		untilThereAre(EXAMPLES.size() + 1);
	}

	private static Path jar(String example) throws IOException {
		return jar("examples/" + example, "kneadwork-example-.*\\.jar");
	}

	private static Path jar(String module, String name) throws IOException {
		try (Stream<Path> files = Files.list(Libraries.inCheckout(module + "/target"))) {
			return files.filter(file -> file.getFileName().toString().matches(name)).findFirst().orElseThrow();
		}
	}

	/** Not on the thread of the windows, where nothing asks for a compiler. */
	private static List<Plugin> added() throws Exception {
		return InBackground.run(() -> LibraryChecking.compiler().plugins().all()).end();
	}

	/** The registry tells of bundles that come and go on a thread of its own. */
	private static void untilThereAre(int number) throws Exception {
		long end = System.nanoTime() + BUNDLES_COME.toNanos();
		while (added().size() != number) {
			if (System.nanoTime() > end) {
				throw new AssertionError(number + " parts of plug-ins never come to be, but " + added() + ", for "
						+ InBackground.run(() -> LibraryChecking.compiler().plugins().problems()).end());
			}
			Pump.during(Duration.ofMillis(20));
		}
	}

	@AfterEach
	void cleanUp() throws Exception {
		Workshop.cleanUp();
		for (Bundle bundle : installed) {
			bundle.uninstall();
		}
		untilThereAre(0);
	}

	private static IProject library() throws Exception {
		IProject project = Workshop.project("plugged");
		Libraries.copy(Libraries.inCheckout(LOWER_BACK), project);
		LibraryNature.addTo(project, new NullProgressMonitor());
		project.refreshLocal(IResource.DEPTH_INFINITE, new NullProgressMonitor());
		Workshop.untilBuilt();
		return project;
	}

	private static Set<String> codes(IProject project) throws CoreException {
		project.build(IncrementalProjectBuilder.FULL_BUILD, new NullProgressMonitor());
		return Arrays.stream(project.findMarkers(IMarker.PROBLEM, true, IResource.DEPTH_INFINITE))
				.map(marker -> marker.getAttribute(MarkerAttributes.CODE, "")).collect(Collectors.toSet());
	}

	@Test
	void allFiveKindsAreFoundByTheirExtensionPoints() throws Exception {
		List<Plugin> added = added();
		assertEquals(Set.of(PluginKind.values()), added.stream().map(Plugin::kind).collect(Collectors.toSet()));
		assertTrue(added.stream().anyMatch(plugin -> plugin.name().equals("EX101") && plugin.from().equals("org.example.kneadwork.rule")));
		assertEquals(List.of(), InBackground.run(() -> LibraryChecking.compiler().plugins().problems()).end());
	}

	@Test
	void theRuleMarksWhatItFindsAndHasAPage() throws Exception {
		IProject project = library();
		IFile routines = longRoutine(project);
		assertTrue(codes(project).contains("EX101"), () -> "EX101 in " + routines);
		assertTrue(new HelpPages().text(HelpPages.ofRule("EX101")).orElse("").contains("A routine lasts at most fifteen minutes."));
	}

	/** Lets the first routine with a duration last half an hour longer than it may. */
	private static IFile longRoutine(IProject project) throws CoreException, IOException {
		for (IFile file : Libraries.texts(project)) {
			String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
			if (text.contains("\nroutine ")) {
				int routine = text.indexOf("\nroutine ");
				String changed = text.substring(0, routine)
						+ text.substring(routine).replaceFirst("(?m)^  duration +\\S+( to \\S+)? min", "  duration 40 to 45 min");
				assertFalse(changed.equals(text), () -> "no duration in " + file);
				return Workshop.file(project, file.getProjectRelativePath().toString(), changed);
			}
		}
		throw new AssertionError("No routine.");
	}

	@Test
	void theWizardOffersTheFormOfTheBundle() throws Exception {
		IProject project = library();
		Path out = folder.resolve("bundle");
		Wizards wizard = Wizards.ofExport("org.kneadwork.ui.exportBundle", project).type("Folder:", out.toString());
		Controls.button(wizard.window(), "the sums of the bundle's files, for sha256sum --check (sha256sums)").setSelection(true);
		Pictures.of(wizard.window(), "export-bundle-plugins");
		wizard.press("Finish");
		wizard.untilSays("what was written", text -> text.contains("no clinician has signed it off"));
		wizard.finish();
		assertEquals(Set.of("lower-back-0.1.0.checked.sha256", "manifest.json"), names(out).stream()
				.filter(name -> name.endsWith(".sha256") || name.equals("manifest.json")).collect(Collectors.toSet()));
	}

	@Test
	void whereTheFeatureForFhirIsInstalledTheWizardWritesFhirInEachLanguage() throws Exception {
		Path fhir = jar("bundles/org.kneadwork.fhir", "org\\.kneadwork\\.fhir-[\\d.]+(-SNAPSHOT)?\\.jar");
		installed.add(FrameworkUtil.getBundle(PluginsTest.class).getBundleContext().installBundle(fhir.toUri().toString()));
		assertTrue(Platform.getBundle("system.bundle").adapt(FrameworkWiring.class).resolveBundles(installed), "it brings along what it needs");
		untilThereAre(EXAMPLES.size() + 2);
		Path out = folder.resolve("fhir");
		Wizards wizard = Wizards.ofExport("org.kneadwork.ui.exportBundle", library()).type("Folder:", out.toString());
		tick(wizard, "(json)", false);
		tick(wizard, "(fhir-r5)", true);
		Pictures.of(wizard.window(), "export-bundle-fhir");
		wizard.press("Finish");
		Pump.until("what was written", HAPI_STARTS, () -> wizard.says().stream().anyMatch(text -> text.contains("no clinician has signed it off")));
		wizard.finish();
		assertEquals(Set.of("lower-back-0.1.0.en.fhir-r5.json", "lower-back-0.1.0.de.fhir-r5.json"), names(out));
		for (String name : names(out)) {
			String text = Files.readString(out.resolve(name));
			assertTrue(text.replaceAll("\\s", "").startsWith("{\"resourceType\":\"Bundle\""), () -> name + " is no bundle of FHIR");
			assertTrue(text.contains("\"ActivityDefinition\"") && text.contains("\"PlanDefinition\""), () -> name + " has no techniques or routines");
			assertFalse(Pattern.compile("\"status\"\\s*:\\s*\"active\"").matcher(text).find(), () -> name + " says of what nobody has signed off that it can be used");
		}
	}

	/** Ticks the form of which the words end so, or takes its tick away. */
	private static void tick(Wizards wizard, String end, boolean isTicked) {
		Button form = Controls.all(wizard.window(), Button.class).stream().filter(button -> button.getText().replace("&", "").endsWith(end))
				.findFirst().orElseThrow(() -> new AssertionError("no form " + end));
		assertFalse(form.getSelection() == isTicked, end);
		Views.toggle(form);
	}

	@Test
	void theWizardOffersTheFormOfTheReport() throws Exception {
		IProject project = library();
		Path out = folder.resolve("report");
		Wizards wizard = Wizards.ofExport("org.kneadwork.ui.exportCoverage", project).type("Folder:", out.toString());
		wizard.press("Finish");
		wizard.untilSays("what was written", text -> text.contains("may not be released yet"));
		wizard.finish();
		assertTrue(names(out).contains("coverage-release-note.txt"), names(out).toString());
	}

	private static Set<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
		}
	}
}
