package org.kneadwork.ui.hover;

import org.eclipse.core.resources.IMarker;
import org.kneadwork.ui.findings.MarkerAttributes;

/**
 * A finding as it is read beside the text.
 *
 * @param marker where it is kept, for those who mend it
 * @param severity one of the severities of {@link IMarker}; less than all of them where the mark is no finding but, say, a bookmark
 * @param what what is wrong
 * @param mend how it is mended; empty where there is nothing to say
 * @param code the code of its rule; empty where it is of no rule of a library
 */
record ShownFinding(IMarker marker, int severity, String what, String mend, String code) {

	private static final int NONE = -1;

	/**
	 * Reads a marker. One that is deleted in this moment is read as one without text.
	 *
	 * @param marker the marker, of whatever kind
	 * @return what it says
	 */
	static ShownFinding of(IMarker marker) {
		String what = marker.getAttribute(MarkerAttributes.WHAT, "");
		return new ShownFinding(marker, marker.getAttribute(IMarker.SEVERITY, NONE), what.isBlank() ? marker.getAttribute(IMarker.MESSAGE, "") : what,
				marker.getAttribute(MarkerAttributes.MEND, ""), marker.getAttribute(MarkerAttributes.CODE, ""));
	}

	boolean saysSomething() {
		return !what.isBlank();
	}
}
