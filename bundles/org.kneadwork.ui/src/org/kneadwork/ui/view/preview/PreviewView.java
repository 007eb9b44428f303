package org.kneadwork.ui.view.preview;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.preview.PreviewContent;
import org.kneadwork.preview.PreviewServer;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.build.LibraryChecking;
import org.kneadwork.ui.view.LibraryView;
import org.kneadwork.ui.view.PageBrowser;

/**
 * The routines of the library that the author works on, as an app would lead through them. It shows what is saved: a page that
 * began anew at each key stroke could not be tried out. The server behind it runs as long as the view is open.
 */
public final class PreviewView extends LibraryView<PreviewView.Shown> {

	/** Its id in plugin.xml. */
	public static final String ID = "org.kneadwork.ui.previewView";

	private static final int BAR_COLUMNS = 2;

	/** What a page was made of, and the count of changes up to which. */
	record Shown(PreviewContent content, long changes) {
	}

	private final SavedTexts texts = new SavedTexts();
	private long shownChanges;
	private Optional<PreviewServer> server = Optional.empty();
	private PageBrowser browser;
	private Label state;

	@Override
	protected void createContent(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(BAR_COLUMNS).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		state = new Label(bar, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(state);
		Button outside = new Button(bar, SWT.PUSH);
		outside.setText(Words.text("reportView.outside"));
		outside.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> address().ifPresent(PageBrowser::openOutside)));
		browser = new PageBrowser(parent, PageBrowser::ofTheMachine, Words.text("previewView.noBrowser"));
		browser.beforeLinks(this::isElsewhere);
	}

	private Optional<URI> address() {
		return server.map(PreviewServer::address);
	}

	private boolean isElsewhere(URI address) {
		boolean elsewhere = address.getScheme().startsWith("http")
				&& address().filter(ours -> ours.getAuthority().equals(address.getAuthority())).isEmpty();
		if (elsewhere) {
			PageBrowser.openOutside(address);
		}
		return elsewhere;
	}

	/** A browser outside may show the page while the view is behind others: what has become unsafe must not stay there. */
	@Override
	protected boolean isSeen() {
		return true;
	}

	/** While somebody types, the library is checked again and again, and what is saved stays the same. */
	@Override
	protected void outdated() {
		if (result().isPresent() && texts.changes() == shownChanges) {
			sayWhetherItIsSaved();
		} else {
			refresh();
		}
	}

	private void sayWhetherItIsSaved() {
		boolean typed = result().filter(shown -> isTypedIn(shown.library())).isPresent();
		say(Words.text(typed ? "previewView.notSaved" : "previewView.saved"));
	}

	private static boolean isTypedIn(IContainer library) {
		return LibraryChecking.request(library).filter(PreviewView::isTypedIn).isPresent();
	}

	private static boolean isTypedIn(CheckRequest request) {
		Path folder = request.library();
		return request.unsaved().keySet().stream().anyMatch(file -> file.startsWith(folder));
	}

	@Override
	protected Shown compute(LibraryChecking.Result result, CheckedLibrary library, IProgressMonitor monitor) {
		long changes = texts.changes();
		return new Shown(saved(result.library(), monitor), changes);
	}

	private static PreviewContent saved(IContainer library, IProgressMonitor monitor) {
		Optional<CheckRequest> request = LibraryChecking.request(library);
		try {
			return request.isPresent() ? PreviewContent.of(LibraryChecking.checked(request.get().with(Map.of()), monitor))
					: PreviewContent.unreadable(Words.text("view.unreadable", library.getName()));
		} catch (CoreException e) {
			return PreviewContent.unreadable(e.getMessage());
		}
	}

	@Override
	protected void show(Shown shown) {
		shownChanges = shown.changes();
		try {
			serve(shown.content());
			sayWhetherItIsSaved();
		} catch (IOException e) {
			say(Words.text("previewView.notServed", e.getMessage()));
		}
	}

	private void serve(PreviewContent content) throws IOException {
		if (server.isPresent()) {
			server.get().show(content);
			return;
		}
		PreviewServer started = PreviewServer.start(0, content);
		server = Optional.of(started);
		browser.show(started.address());
		if (!browser.isInside()) {
			PageBrowser.openOutside(started.address());
		}
	}

	private void say(String words) {
		state.setText(words);
		state.requestLayout();
	}

	@Override
	protected void showNothing(String words) {
		server.ifPresent(running -> running.show(PreviewContent.unreadable(words)));
	}

	@Override
	public void setFocus() {
		browser.setFocus();
	}

	@Override
	public void dispose() {
		texts.close();
		server.ifPresent(PreviewServer::close);
		super.dispose();
	}
}
