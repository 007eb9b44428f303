package org.kneadwork.ui.tests.product;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.MarkerAnnotation;
import org.kneadwork.ui.findings.FindingMarkers;
import org.kneadwork.ui.findings.MarkerAttributes;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.Typing;
import org.kneadwork.ui.tests.harness.Wizards;
import org.kneadwork.ui.tests.harness.Workshop;

/**
 * The first way of a new user: the example, one of its techniques, a mistake, its finding, Ctrl+1, the timeline of a routine,
 * a bundle and a report.
 */
public final class NewUser {

	private static final Duration LONG = Duration.ofMinutes(2);
	private static final String QUICK_ASSIST = "org.eclipse.jdt.ui.edit.text.java.correction.assist.proposals";
	private static final String TIMELINE = "org.kneadwork.ui.timelineView";
	private static final String MISTAKE = "KW001";
	private static final String MEND = "Change it to 'stop-when'";

	private NewUser() {
	}

	/**
	 * Goes the whole way.
	 *
	 * @param folder where to export to
	 * @param say is told of every step that is done
	 */
	public static void walk(Path folder, Consumer<String> say) throws Exception {
		Wizards.ofNew("org.kneadwork.ui.newExample").finish();
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("lower-back");
		say.accept("example " + Workshop.page().getActiveEditor().getTitle());
		IFile file = project.getFile(IPath.fromPortableString("techniques/stretches.knead"));
		ITextEditor editor = Workshop.open(file);
		IDocument text = Workshop.document(editor);
		say.accept("technique opened");
		StyledText widget = Workshop.textOf(editor);
		String before = text.get();
		editor.selectAndReveal(before.indexOf("stop-when") + "stop".length(), 0);
		Typing.into(widget, "p");
		Pump.until("the finding", LONG, () -> marker(file) != null);
		say.accept("broken: " + marker(file).getAttribute(MarkerAttributes.WHAT, ""));
		mend(editor, file);
		Pump.until("the finding is gone", LONG, () -> marker(file) == null);
		say.accept(text.get().equals(before) ? "mended" : "mended otherwise");
		Workshop.page().saveEditor(editor, false);
		timeline(project);
		say.accept("timeline");
		export("org.kneadwork.ui.exportBundle", project, folder.resolve("bundle"));
		say.accept("bundle " + Files.exists(folder.resolve("bundle").resolve("manifest.json")));
		export("org.kneadwork.ui.exportCoverage", project, folder.resolve("report"));
		say.accept("report " + Files.exists(folder.resolve("report").resolve("coverage.html")));
	}

	/** Ctrl+1 at the finding, and Enter on its mend. The table may be disposed between the two events of a choice. */
	private static void mend(ITextEditor editor, IFile file) {
		Pump.until("the finding at the text", LONG, () -> isShown(editor, file));
		// Words were proposed while the mistake was typed.
		Typing.key(Workshop.textOf(editor), SWT.ESC, SWT.ESC);
		editor.selectAndReveal(marker(file).getAttribute(IMarker.CHAR_START, 0), 0);
		String broken = Workshop.document(editor).get();
		Set<Shell> before = Set.of(Display.getCurrent().getShells());
		Workshop.run(QUICK_ASSIST);
		// Where there is only one mend, the editor may make it without asking which.
		Pump.until("a mend is proposed or made", () -> proposals(before).isPresent() || !Workshop.document(editor).get().equals(broken));
		proposals(before).ifPresent(table -> {
			int mend = rowOfMend(table);
			table.setSelection(mend);
			for (int type : new int[] {SWT.Selection, SWT.DefaultSelection}) {
				Event chosen = new Event();
				if (table.isDisposed()) {
					return;
				}
				chosen.item = table.getItem(mend);
				table.notifyListeners(type, chosen);
			}
		});
	}

	/** Words that are proposed for what was typed may come late, in a window of their own. */
	private static Optional<Table> proposals(Set<Shell> before) {
		return Arrays.stream(Display.getCurrent().getShells()).filter(shell -> shell.isVisible() && !before.contains(shell))
				.flatMap(shell -> Controls.all(shell, Table.class).stream()).filter(table -> rowOfMend(table) >= 0).findFirst();
	}

	private static int rowOfMend(Table table) {
		return Arrays.stream(table.getItems()).map(TableItem::getText).toList().indexOf(MEND);
	}

	/** The editor learns of markers a moment after they were made. */
	private static boolean isShown(ITextEditor editor, IFile file) {
		Iterator<Annotation> shown = editor.getDocumentProvider().getAnnotationModel(editor.getEditorInput()).getAnnotationIterator();
		while (shown.hasNext()) {
			if (shown.next() instanceof MarkerAnnotation annotation && annotation.getMarker().equals(marker(file))) {
				return true;
			}
		}
		return false;
	}

	private static void timeline(IProject project) throws CoreException {
		Workshop.open(project.getFile("routines.knead"));
		IViewPart view = Workshop.page().showView(TIMELINE);
		Pump.until("the routines in the timeline", LONG, () -> routines(view) > 0);
	}

	private static int routines(IViewPart view) {
		return Controls.all(view.getSite().getShell(), Combo.class).stream().mapToInt(Combo::getItemCount).max().orElse(0);
	}

	private static void export(String wizard, IProject project, Path folder) {
		Wizards shown = Wizards.ofExport(wizard, project).type("Folder:", folder.toString());
		shown.press("Finish");
		Pump.until(() -> "the result in " + shown.says(), () -> Controls.all(shown.window(), org.eclipse.swt.widgets.Button.class).stream()
				.anyMatch(button -> button.getText().replace("&", "").equals("Open the folder") && button.isVisible()));
		shown.finish();
	}

	private static IMarker marker(IFile file) {
		try {
			return Arrays.stream(file.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO))
					.filter(each -> each.getAttribute(MarkerAttributes.CODE, "").equals(MISTAKE)).findFirst().orElse(null);
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}
}
