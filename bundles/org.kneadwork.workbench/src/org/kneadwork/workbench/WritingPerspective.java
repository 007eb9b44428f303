package org.kneadwork.workbench;

import java.util.List;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.kneadwork.ui.help.HelpView;
import org.kneadwork.ui.view.body.BodyView;
import org.kneadwork.ui.view.coverage.CoverageView;
import org.kneadwork.ui.view.coverage.ReportView;
import org.kneadwork.ui.view.matrix.MatrixView;
import org.kneadwork.ui.view.preview.PreviewView;
import org.kneadwork.ui.view.timeline.TimelineView;
import org.kneadwork.workbench.libraries.LibrariesView;

/** The first layout: libraries on the left, the text in the middle, what is wrong below, what is in the text on the right. */
public final class WritingPerspective implements IPerspectiveFactory {

	/** Its id in plugin.xml. */
	static final String ID = "org.kneadwork.workbench.writing";

	// So that the names of all views can be read in both languages, in a window of 1280 pixels.
	private static final float LEFT = 0.17f;
	private static final float RIGHT = 0.67f;
	private static final float BELOW = 0.68f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String text = layout.getEditorArea();
		layout.addView(LibrariesView.ID, IPageLayout.LEFT, LEFT, text);
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, BELOW, text);
		below.addView(IPageLayout.ID_PROBLEM_VIEW);
		below.addView(MatrixView.ID);
		below.addView(TimelineView.ID);
		below.addView(CoverageView.ID);
		below.addPlaceholder(ReportView.ID);
		below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
		IFolderLayout right = layout.createFolder("right", IPageLayout.RIGHT, RIGHT, text);
		right.addView(IPageLayout.ID_OUTLINE);
		right.addView(BodyView.ID);
		right.addPlaceholder(HelpView.ID);
		// The list of views in the menu: what shows something of a library comes first.
		List.of(MatrixView.ID, TimelineView.ID, BodyView.ID, CoverageView.ID, ReportView.ID, PreviewView.ID,
				IPageLayout.ID_PROBLEM_VIEW, IPageLayout.ID_OUTLINE, LibrariesView.ID).forEach(layout::addShowViewShortcut);
	}
}
