package org.kneadwork.ui.build;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;

/** What stands in the editors and is not yet saved. */
final class UnsavedTexts {

	/**
	 * What the documents held after their last change, by the paths of their files in the workspace. A document itself may be
	 * read on the thread of the windows only.
	 */
	private final Map<IPath, String> typed = new ConcurrentHashMap<>();

	/** A text was changed, which is told on the thread that has changed it. */
	void typed(IPath file, String text) {
		typed.put(file, text);
	}

	/** A text is in no editor any more. */
	void closed(IPath file) {
		typed.remove(file);
	}

	/** The texts as they are now, by the absolute paths of their files. */
	Map<Path, String> now() {
		Map<Path, String> texts = new HashMap<>();
		for (IFileBuffer buffer : FileBuffers.getTextFileBufferManager().getFileBuffers()) {
			if (buffer instanceof ITextFileBuffer text && text.isDirty() && text.getLocation() != null) {
				IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(text.getLocation());
				if (ProjectLibraries.isText(file) && file.getLocation() != null) {
					texts.put(file.getLocation().toPath(), textOf(text, text.getLocation()));
				}
			}
		}
		return texts;
	}

	/** A document that was never changed since it is watched is not being changed either, and may be looked at. */
	private String textOf(ITextFileBuffer open, IPath file) {
		return Optional.ofNullable(typed.get(file)).orElseGet(() -> open.getDocument().get());
	}

	/** The text of a file as its editor shows it, else as it is on the disk; empty where it cannot be read. */
	Optional<String> of(IFile file) {
		ITextFileBuffer open = FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
		if (open != null) {
			return Optional.of(textOf(open, file.getFullPath()));
		}
		try {
			return Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
		} catch (CoreException e) {
			return Optional.empty();
		}
	}
}
