package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.compiler.starter.Starter;
import org.kneadwork.ui.build.LibraryNature;
import org.kneadwork.ui.findings.FindingMarkers;
import org.kneadwork.ui.findings.MarkerAttributes;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Wizards;
import org.kneadwork.ui.tests.harness.Workshop;

/** New techniques, routines and cautions, made with the wizards as an author does. */
@ExtendWith(QuietLog.class)
class NewEntryTest {

	private IProject project;

	@BeforeEach
	void makeLibrary() throws Exception {
		project = Workshop.project("legs");
		new Starter("legs", "Legs").writeTo(project.getLocation().toPath());
		project.refreshLocal(IResource.DEPTH_INFINITE, new NullProgressMonitor());
		LibraryNature.addTo(project, new NullProgressMonitor());
		Workshop.untilBuilt();
	}

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	@Test
	void aTechniqueIsAskedForShownWrittenAndOpened() throws Exception {
		String before = text("techniques.knead");
		Wizards wizard = technique("Calf strokes");
		assertEquals("calf-strokes", wizard.field("Id:", Text.class).getText());
		wizard.type("Summary:", "Stroke the calf upwards.");
		Pictures.of(wizard.window(), "technique-1");
		wizard.press("Next >");
		wizard.tick("Parts of the body:", "Upper legs").tick("Manner of massage:", "Stroking").tick("Tools:", "Hands")
				.tick("Position:", "sitting").choose("Pressure:", "light");
		Pictures.of(wizard.window(), "technique-2");
		wizard.press("Next >");
		wizard.type("Steps, one a line:", "Sit on a firm chair.\nStroke slowly upwards.").type("Stop when, one a line:", "pain gets sharp")
				.type("How long:", "2 to 4 min").type("Reason for times and pressure:", "As for the thigh.");
		Pictures.of(wizard.window(), "technique-3");
		wizard.press("Next >");
		Pump.until("the conditions", () -> Controls.first(wizard.window(), Table.class).getItemCount() == 4);
		List<String> states = Wizards.rows(Controls.first(wizard.window(), Table.class));
		assertTrue(states.contains("Blood clots, or a history of one | Avoid | as the cautions say"), states::toString);
		assertTrue(states.contains("Varicose veins | nothing | undecided"), states::toString);
		wizard.select("Varicose veins").choose("You say:", "Avoid");
		assertFalse(wizard.can("Next >"), "a decision needs a reason");
		wizard.type("Because:", "The strokes run along the veins.");
		Pictures.of(wizard.window(), "technique-4");
		assertFalse(wizard.can("Finish"), "the text has not been seen yet");
		wizard.press("Next >");
		wizard.untilSays("what stays undecided", text -> text.contains("KW301") && text.contains("reduced-feeling"));
		assertTrue(wizard.says().stream().anyMatch(text -> text.startsWith("technique calf-strokes")), () -> wizard.says().toString());
		Pictures.of(wizard.window(), "technique-5");
		List<String> told = Wizards.rows(Controls.first(wizard.window(), Table.class));
		String chosen = told.getFirst().replace(" | ", "\n").strip();
		assertTrue(wizard.says().contains(chosen), () -> "the first in full in " + wizard.says());
		wizard.finish();
		String after = text("techniques.knead");
		assertTrue(after.startsWith(before.stripTrailing() + "\n\ntechnique calf-strokes \"Calf strokes\" {\n"), after);
		assertTrue(after.contains("avoid with varicose-veins because \"The strokes run along the veins.\""), after);
		assertFalse(after.substring(before.length()).contains("reduced-feeling"), "nothing was decided about it");
		ITextEditor editor = (ITextEditor) Workshop.page().getActiveEditor();
		assertEquals("calf-strokes", ((ITextSelection) editor.getSelectionProvider().getSelection()).getText());
		assertFalse(editor.isDirty());
		Workshop.untilBuilt();
		for (IMarker marker : markers(project.getFile("techniques.knead"))) {
			String found = marker.getAttribute(MarkerAttributes.WHAT, "");
			assertTrue(told.stream().anyMatch(row -> row.contains(found)), () -> found + " was not told among " + told);
		}
	}

	@Test
	void aCautionIsWrittenIntoTheTextOfAnOpenEditorAndWhatIsNotSavedThereStays() throws Exception {
		ITextEditor editor = Workshop.open(project.getFile("safety.knead"));
		Workshop.document(editor).replace(0, 0, "// Not saved.\n");
		Wizards wizard = wizard("org.kneadwork.ui.newCaution");
		wizard.type("Title:", "Bruises");
		Pictures.of(wizard.window(), "caution-1");
		wizard.press("Next >");
		wizard.tick("For people with:", "Broken, infected").choose("How strict:", "They do it in another way (adapt)");
		assertFalse(wizard.can("Next >"), "what is done differently is not said");
		wizard.type("Done differently by:", "Go round the bruise.").choose("About:", "techniques that press at least this much")
				.choose("Which:", "moderate");
		Pictures.of(wizard.window(), "caution-2");
		wizard.press("Next >");
		wizard.type("Because:", "Pressure makes a bruise larger.");
		assertFalse(wizard.can("Next >"), "nothing is told");
		wizard.type("They are told:", "Go round the bruise.").choose("Certainty:", "low");
		Pictures.of(wizard.window(), "caution-3");
		wizard.press("Next >");
		wizard.untilSays("the text", text -> text.startsWith("caution bruises"));
		Pictures.of(wizard.window(), "caution-4");
		wizard.finish();
		String shown = Workshop.document(editor).get();
		assertTrue(shown.startsWith("// Not saved.\n// Who must not do what."), shown);
		assertTrue(shown.contains("adapt     techniques where pressure at-least moderate by \"Go round the bruise.\""), shown);
		assertTrue(editor.isDirty(), "what the author has not saved is not saved for him");
		assertFalse(text("safety.knead").contains("Not saved"), "the file");
		assertEquals("bruises", ((ITextSelection) editor.getSelectionProvider().getSelection()).getText());
	}

	@Test
	void aRoutineIsMadeOfTechniquesAndItsDurationIsComputed() throws Exception {
		Wizards wizard = wizard("org.kneadwork.ui.newRoutine");
		wizard.type("Title:", "Good morning").type("Goal:", "Wake the legs up.");
		Pictures.of(wizard.window(), "routine-1");
		wizard.press("Next >");
		assertFalse(wizard.can("Next >"), "a routine without techniques");
		wizard.type("How long:", "soon");
		assertFalse(wizard.can("Add"));
		wizard.type("How long:", "1 min").press("Add").type("How long:", "").choose("Part:", "Cool down").press("Add");
		Pictures.of(wizard.window(), "routine-2");
		wizard.press("Next >");
		wizard.type("Stop when, one a line:", "you feel dizzy");
		Pictures.of(wizard.window(), "routine-3");
		wizard.press("Next >");
		wizard.untilSays("the text", text -> text.startsWith("routine good-morning"));
		Pictures.of(wizard.window(), "routine-4");
		wizard.finish();
		String after = text("routines.knead");
		assertTrue(after.matches("(?s).*good-morning.*duration +3 to 5 min derived because \"The times of its parts, added up.\".*"), after);
		assertTrue(after.matches("(?s).*good-morning.*screen +leg-safety.*"), after);
		Workshop.untilBuilt();
		assertTrue(markers(project.getFile("routines.knead")).stream()
				.noneMatch(marker -> marker.getAttribute(IMarker.SEVERITY, -1) == IMarker.SEVERITY_ERROR));
	}

	@Test
	void aFileThatIsNotThereYetIsMade() throws Exception {
		Wizards wizard = technique("Heel rolls");
		wizard.type("Id:", "thigh-strokes");
		assertFalse(wizard.can("Next >"), "the id is taken");
		assertTrue(wizard.says().stream().anyMatch(text -> text.contains("thigh-strokes is in use")), () -> wizard.says().toString());
		wizard.type("Id:", "heel-rolls");
		wizard.field("File:", org.eclipse.swt.widgets.Combo.class).setText("more/feet.knead");
		wizard.press("Next >").press("Next >").press("Next >").press("Next >");
		wizard.untilSays("what is missing", text -> text.contains("KW101"));
		wizard.finish();
		assertTrue(text("more/feet.knead").startsWith("technique heel-rolls \"Heel rolls\" {"), text("more/feet.knead"));
	}

	@Test
	void withoutALibraryTheWizardSaysWhatToDoFirst() throws Exception {
		Workshop.cleanUp();
		Wizards wizard = wizard("org.kneadwork.ui.newTechnique");
		wizard.untilSays("what to do first", text -> text.contains("Make one first"));
		assertFalse(wizard.can("Next >"));
		wizard.cancel();
	}

	private Wizards technique(String title) {
		return wizard("org.kneadwork.ui.newTechnique").type("Title:", title);
	}

	private Wizards wizard(String id) {
		Wizards wizard = Wizards.ofNew(id, project);
		if (project.exists()) {
			Pump.until("the library is read",
					() -> !wizard.field("File:", org.eclipse.swt.widgets.Combo.class).getText().isEmpty()
							&& wizard.field("Title:", Text.class).isEnabled());
		}
		return wizard;
	}

	private String text(String path) throws Exception {
		IFile file = project.getFile(org.eclipse.core.runtime.IPath.fromPortableString(path));
		return new String(file.readAllBytes(), StandardCharsets.UTF_8);
	}

	private static List<IMarker> markers(IResource resource) throws CoreException {
		return Arrays.asList(resource.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_INFINITE));
	}
}
