package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.ui.tests.harness.Answer;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Example;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Robot;
import org.kneadwork.ui.tests.harness.Workshop;

/** An id is changed wherever it is named, after a look at what will change, and back again. */
@ExtendWith(QuietLog.class)
class RenameTest {

	private static final String TITLE = "Change the id";

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	@Test
	void anIdIsChangedInAllTextsAfterAPreviewAndUndoneInOneStep() throws Exception {
		IProject project = Example.project("rename");
		IFile routines = Example.routines(project);
		ITextEditor editor = Workshop.open(Example.techniques(project));
		readyForRename(editor);
		Robot robot = rename(editor, "stay-put", shell -> {
			Controls.press(Controls.button(shell, "Preview >"));
			Pump.until(() -> "both texts in the preview: " + items(shell), () -> items(shell).stream().anyMatch(each -> each.contains("techniques"))
					&& items(shell).stream().anyMatch(each -> each.contains("routines")));
			Pictures.take("rename-preview");
			assertFalse(content(routines).contains("stay-put"), "changed before it was confirmed");
			Controls.press(Controls.button(shell, "OK"));
		});
		robot.finish();
		Pump.until("the new id in the editor", () -> Workshop.document(editor).get().contains("technique stay-put \""));
		assertEquals(Example.ROUTINES.replace("hold-still", "stay-put"), content(routines));
		assertEquals(Example.TECHNIQUES.replace("hold-still", "stay-put"), Workshop.document(editor).get());
		Answer.to(question -> words(question).contains("affects elements outside"), question -> Controls.press(question.getDefaultButton()), Example::undo);
		Pump.until("the old id in both texts", () -> content(routines).equals(Example.ROUTINES)
				&& Workshop.document(editor).get().equals(Example.TECHNIQUES));
	}

	@Test
	void whatIsNotSavedInOtherEditorsIsChangedThereAndStaysUnsaved() throws Exception {
		IProject project = Example.project("rename");
		ITextEditor other = Workshop.open(Example.routines(project));
		Workshop.document(other).replace(0, 0, "// Not saved.\n\n");
		ITextEditor editor = Workshop.open(Example.techniques(project));
		readyForRename(editor);
		Pump.until("the places in what is not saved are known", () -> UsagesTest.placesOf(editor, "hold-still").stream()
				.anyMatch(place -> place.getUri().endsWith("routines.knead") && place.getRange().getStart().getLine() == 5));
		rename(editor, "stay-put", shell -> Controls.press(Controls.button(shell, "OK"))).finish();
		Pump.until("the new id in the other editor", () -> Workshop.document(other).get()
				.equals("// Not saved.\n\n" + Example.ROUTINES.replace("hold-still", "stay-put")));
		assertTrue(other.isDirty(), "saved, although nobody asked for it");
		assertEquals(Example.ROUTINES, content(Example.routines(project)));
	}

	@Test
	void anIdThatIsTakenIsRefusedInWordsAndNothingChanges() throws Exception {
		IProject project = Example.project("rename");
		ITextEditor editor = Workshop.open(Example.techniques(project));
		readyForRename(editor);
		Example.goTo(editor, "hold-still");
		Robot robot = Robot.usesNext(TITLE, shell -> {
			Text id = Controls.first(shell, Text.class);
			id.setText("let-go");
			Pump.until(() -> "the reason: " + words(shell), () -> words(shell).contains("There is a technique 'let-go' already."));
			Pictures.take("rename-refused");
			assertTrue(shell.getSize().y < shell.getSize().x, "taller than its few words need: " + shell.getSize());
			assertFalse(Controls.button(shell, "OK").isEnabled(), "an id that is taken");
			id.setText("let-go-now");
			Pump.until("the button", () -> Controls.button(shell, "OK").isEnabled());
			assertFalse(words(shell).contains("already"), words(shell));
			Controls.press(Controls.button(shell, "Cancel"));
		});
		Workshop.run("org.kneadwork.ui.rename");
		robot.finish();
		assertEquals(Example.TECHNIQUES, Workshop.document(editor).get());
	}

	private static void readyForRename(ITextEditor editor) {
		UsagesTest.untilNamesAreKnown(editor, "hold-still", 3);
	}

	private static Robot rename(ITextEditor editor, String newId, java.util.function.Consumer<Shell> confirm) {
		Example.goTo(editor, "hold-still");
		Robot robot = Robot.usesNext(TITLE, shell -> {
			Text id = Controls.first(shell, Text.class);
			assertEquals("hold-still", id.getText());
			assertFalse(Controls.button(shell, "OK").isEnabled(), "the old id is no change");
			id.setText(newId);
			Pump.until("the button", () -> Controls.button(shell, "OK").isEnabled());
			Pictures.take("rename");
			confirm.accept(shell);
		});
		Workshop.run("org.kneadwork.ui.rename");
		return robot;
	}

	private static List<String> items(Shell shell) {
		return shell.isDisposed() ? List.of() : Controls.all(shell, Tree.class).stream()
				.flatMap(tree -> Arrays.stream(tree.getItems())).flatMap(RenameTest::withChildren).map(TreeItem::getText).toList();
	}

	private static Stream<TreeItem> withChildren(TreeItem item) {
		return Stream.concat(Stream.of(item), Arrays.stream(item.getItems()).flatMap(RenameTest::withChildren));
	}

	private static String words(Shell shell) {
		return Stream.of(Controls.all(shell, Text.class).stream().map(Text::getText), Controls.all(shell, Label.class).stream().map(Label::getText),
				Controls.all(shell, Button.class).stream().map(Button::getText),
				Controls.all(shell, org.eclipse.swt.widgets.Table.class).stream().flatMap(table -> Arrays.stream(table.getItems()))
						.map(item -> item.getText())).flatMap(each -> each).collect(Collectors.joining("\n"));
	}

	private static String content(IFile file) {
		try {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}
}
