package org.kneadwork.ui.findings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.TextPlace;

/** Writes the findings in a library to its files as markers, and leaves alone those that are there already. */
public final class FindingMarkers {

	/** The type of the markers; that of misspelt words is a kind of it. */
	public static final String TYPE = "org.kneadwork.ui.finding";

	private static final String SPELLING = "org.kneadwork.ui.spelling";
	private static final String MISSPELT = "KW507";

	private final IContainer library;

	/**
	 * @param library the folder of the library
	 */
	public FindingMarkers(IContainer library) {
		this.library = library;
	}

	/**
	 * Makes the markers of the library say what was found, and nothing else.
	 *
	 * @param findings what was found
	 * @throws CoreException when the workspace refuses
	 */
	public void show(List<Finding> findings) throws CoreException {
		Map<IResource, List<Map<String, Object>>> wanted = new LinkedHashMap<>();
		for (Finding finding : findings) {
			wanted.computeIfAbsent(resourceOf(finding), file -> new ArrayList<>()).add(MarkerAttributes.of(finding));
		}
		for (IMarker marker : shown()) {
			List<Map<String, Object>> missing = wanted.getOrDefault(marker.getResource(), new ArrayList<>());
			if (!missing.removeIf(first(attributes -> isShownBy(marker, attributes)))) {
				marker.delete();
			}
		}
		for (Map.Entry<IResource, List<Map<String, Object>>> file : wanted.entrySet()) {
			for (Map<String, Object> attributes : file.getValue()) {
				create(file.getKey(), attributes);
			}
		}
	}

	/** Nobody keeps others from closing or deleting the library meanwhile: then nothing is shown any more. */
	private IMarker[] shown() throws CoreException {
		try {
			return library.findMarkers(TYPE, true, IResource.DEPTH_INFINITE);
		} catch (CoreException e) {
			if (library.isAccessible()) {
				throw e;
			}
			return new IMarker[0];
		}
	}

	/** What goes away while its markers are made needs none: a check without it follows. */
	private static void create(IResource file, Map<String, Object> attributes) throws CoreException {
		try {
			file.createMarker(typeOf(attributes), attributes);
		} catch (CoreException e) {
			if (file.isAccessible()) {
				throw e;
			}
		}
	}

	private static String typeOf(Map<String, Object> attributes) {
		return MISSPELT.equals(attributes.get(MarkerAttributes.CODE)) ? SPELLING : TYPE;
	}

	private IResource resourceOf(Finding finding) {
		if (finding.place() instanceof TextPlace place) {
			IFile file = library.getFile(IPath.fromPortableString(place.file()));
			if (file.exists()) {
				return file;
			}
		}
		return library;
	}

	/** Of several equal findings a marker shows one. */
	private static <T> java.util.function.Predicate<T> first(java.util.function.Predicate<T> condition) {
		boolean[] found = {false};
		return each -> {
			if (found[0] || !condition.test(each)) {
				return false;
			}
			found[0] = true;
			return true;
		};
	}

	private static boolean isShownBy(IMarker marker, Map<String, Object> attributes) {
		try {
			Map<String, Object> shown = new HashMap<>(marker.getAttributes());
			return Objects.equals(shown, attributes);
		} catch (CoreException e) {
			return false;
		}
	}
}
