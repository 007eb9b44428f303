package org.kneadwork.ui.view.preview;

import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.kneadwork.ui.build.ProjectLibraries;

/** Counts how often saved texts have become others, in all libraries: they may use each other. */
final class SavedTexts implements IResourceChangeListener, AutoCloseable {

	private static final int OTHER_TEXT = IResourceDelta.CONTENT | IResourceDelta.REPLACED;

	private final AtomicLong changes = new AtomicLong();

	SavedTexts() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
	}

	/** How often up to now. */
	long changes() {
		return changes.get();
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		try {
			event.getDelta().accept(delta -> {
				if (isOther(delta)) {
					changes.incrementAndGet();
				}
				return true;
			});
		} catch (CoreException e) {
			ILog.of(SavedTexts.class).log(e.getStatus());
		}
	}

	private static boolean isOther(IResourceDelta delta) {
		IResource resource = delta.getResource();
		boolean hasComeOrGone = delta.getKind() != IResourceDelta.CHANGED;
		return ProjectLibraries.isText(resource) && (hasComeOrGone || (delta.getFlags() & OTHER_TEXT) != 0)
				|| resource instanceof IProject && (hasComeOrGone || (delta.getFlags() & IResourceDelta.OPEN) != 0);
	}

	@Override
	public void close() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
	}
}
