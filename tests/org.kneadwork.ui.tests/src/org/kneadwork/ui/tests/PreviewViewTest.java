package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kneadwork.compiler.starter.Starter;
import org.kneadwork.ui.build.LibraryChecking;
import org.kneadwork.ui.build.LibraryNature;
import org.kneadwork.ui.tests.harness.Controls;
import org.kneadwork.ui.tests.harness.Pictures;
import org.kneadwork.ui.tests.harness.Pump;
import org.kneadwork.ui.tests.harness.QuietLog;
import org.kneadwork.ui.tests.harness.Views;
import org.kneadwork.ui.tests.harness.Workshop;
import org.kneadwork.ui.view.PageBrowser;
import org.kneadwork.ui.view.preview.PreviewView;
import org.kneadwork.workbench.libraries.LibrariesView;

/** The preview beside the text, as an author uses it. */
@ExtendWith(QuietLog.class)
class PreviewViewTest {

	private static final String OPEN = "org.kneadwork.ui.openPreview";
	private static final String ROUTINE = "For tired legs";
	private static final String SAVED = "As saved.";
	private static final String NOT_SAVED = "As last saved. Save to show what you have typed.";

	@AfterEach
	void cleanUp() throws CoreException {
		Views.hide(PreviewView.ID);
		Workshop.cleanUp();
	}

	@Test
	void itShowsTheRoutinesBesideTheText() throws Exception {
		ITextEditor editor = routines();
		Composite view = opened();
		Pump.until(() -> "the routine, not " + page(view), () -> page(view).contains(ROUTINE));
		Pictures.take("preview");
		Pump.until(() -> onScreen(view) + " is not beside " + onScreen(Workshop.textOf(editor)), () -> isBeside(onScreen(view), onScreen(Workshop.textOf(editor))));
	}

	private static boolean isBeside(Rectangle page, Rectangle text) {
		return page.x >= text.x + text.width && page.y < text.y + text.height && text.y < page.y + page.height;
	}

	@Test
	void whatIsTypedComesWhenItIsSaved() throws Exception {
		ITextEditor editor = routines();
		Composite view = opened();
		Pump.until(() -> "the routine, not " + page(view), () -> page(view).contains(ROUTINE));
		IDocument document = Workshop.document(editor);
		document.replace(document.get().indexOf(ROUTINE), ROUTINE.length(), "Morning legs");
		Pump.until(() -> "that it is not saved, not " + labels(view), () -> labels(view).contains(NOT_SAVED));
		assertTrue(bundle(view).contains(ROUTINE), "what is only typed was shown");
		editor.doSave(new NullProgressMonitor());
		Pump.until(() -> "the new title, not " + page(view), () -> page(view).contains("Morning legs") && !page(view).contains(ROUTINE));
		Pump.until(() -> "that it is saved, not " + labels(view), () -> labels(view).contains(SAVED));
	}

	@Test
	void whatHasBecomeUnsafeIsNotShownAnyMoreAlsoWhereAnotherTextIsNotSaved() throws Exception {
		ITextEditor editor = routines();
		Composite view = opened();
		Pump.until(() -> "the routine, not " + page(view), () -> page(view).contains(ROUTINE));
		Workshop.document(editor).replace(0, 0, "// Not saved.\n");
		Pump.until(() -> "that it is not saved, not " + labels(view), () -> labels(view).contains(NOT_SAVED));
		IFile techniques = project().getFile("techniques.knead");
		Workshop.file(project(), "techniques.knead", text(techniques).replace("targets   upper-legs", "targets   no-such-region"));
		Pump.until(() -> "the finding, not " + page(view), () -> page(view).contains("no-such-region"));
		assertTrue(state(view).contains("\"languages\":[]"), () -> "there is still a bundle");
		assertTrue(state(view).contains("no-such-region"), state(view));
	}

	@Test
	void theServerStopsWhenTheViewIsClosed() throws Exception {
		routines();
		Composite view = opened();
		Pump.until(() -> "the page, not " + page(view), () -> page(view).contains(ROUTINE));
		URI address = address(view);
		assertTrue(isListening(address));
		Views.hide(PreviewView.ID);
		Pump.until("nobody listens any more", () -> !isListening(address));
	}

	@Test
	void itOpensForTheLibraryThatIsSelectedOnTheLeft() throws Exception {
		routines();
		IProject other = Workshop.project("arms");
		new Starter("arms", "My arms").writeTo(other.getLocation().toPath());
		other.refreshLocal(IResource.DEPTH_INFINITE, new NullProgressMonitor());
		LibraryNature.addTo(other, new NullProgressMonitor());
		Workshop.untilBuilt();
		IViewPart left = Workshop.page().showView(LibrariesView.ID);
		left.getSite().getSelectionProvider().setSelection(new StructuredSelection(other));
		Composite view = opened();
		Pump.until(() -> "the other library, not " + page(view), () -> page(view).contains("My arms"));
	}

	@Test
	void aMachineWithoutABrowserForViewsIsTold() {
		Shell shell = new Shell(Display.getCurrent());
		try {
			shell.setLayout(new GridLayout());
			PageBrowser browser = new PageBrowser(shell, parent -> {
				throw new SWTError(SWT.ERROR_NO_HANDLES);
			}, "Look outside.");
			shell.open();
			assertFalse(browser.isInside());
			browser.show(URI.create("http://127.0.0.1/"));
			browser.setFocus();
			assertEquals(List.of("Look outside."), Controls.all(shell, Label.class).stream().map(Label::getText).toList());
		} finally {
			shell.dispose();
		}
	}

	private static ITextEditor routines() throws Exception {
		Views.legs();
		ITextEditor editor = Workshop.open(project().getFile("routines.knead"));
		Workshop.untilBuilt();
		Pump.until("the check", () -> LibraryChecking.shared().last(project()).isPresent());
		return editor;
	}

	private static Composite opened() {
		Workshop.run(OPEN);
		Composite view = (Composite) Workshop.page().findView(PreviewView.ID).getAdapter(Control.class);
		Pump.until("the page", () -> Controls.all(view, Browser.class).stream().anyMatch(browser -> browser.getUrl().startsWith("http://127.0.0.1:")));
		return view;
	}

	private static IProject project() {
		return ResourcesPlugin.getWorkspace().getRoot().getProject(Views.LEGS);
	}

	private static String text(IFile file) throws CoreException {
		return new String(file.readAllBytes(), StandardCharsets.UTF_8);
	}

	private static Rectangle onScreen(Control control) {
		return Display.getCurrent().map(control.getParent(), null, control.getBounds());
	}

	private static List<String> labels(Composite view) {
		return Controls.all(view, Label.class).stream().map(Label::getText).toList();
	}

	/** What a person reads there; a page that is just coming has no body yet. */
	private static String page(Composite view) {
		return String.valueOf(Controls.first(view, Browser.class).evaluate("return document.body ? document.body.innerText : '';"));
	}

	private static boolean isListening(URI address) {
		try (Socket connection = new Socket(address.getHost(), address.getPort())) {
			return connection.isConnected();
		} catch (IOException e) {
			return false;
		}
	}

	private static URI address(Composite view) {
		return URI.create(Controls.first(view, Browser.class).getUrl()).resolve("/");
	}

	private static String state(Composite view) throws IOException {
		return get(address(view).resolve("state.json"));
	}

	private static String bundle(Composite view) throws IOException {
		String name = state(view).replaceFirst("(?s).*\"file\":\"([^\"]+\\.json)\".*", "$1");
		return get(address(view).resolve("bundle/" + name));
	}

	private static String get(URI address) throws IOException {
		try (InputStream in = address.toURL().openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
