package org.kneadwork.ui.hover;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.AbstractInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IInformationControlExtension2;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.keys.IBindingService;
import org.eclipse.ui.texteditor.ITextEditorActionDefinitionIds;
import org.kneadwork.ui.Words;

/**
 * The small window beside a place in a text. It is as wide as its longest sentence but no wider than is good to read, and as high as it
 * has to be for everything in it to be read; where that is more than two thirds of the screen it can be scrolled.
 */
final class HoverWindow extends AbstractInformationControl implements IInformationControlExtension2 {

	private static final int LETTERS_IN_A_LINE = 80;
	private static final int MARGIN = 6;

	private ScrolledComposite scrolled;
	private Composite content;
	private boolean isFilled;

	private HoverWindow(Shell parent, String hint) {
		super(parent, hint);
		create();
	}

	private HoverWindow(Shell parent) {
		super(parent, true);
		create();
	}

	/** The window that comes with the pointer and goes with it, and says with which key it stays. */
	static HoverWindow besidePointer(Shell parent) {
		return new HoverWindow(parent, hint().orElse(null));
	}

	/** The window at the edge, which comes and goes with the pointer too, and has no key. */
	static HoverWindow atEdge(Shell parent) {
		return new HoverWindow(parent, (String) null);
	}

	/** The window that stays, for the keyboard. */
	static HoverWindow withKeyboard(Shell parent) {
		return new HoverWindow(parent);
	}

	private static Optional<String> hint() {
		// The platform's own sentence is there in English only; it is empty where its user does not want to read it.
		return Optional.ofNullable(EditorsUI.getTooltipAffordanceString()).map(wanted -> Words.text("hover.keys", PlatformUI.getWorkbench()
				.getService(IBindingService.class).getBestActiveBindingFormattedFor(ITextEditorActionDefinitionIds.SHOW_INFORMATION)));
	}

	@Override
	protected void createContent(Composite parent) {
		getShell().setText(Words.text("hover.window"));
		parent.setBackgroundMode(SWT.INHERIT_DEFAULT);
		scrolled = new ScrolledComposite(parent, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		scrolled.setShowFocusedControl(true);
		// What has to be scrolled is to be seen to go on.
		scrolled.setScrollbarsMode(SWT.NONE);
		content = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).applyTo(content);
		scrolled.setContent(content);
		scrolled.addControlListener(ControlListener.controlResizedAdapter(resized -> makeRoom()));
		for (Control each : new Control[] {scrolled, content}) {
			each.setBackground(parent.getBackground());
			each.setForeground(parent.getForeground());
		}
	}

	/** Another width breaks the lines elsewhere. */
	private void makeRoom() {
		scrolled.setMinHeight(content.computeSize(scrolled.getClientArea().width, SWT.DEFAULT).y);
	}

	@Override
	public void setInput(Object input) {
		HoverContent shown = input instanceof HoverContent place ? place : HoverContent.NOTHING;
		for (Control before : content.getChildren()) {
			before.dispose();
		}
		isFilled = !shown.isEmpty();
		for (ShownFinding finding : shown.findings()) {
			separate();
			new FindingPart(content, finding, this::dispose);
		}
		if (!shown.meaning().isBlank()) {
			separate();
			HoverText.show(content, shown.meaning(), Words.text("hover.meaning"));
		}
		content.layout(true, true);
		makeRoom();
	}

	private void separate() {
		if (content.getChildren().length > 0) {
			GridDataFactory.fillDefaults().grab(true, false).applyTo(new Label(content, SWT.SEPARATOR | SWT.HORIZONTAL));
		}
	}

	@Override
	public boolean hasContents() {
		return isFilled;
	}

	@Override
	public IInformationControlCreator getInformationPresenterControlCreator() {
		return HoverWindow::withKeyboard;
	}

	/** The numbers of the platform are for windows in which lines are not broken. */
	@Override
	public Point computeSizeConstraints(int widthInLetters, int heightInLetters) {
		GC measure = new GC(content);
		measure.setFont(JFaceResources.getDialogFont());
		int line = (int) Math.ceil(LETTERS_IN_A_LINE * measure.getFontMetrics().getAverageCharacterWidth());
		measure.dispose();
		Rectangle screen = getShell().getParent().getMonitor().getClientArea();
		return new Point(Math.min(line, screen.width), screen.height * 2 / 3);
	}

	@Override
	public Point computeSizeHint() {
		Rectangle trim = computeTrim();
		Point most = Optional.ofNullable(getSizeConstraints()).map(size -> new Point(size.x - trim.width, size.y - trim.height))
				.orElseGet(() -> computeSizeConstraints(0, 0));
		int width = Math.min(most.x, Math.max(content.computeSize(SWT.DEFAULT, SWT.DEFAULT).x, widthOfHint()));
		int height = content.computeSize(width, SWT.DEFAULT).y;
		if (height > most.y) {
			width = Math.min(most.x, width + scrolled.getVerticalBar().getSize().x);
		}
		return new Point(width + trim.width, Math.min(most.y, height) + trim.height);
	}

	private int widthOfHint() {
		return Arrays.stream(getShell().getChildren()).filter(part -> part != scrolled.getParent())
				.mapToInt(part -> part.computeSize(SWT.DEFAULT, SWT.DEFAULT).x).max().orElse(0);
	}
}
