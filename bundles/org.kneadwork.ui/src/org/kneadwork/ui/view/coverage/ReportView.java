package org.kneadwork.ui.view.coverage;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.CoverageFiles;
import org.kneadwork.report.coverage.CoverageFormat;
import org.kneadwork.report.coverage.CoverageFormats;
import org.kneadwork.report.coverage.CoverageReport;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.build.LibraryChecking;
import org.kneadwork.ui.view.LibraryView;
import org.kneadwork.ui.view.LineJump;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** The coverage report for reviewers. It is made when the author asks for it; links in it lead to the texts. */
public final class ReportView extends LibraryView<Path> {

	/** Its id in plugin.xml. */
	public static final String ID = "org.kneadwork.ui.reportView";

	private static final String PAGE = "html";
	private static final int BAR_COLUMNS = 3;

	private Optional<Browser> browser = Optional.empty();
	private Optional<Path> page = Optional.empty();
	private Label state;

	@Override
	protected void createContent(Composite parent) {
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
		Composite bar = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(BAR_COLUMNS).applyTo(bar);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
		state = new Label(bar, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(state);
		button(bar, Words.text("reportView.again"), this::refresh);
		button(bar, Words.text("reportView.outside"), this::openOutside);
		try {
			Browser inside = new Browser(parent, SWT.NONE);
			GridDataFactory.fillDefaults().grab(true, true).applyTo(inside);
			inside.addLocationListener(LocationListener.changingAdapter(this::follow));
			browser = Optional.of(inside);
		} catch (SWTError e) {
			// On Linux the machine may lack the library with which pages are drawn.
			Label sentence = new Label(parent, SWT.WRAP);
			sentence.setText(Words.text("reportView.noBrowser"));
			GridDataFactory.fillDefaults().grab(true, true).applyTo(sentence);
		}
	}

	private static void button(Composite bar, String text, Runnable action) {
		Button button = new Button(bar, SWT.PUSH);
		button.setText(text);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
	}

	@Override
	protected boolean takesLong() {
		return true;
	}

	@Override
	protected void outdated() {
		state.setText(Words.text("reportView.outdated"));
		state.getParent().layout();
	}

	@Override
	protected Path compute(LibraryChecking.Result result, CheckedLibrary library, IProgressMonitor monitor) throws CoreException {
		ReleaseCheck check = ReleaseCheck.of(result.library(), monitor);
		Bundle own = FrameworkUtil.getBundle(ReportView.class);
		Path folder = Platform.getStateLocation(own).append("report").append(result.library().getFullPath()).toPath();
		Version version = own.getVersion();
		String toolkit = version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
		CoverageReport report = new CoverageReport(toolkit, CoverageFiles.folderFrom(folder, library.folder()), check.coverage(), List.of());
		List<CoverageFormat> forms = CoverageFormats.all().stream().filter(form -> form.name().equals(PAGE)).toList();
		try {
			return CoverageFiles.write(report, forms, folder).getFirst();
		} catch (IOException e) {
			throw new CoreException(Status.error(e.getMessage(), e));
		}
	}

	@Override
	protected void show(Path file) {
		page = Optional.of(file);
		state.setText("");
		browser.ifPresent(inside -> inside.setUrl(file.toUri().toString()));
	}

	/** Texts open in their editors, pages of the web outside. */
	private void follow(LocationEvent event) {
		URI address = address(event.location).orElse(null);
		if (address == null || address.getScheme() == null) {
			return;
		}
		if ("file".equals(address.getScheme()) && address.getPath().endsWith(".knead")) {
			event.doit = false;
			LineJump.to(getSite().getPage(), Path.of(address.getPath()), address.getFragment());
		} else if (address.getScheme().startsWith("http")) {
			event.doit = false;
			open(address);
		}
	}

	private static Optional<URI> address(String location) {
		try {
			return Optional.of(new URI(location));
		} catch (URISyntaxException e) {
			return Optional.empty();
		}
	}

	private void openOutside() {
		page.ifPresent(file -> open(file.toUri()));
	}

	private static void open(URI address) {
		try {
			PlatformUI.getWorkbench().getBrowserSupport().getExternalBrowser().openURL(address.toURL());
		} catch (PartInitException e) {
			ILog.of(ReportView.class).log(e.getStatus());
		} catch (MalformedURLException e) {
			ILog.of(ReportView.class).warn(e.getMessage(), e);
		}
	}

	@Override
	public void setFocus() {
		browser.ifPresentOrElse(Browser::setFocus, state::setFocus);
	}
}
