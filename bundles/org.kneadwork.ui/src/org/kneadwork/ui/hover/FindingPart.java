package org.kneadwork.ui.hover;

import java.util.Optional;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.kneadwork.ui.SpokenLabel;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.help.HelpPages;
import org.kneadwork.ui.help.HelpView;

/** One finding in the window of the hover: how serious it is, what is wrong, how it is mended, its mends, and the page of its rule. */
final class FindingPart {

	private final Composite words;
	private final Runnable close;

	/**
	 * @param parent where it is shown, in a grid
	 * @param finding the finding
	 * @param close what closes the window, before a link does what it says
	 */
	FindingPart(Composite parent, ShownFinding finding, Runnable close) {
		this.close = close;
		Composite part = grid(parent, 2);
		Look look = Look.of(finding.severity());
		picture(part, look);
		words = grid(part, 1);
		HoverText.show(words, finding.mend().isBlank() ? finding.what() : finding.what() + "\n" + finding.mend(), look.name());
		for (IMarkerResolution mend : IDE.getMarkerHelpRegistry().getResolutions(finding.marker())) {
			link(mend.getLabel(), () -> mend.run(finding.marker()));
		}
		if (!finding.code().isEmpty()) {
			link(Words.text("hover.rule", finding.code()), () -> explain(finding.code()));
		}
	}

	private static Composite grid(Composite parent, int columns) {
		Composite grid = new Composite(parent, SWT.NONE);
		grid.setBackground(parent.getBackground());
		grid.setForeground(parent.getForeground());
		GridLayoutFactory.fillDefaults().numColumns(columns).applyTo(grid);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
		return grid;
	}

	private static void picture(Composite parent, Look look) {
		Label picture = new Label(parent, SWT.NONE);
		picture.setBackground(parent.getBackground());
		look.image().ifPresent(image -> picture.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(image)));
		SpokenLabel.give(picture, look::name);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(picture);
	}

	private void link(String title, Runnable action) {
		Link link = new Link(words, SWT.NONE);
		link.setBackground(words.getBackground());
		// A single one would underline the letter behind it.
		link.setText("<a>" + title.replace("&", "&&") + "</a>");
		link.addSelectionListener(SelectionListener.widgetSelectedAdapter(chosen -> {
			close.run();
			action.run();
		}));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(link);
	}

	private static void explain(String code) {
		Optional.ofNullable(PlatformUI.getWorkbench().getActiveWorkbenchWindow()).map(IWorkbenchWindow::getActivePage)
				.ifPresent(page -> HelpView.show(page, HelpPages.ofRule(code)));
	}

	/**
	 * How serious a finding looks.
	 *
	 * @param image one of the pictures of the workbench; empty for what is no finding
	 * @param name the same in words
	 */
	private record Look(Optional<String> image, String name) {

		static Look of(int severity) {
			return switch (severity) {
				case IMarker.SEVERITY_ERROR -> new Look(Optional.of(ISharedImages.IMG_OBJS_ERROR_TSK), Words.text("severity.error"));
				case IMarker.SEVERITY_WARNING -> new Look(Optional.of(ISharedImages.IMG_OBJS_WARN_TSK), Words.text("severity.warning"));
				case IMarker.SEVERITY_INFO -> new Look(Optional.of(ISharedImages.IMG_OBJS_INFO_TSK), Words.text("severity.info"));
				default -> new Look(Optional.empty(), Words.text("hover.mark"));
			};
		}
	}
}
