package org.kneadwork.ui.view.coverage;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.CoverageFiles;
import org.kneadwork.report.coverage.CoverageFormat;
import org.kneadwork.report.coverage.CoverageFormats;
import org.kneadwork.report.coverage.CoverageReport;
import org.kneadwork.ui.Toolkit;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.build.LibraryChecking;
import org.kneadwork.ui.view.LibraryView;
import org.kneadwork.ui.view.LineJump;
import org.kneadwork.ui.view.PageBrowser;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The coverage report for reviewers. It is made when the author asks for it; links in it lead to the texts. */
public final class ReportView extends LibraryView<Path> {

	/** Its id in plugin.xml. */
	public static final String ID = "org.kneadwork.ui.reportView";

	private static final String PAGE = "html";
	private static final int BAR_COLUMNS = 3;

	private Optional<Path> page = Optional.empty();
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
		button(bar, Words.text("reportView.again"), this::refresh);
		button(bar, Words.text("reportView.outside"), this::openOutside);
		browser = new PageBrowser(parent, PageBrowser::ofTheMachine, Words.text("reportView.noBrowser"));
		browser.beforeLinks(this::isFollowed);
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
		CoverageReport report = new CoverageReport(Toolkit.version(), CoverageFiles.folderFrom(folder, library.folder()), check.coverage(), List.of(),
				Words.language());
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
		state.setText(isOutdated() ? Words.text("reportView.outdated") : "");
		browser.show(file.toUri());
	}

	/** A report takes its time, and its library may have been checked anew meanwhile. */
	private boolean isOutdated() {
		return result().filter(made -> LibraryChecking.shared().last(made.library()).filter(last -> last != made).isPresent()).isPresent();
	}

	/** Texts open in their editors, pages of the web outside. */
	private boolean isFollowed(URI address) {
		if ("file".equals(address.getScheme()) && address.getPath().endsWith(".knead")) {
			LineJump.to(getSite().getPage(), Path.of(address.getPath()), address.getFragment());
			return true;
		}
		if (address.getScheme().startsWith("http")) {
			PageBrowser.openOutside(address);
			return true;
		}
		return false;
	}

	private void openOutside() {
		page.ifPresent(file -> PageBrowser.openOutside(file.toUri()));
	}

	@Override
	public void setFocus() {
		browser.setFocus();
	}
}
