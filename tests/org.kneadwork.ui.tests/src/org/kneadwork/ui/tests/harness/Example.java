package org.kneadwork.ui.tests.harness;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.core.commands.Command;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.kneadwork.ui.build.LibraryNature;

/** A small library of plainly made-up techniques, and questions about its text in an editor. */
public final class Example {

	/** The header of the library. */
	public static final String LIBRARY = """
			library made-up version 0.1.0 {
			  title    "Made-up techniques"
			  language en
			  audience adults
			  scope    arm
			}
			""";

	/** A region, a condition, a caution and two techniques. */
	public static final String TECHNIQUES = """
			region arm "Arm" { }

			condition fever "Fever" {
			  ask "Do you have a fever?"
			}

			// Rest first.
			caution hot "Fever" {
			  with    fever
			  avoid   everything
			  because "Heat and pressure add to the strain."
			  tell    "Wait until the fever is gone."
			}

			technique hold-still "Hold the arm still" {
			  summary  "Hold the arm and breathe."
			  targets  arm
			  position sitting
			  pressure light
			  duration 20 s
			  steps {
			    step "Hold the arm." hold 20 s
			  }
			  contraindications {
			    see hot
			  }
			}

			technique let-go "Let the arm go" {
			  summary  "Let go slowly."
			  targets  arm
			  position sitting
			  pressure none
			  duration 10 s
			}
			""";

	/** A routine that uses a technique of the other file twice. */
	public static final String ROUTINES = """
			routine both "Both" {
			  goal "Try both."
			  main {
			    do hold-still
			    do let-go
			    do hold-still for 30 s
			  }
			}
			""";

	private Example() {
	}

	/**
	 * Makes the library in a project.
	 *
	 * @param name the name of the project
	 * @return the project
	 */
	public static IProject project(String name) throws Exception {
		IProject project = Workshop.project(name);
		Workshop.file(project, "library.knead", LIBRARY);
		Workshop.file(project, "techniques.knead", TECHNIQUES);
		Workshop.file(project, "routines.knead", ROUTINES);
		LibraryNature.addTo(project, new NullProgressMonitor());
		return project;
	}

	/** The file with the techniques. */
	public static IFile techniques(IProject project) {
		return project.getFile("techniques.knead");
	}

	/** The file with the routine. */
	public static IFile routines(IProject project) {
		return project.getFile("routines.knead");
	}

	/** Where some words stand in the text of an editor. */
	public static int at(ITextEditor editor, String words) {
		IDocument text = Workshop.document(editor);
		int found = text.get().indexOf(words);
		if (found < 0) {
			throw new AssertionError("no " + words + " in " + text.get());
		}
		return found;
	}

	/** Puts the cursor before some words, as a click does. */
	public static void goTo(ITextEditor editor, String words) {
		editor.selectAndReveal(at(editor, words), 0);
	}

	/** Asks something on a thread of its own, as the editor does, while the windows go on. */
	public static <T> Optional<T> aside(java.util.concurrent.Callable<T> question) {
		CompletableFuture<T> answer = CompletableFuture.supplyAsync(() -> {
			try {
				return question.call();
			} catch (Exception e) {
				throw new IllegalStateException(e);
			}
		});
		Pump.until("an answer", answer::isDone);
		return Optional.ofNullable(answer.join());
	}

	/** Takes the last change back, as soon as the menu offers it. */
	public static void undo() {
		String undo = "org.eclipse.ui.edit.undo";
		Shell window = Workshop.page().getWorkbenchWindow().getShell();
		Command command = PlatformUI.getWorkbench().getService(ICommandService.class).getCommand(undo);
		Pump.until(() -> "something to take back; active are " + Display.getCurrent().getActiveShell() + " and "
				+ Workshop.page().getActivePart() + ", and it is done by " + command.getHandler(), () -> {
			// Where nobody manages windows, one that has closed may leave none active, and nothing has its menus then.
			window.forceActive();
			return command.isEnabled();
		});
		Workshop.run(undo);
	}
}
