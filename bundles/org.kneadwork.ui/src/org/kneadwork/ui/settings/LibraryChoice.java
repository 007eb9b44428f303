package org.kneadwork.ui.settings;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.kneadwork.compiler.LibrarySettings;
import org.kneadwork.ui.Words;

/** The line above a page of settings in which a library is chosen: the settings stand in the library, and each has its own. */
final class LibraryChoice {

	private final List<OpenLibrary> libraries = OpenLibrary.all(ResourcesPlugin.getWorkspace().getRoot());
	private final Consumer<LibrarySettings> show;
	private final Combo combo;

	/**
	 * @param parent where it lies
	 * @param show who is given the settings of the library that was chosen
	 */
	LibraryChoice(Composite parent, Consumer<LibrarySettings> show) {
		this.show = show;
		Composite line = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		new Label(line, SWT.NONE).setText(Words.text("settings.library"));
		combo = new Combo(line, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		libraries.forEach(library -> combo.add(library.name()));
		combo.addSelectionListener(SelectionListener.widgetSelectedAdapter(chosen -> read()));
	}

	/** Whether there is a library to choose. */
	boolean isEmpty() {
		return libraries.isEmpty();
	}

	/** Begins with the library of the text in front. */
	void begin() {
		OpenLibrary.atHand(libraries).ifPresent(library -> {
			combo.select(libraries.indexOf(library));
			read();
		});
	}

	/** The library that is chosen. */
	Optional<OpenLibrary> chosen() {
		return combo.getSelectionIndex() < 0 ? Optional.empty() : Optional.of(libraries.get(combo.getSelectionIndex()));
	}

	private void read() {
		chosen().flatMap(this::settings).ifPresent(show);
	}

	/**
	 * The settings of a library as its texts have them now.
	 *
	 * @param library the library
	 * @return the settings; empty where it cannot be read
	 */
	Optional<LibrarySettings> settings(OpenLibrary library) {
		Object[] read = new Object[1];
		IRunnableWithProgress reading = monitor -> {
			try {
				read[0] = library.settings(monitor).orElse(null);
			} catch (CoreException e) {
				throw new InvocationTargetException(e);
			}
		};
		try {
			PlatformUI.getWorkbench().getProgressService().busyCursorWhile(reading);
		} catch (InvocationTargetException e) {
			ILog.of(LibraryChoice.class).error(String.valueOf(e.getCause().getMessage()), e.getCause());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		return Optional.ofNullable((LibrarySettings) read[0]);
	}
}
