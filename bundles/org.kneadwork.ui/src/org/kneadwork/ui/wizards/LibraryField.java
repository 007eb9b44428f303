package org.kneadwork.ui.wizards;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.swt.widgets.Combo;
import org.kneadwork.ui.build.WorkspaceLibraries;

/** A field that asks for one of the libraries in the workspace. */
public final class LibraryField {

	private final Combo choice;
	private final List<IContainer> libraries = WorkspaceLibraries.in(ResourcesPlugin.getWorkspace().getRoot());

	/**
	 * Makes the field.
	 *
	 * @param fields where it comes
	 * @param key the key of its words
	 * @param meant the library that its author probably means
	 */
	public LibraryField(Fields fields, String key, Optional<IContainer> meant) {
		choice = fields.combo(key, false);
		libraries.forEach(each -> choice.add(each.getFullPath().makeRelative().toString()));
		choice.select(Math.max(0, meant.map(libraries::indexOf).orElse(0)));
		choice.setEnabled(libraries.size() > 1);
	}

	/**
	 * Tells somebody when another library is chosen.
	 *
	 * @param listener who is told
	 */
	public void onChange(Runnable listener) {
		choice.addModifyListener(change -> listener.run());
	}

	/** Whether there is no library at all. */
	public boolean isEmpty() {
		return libraries.isEmpty();
	}

	/**
	 * The library that is chosen.
	 *
	 * @return its folder
	 * @throws IndexOutOfBoundsException when there is no library at all
	 */
	public IContainer library() {
		return libraries.get(Math.max(0, choice.getSelectionIndex()));
	}
}
