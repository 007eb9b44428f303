package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.bindings.Binding;
import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.ParseException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.keys.IBindingService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Libraries;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Workshop;

/** What an author reaches by keys, and by its name. */
@ExtendWith(QuietLog.class)
class CommandsTest {

	private static final String SCHEME = "org.eclipse.ui.defaultAcceleratorConfiguration";

	/** Where a key is looked for while the timeline or a text has the keyboard, the nearest first. No key is of both. */
	private static final List<String> CONTEXTS = List.of("org.kneadwork.ui.timelineContext", "org.eclipse.ui.genericeditor.genericEditorContext", "org.eclipse.ui.textEditorScope",
			"org.eclipse.ui.contexts.window", "org.eclipse.ui.contexts.dialogAndWindow");

	private static Map<String, String> commands() {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("Ctrl+Space", "org.eclipse.ui.edit.text.contentAssist.proposals");
		all.put("Ctrl+1", "org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals");
		all.put("F2", "org.eclipse.ui.edit.text.showInformation");
		all.put("F1", "org.kneadwork.ui.explainRule");
		all.put("Ctrl+O", "org.kneadwork.ui.quickOutline");
		all.put("Ctrl+3", "org.eclipse.ui.window.quickAccess");
		all.put("F3", "org.eclipse.ui.edit.text.open.hyperlink");
		all.put("Ctrl+Shift+G", "org.eclipse.ui.genericeditor.findReferences");
		all.put("Alt+Shift+R", "org.kneadwork.ui.rename");
		all.put("Ctrl+Shift+F", "org.kneadwork.ui.format");
		all.put("Ctrl+/", "org.kneadwork.ui.toggleComment");
		all.put("Alt+Shift+Left", "org.eclipse.ui.edit.text.folding.collapse_all");
		all.put("Alt+Shift+Right", "org.eclipse.ui.edit.text.folding.expand_all");
		all.put("Ctrl+F", "org.eclipse.ui.edit.findReplace");
		all.put("Ctrl+H", "org.eclipse.search.ui.openSearchDialog");
		all.put("Alt+Left", "org.kneadwork.ui.blockEarlier");
		all.put("Alt+Right", "org.kneadwork.ui.blockLater");
		all.put("Ctrl+.", "org.eclipse.ui.navigate.next");
		all.put("Ctrl+,", "org.eclipse.ui.navigate.previous");
		all.put("Ctrl+Z", "org.eclipse.ui.edit.undo");
		all.put("Ctrl+Y", "org.eclipse.ui.edit.redo");
		all.put("Ctrl+F7", "org.eclipse.ui.window.nextView");
		all.put("Ctrl+F6", "org.eclipse.ui.window.nextEditor");
		all.put("Ctrl+Shift+L", "org.eclipse.ui.window.showKeyAssist");
		return all;
	}

	@AfterEach
	void cleanUp() throws CoreException {
		Workshop.cleanUp();
	}

	@Test
	void theKeysOfTheDocumentationDoWhatItSays() throws Exception {
		Map<String, String> bound = new LinkedHashMap<>();
		for (String key : documented()) {
			bound.put(key, command(key).orElse("nothing"));
		}
		assertEquals(commands(), bound);
	}

	@Test
	void theDocumentationInGermanNamesTheSameKeys() throws Exception {
		assertEquals(documented(), keys("de/workbench.md", "| Taste | tut |", "Unter macOS steht Command für Ctrl.").map(key -> key
				.replace("Leertaste", "Space").replace("Links", "Left").replace("Rechts", "Right")).toList());
	}

	/** The first column of the table of keys. */
	private static List<String> documented() throws IOException {
		return keys("workbench.md", "| key | does |", "On macOS, Command stands for Ctrl.").toList();
	}

	private static Stream<String> keys(String file, String head, String end) throws IOException {
		String page = Files.readString(Libraries.inCheckout("bundles/org.kneadwork.doc/" + file));
		String table = page.substring(page.indexOf(head), page.indexOf(end));
		return table.lines().skip(2).filter(line -> line.startsWith("| ")).map(line -> line.split(" \\| ")[0].substring(2))
				.flatMap(cell -> Stream.of(cell.split(" and | und |, ")));
	}

	private static Optional<String> command(String key) throws ParseException {
		KeySequence wanted = KeySequence.getInstance(key.toUpperCase(java.util.Locale.ROOT).replace("LEFT", "ARROW_LEFT").replace("RIGHT", "ARROW_RIGHT"));
		Binding[] all = PlatformUI.getWorkbench().getService(IBindingService.class).getBindings();
		return CONTEXTS.stream().map(context -> Arrays.stream(all).filter(each -> wanted.equals(each.getTriggerSequence())
				&& SCHEME.equals(each.getSchemeId()) && context.equals(each.getContextId()) && each.getParameterizedCommand() != null && isHere(each) && !isTakenBack(each, all)).findFirst())
				.flatMap(Optional::stream).map(each -> each.getParameterizedCommand().getId()).findFirst();
	}

	private static boolean isHere(Binding binding) {
		return binding.getPlatform() == null || List.of(binding.getPlatform().split(",")).contains(SWT.getPlatform());
	}

	/** A key of all systems may be none on this one. */
	private static boolean isTakenBack(Binding binding, Binding[] all) {
		return Arrays.stream(all).anyMatch(each -> each.getParameterizedCommand() == null && each.getLocale() == null && isHere(each)
				&& binding.getTriggerSequence().equals(each.getTriggerSequence()) && binding.getContextId().equals(each.getContextId()));
	}

	@ParameterizedTest
	@ValueSource(strings = {"Open Preview", "Safety Matrix", "Open a Folder with a Library", "Put in Order", "Coverage Report"})
	void aCommandIsFoundByItsName(String name) throws Exception {
		Workshop.open(Workshop.file(Workshop.project("quick"), "a.knead", "library quick \"Quick\" {\n}\n"));
		Shell search = Workshop.shellOpenedBy(() -> Workshop.run("org.eclipse.ui.window.quickAccess"), Text.class);
		try {
			Text field = Controls.first(search, Text.class);
			field.setText(name);
			field.notifyListeners(SWT.Modify, new Event());
			Pump.until(() -> name + " in " + items(search), () -> items(search).stream().anyMatch(item -> item.startsWith(name)));
		} finally {
			search.close();
		}
	}

	private static List<String> items(Shell search) {
		return Controls.all(search, Table.class).stream().flatMap(table -> Arrays.stream(table.getItems())).map(CommandsTest::words).toList();
	}

	private static String words(TableItem item) {
		return item.getText(1).isEmpty() ? item.getText(0) : item.getText(1);
	}
}
