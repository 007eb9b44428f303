package org.kneadwork.ui.findings;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IMarker;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.IMarkerResolutionGenerator2;

/** Offers the mends of a finding, wherever its marker is shown. */
public final class FindingFixes implements IMarkerResolutionGenerator2 {

	@Override
	public boolean hasResolutions(IMarker marker) {
		return !titles(marker).isEmpty();
	}

	@Override
	public IMarkerResolution[] getResolutions(IMarker marker) {
		List<IMarkerResolution> mends = new ArrayList<>();
		for (String title : titles(marker)) {
			mends.add(new FixResolution(title));
		}
		return mends.toArray(IMarkerResolution[]::new);
	}

	private static List<String> titles(IMarker marker) {
		return marker.getAttribute(MarkerAttributes.FIXES, "").lines().filter(line -> !line.isBlank()).distinct().toList();
	}
}
