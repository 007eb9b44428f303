package org.kneadwork.ui.hover;

import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.source.IAnnotationHover;
import org.eclipse.jface.text.source.IAnnotationHoverExtension;
import org.eclipse.jface.text.source.ILineRange;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.LineRange;

/** Says what was found in a line, beside the picture at its edge. */
final class EdgeHover implements IAnnotationHover, IAnnotationHoverExtension {

	@Override
	public ILineRange getHoverLineRange(ISourceViewer viewer, int line) {
		return new LineRange(line, 1);
	}

	@Override
	public Object getHoverInfo(ISourceViewer viewer, ILineRange lines, int visibleLines) {
		HoverContent content = new HoverContent(MarkedPlaces.beginningIn(viewer, lines.getStartLine()).findings(), "");
		return content.isEmpty() ? null : content;
	}

	@Override
	public IInformationControlCreator getHoverControlCreator() {
		return HoverWindow::atEdge;
	}

	@Override
	public boolean canHandleMouseCursor() {
		return false;
	}

	@Override
	@Deprecated
	public String getHoverInfo(ISourceViewer viewer, int line) {
		return null;
	}
}
