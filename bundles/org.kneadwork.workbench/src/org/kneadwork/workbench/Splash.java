package org.kneadwork.workbench;

import java.net.URL;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/**
 * What is shown until the first window is there. A window of our own: the platform's splash is drawn by a launcher that not all
 * ways to start this program have.
 */
final class Splash implements AutoCloseable {

	private static final String PICTURE = "icons/kneadwork.svg";
	private static final int MARGIN = 32;
	private static final int GAP = 12;
	private static final int TITLE_HEIGHT = 26;

	private final Shell shell;

	Splash(Display display) {
		shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
		shell.setText(Words.text("splash.title"));
		GridLayoutFactory.fillDefaults().margins(2 * MARGIN, MARGIN).spacing(0, GAP).applyTo(shell);
		LocalResourceManager resources = new LocalResourceManager(org.eclipse.jface.resource.JFaceResources.getResources(display), shell);
		Label picture = centred("");
		URL found = FileLocator.find(Platform.getBundle(WorkbenchApplication.BUNDLE), IPath.fromPortableString(PICTURE));
		picture.setImage(resources.create(ImageDescriptor.createFromURL(found)));
		Label title = centred(Words.text("splash.title"));
		title.setFont(resources.create(FontDescriptor.createFrom(title.getFont()).setHeight(TITLE_HEIGHT)));
		centred(Words.text("splash.opening"));
	}

	private Label centred(String text) {
		Label label = new Label(shell, SWT.CENTER);
		label.setText(text);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).grab(true, false).applyTo(label);
		return label;
	}

	/** Shows it in the middle of the screen. */
	void open() {
		shell.pack();
		Rectangle screen = shell.getDisplay().getPrimaryMonitor().getClientArea();
		Point size = shell.getSize();
		shell.setLocation(screen.x + (screen.width - size.x) / 2, screen.y + (screen.height - size.y) / 2);
		shell.open();
		// Nobody handles events until the workbench runs: what is to be painted has to be painted here.
		while (shell.getDisplay().readAndDispatch()) {
			shell.update();
		}
	}

	/** Takes it away; does nothing when it is gone already. */
	@Override
	public void close() {
		if (!shell.isDisposed()) {
			shell.dispose();
		}
	}
}
