package org.kneadwork.workbench.welcome;

import java.net.URL;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.part.IntroPart;
import org.kneadwork.workbench.Words;

/** The welcome page: ways in for somebody who has never seen this program. It goes away as soon as a text is open. */
public final class WelcomePage extends IntroPart {

	private static final String BUNDLE = "org.kneadwork.workbench";
	private static final int WIDTH = 620;
	private static final int MARGIN = 28;
	private static final int GAP = 18;
	private static final int LINE_GAP = 5;
	private static final int WAY_GAP = 16;
	private static final int LAID_OUT_MILLIS = 200;
	private static final int TITLE_HEIGHT = 24;
	private static final int WAY_HEIGHT = 12;

	private final IPartListener2 closing = new IPartListener2() {
		@Override
		public void partActivated(IWorkbenchPartReference part) {
			if (part instanceof IEditorReference editor) {
				giveWayTo(editor);
			}
		}
	};

	private LocalResourceManager resources;
	private ScrolledComposite scrolling;
	private Button first;

	@Override
	public void createPartControl(Composite parent) {
		scrolling = new ScrolledComposite(parent, SWT.V_SCROLL);
		scrolling.setExpandHorizontal(true);
		scrolling.setExpandVertical(true);
		resources = new LocalResourceManager(JFaceResources.getResources(), scrolling);
		Composite all = new Composite(scrolling, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(all);
		Composite column = new Composite(all, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(MARGIN, MARGIN).spacing(GAP, LINE_GAP).applyTo(column);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, true).applyTo(column);
		heading(column);
		for (WayIn way : WayIn.values()) {
			Button button = way(column, way);
			first = first == null ? button : first;
		}
		another(column);
		scrolling.setContent(all);
		// In a narrow window the page scrolls instead of being cut off.
		scrolling.addControlListener(ControlListener.controlResizedAdapter(resized -> scrolling.setMinSize(all.computeSize(SWT.DEFAULT, SWT.DEFAULT))));
		window().getPartService().addPartListener(closing);
	}

	private void heading(Composite column) {
		Label picture = new Label(column, SWT.NONE);
		picture.setImage(image("icons/kneadwork48.svg"));
		Label title = new Label(column, SWT.WRAP);
		title.setText(Words.text("welcome.title"));
		title.setFont(resources.create(FontDescriptor.createFrom(title.getFont()).setHeight(TITLE_HEIGHT)));
		words(column, "welcome.what");
	}

	private Button way(Composite column, WayIn way) {
		Label space = new Label(column, SWT.NONE);
		space.setImage(image(way.picture()));
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).indent(0, WAY_GAP).applyTo(space);
		Button button = new Button(column, SWT.PUSH | SWT.LEFT);
		button.setText(Words.text(way.key()));
		button.setFont(resources.create(FontDescriptor.createFrom(button.getFont()).setHeight(WAY_HEIGHT)));
		GridDataFactory.fillDefaults().grab(true, false).indent(0, WAY_GAP).applyTo(button);
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> way.go(window())));
		words(column, way.key() + ".meaning");
		return button;
	}

	private void another(Composite column) {
		new Label(column, SWT.NONE);
		Link link = new Link(column, SWT.WRAP);
		link.setText(Words.text("welcome.folder"));
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).indent(0, WAY_GAP).applyTo(link);
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> Commands.run(window(), Commands.OPEN_FOLDER)));
		words(column, "welcome.caution");
	}

	private static void words(Composite column, String key) {
		new Label(column, SWT.NONE);
		Label label = new Label(column, SWT.WRAP);
		label.setText(Words.text(key));
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(label);
	}

	private Image image(String path) {
		URL found = FileLocator.find(Platform.getBundle(BUNDLE), IPath.fromPortableString(path));
		return resources.create(ImageDescriptor.createFromURL(found));
	}

	/**
	 * While the page covers it, a text cannot take the keyboard: first the page has to be gone. The platform lays the window out
	 * anew some moments after that, in which the keyboard is taken from the text once more.
	 */
	private void giveWayTo(IEditorReference editor) {
		IWorkbench workbench = window().getWorkbench();
		Runnable focus = () -> {
			IEditorPart text = editor.getEditor(false);
			if (text != null && text == text.getSite().getPage().getActiveEditor()) {
				text.setFocus();
			}
		};
		workbench.getDisplay().asyncExec(() -> {
			workbench.getIntroManager().closeIntro(this);
			workbench.getDisplay().asyncExec(focus);
			workbench.getDisplay().timerExec(LAID_OUT_MILLIS, focus);
		});
	}

	private IWorkbenchWindow window() {
		return getIntroSite().getWorkbenchWindow();
	}

	@Override
	public void standbyStateChanged(boolean standby) {
		// It looks the same, however much room it has.
	}

	@Override
	public void setFocus() {
		first.setFocus();
	}

	@Override
	public void dispose() {
		window().getPartService().removePartListener(closing);
		super.dispose();
	}
}
