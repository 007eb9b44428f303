package org.kneadwork.workbench.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.kneadwork.workbench.Words;

/** Settings: light or dark, and the language. */
public final class LookAndLanguagePage extends PreferencePage implements IWorkbenchPreferencePage {

	private static final int WIDTH = 380;

	private final Map<Appearance, Button> appearances = new EnumMap<>(Appearance.class);
	private final Map<Language, Button> languages = new EnumMap<>(Language.class);
	private IWorkbench workbench;

	@Override
	public void init(IWorkbench ofWindow) {
		workbench = ofWindow;
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(all);
		Group look = group(all, "settings.look");
		for (Appearance each : Appearance.values()) {
			appearances.put(each, choice(look, "settings.look." + word(each)));
		}
		Group language = group(all, "settings.language");
		for (Language each : Language.values()) {
			languages.put(each, choice(language, "settings.language." + word(each)));
		}
		Label note = new Label(language, SWT.WRAP);
		note.setText(Words.text(Language.file().isPresent() ? "settings.language.restart" : "settings.language.notOurs"));
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(note);
		Language.file().ifPresentOrElse(file -> show(Appearance.chosen(), Language.chosen(file)), () -> {
			show(Appearance.chosen(), Language.SYSTEM);
			languages.values().forEach(button -> button.setEnabled(false));
		});
		return all;
	}

	private static Group group(Composite all, String key) {
		Group group = new Group(all, SWT.NONE);
		group.setText(Words.text(key));
		GridLayoutFactory.swtDefaults().applyTo(group);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
		return group;
	}

	private static Button choice(Composite group, String key) {
		Button button = new Button(group, SWT.RADIO);
		button.setText(Words.text(key));
		return button;
	}

	private static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	private void show(Appearance appearance, Language language) {
		appearances.forEach((each, button) -> button.setSelection(each == appearance));
		languages.forEach((each, button) -> button.setSelection(each == language));
	}

	private static <T> T chosen(Map<T, Button> buttons) {
		return buttons.entrySet().stream().filter(each -> each.getValue().getSelection()).findFirst().orElseThrow().getKey();
	}

	@Override
	protected void performDefaults() {
		show(Appearance.SYSTEM, Language.SYSTEM);
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		if (chosen(appearances) != Appearance.chosen()) {
			chosen(appearances).choose(workbench.getService(IThemeEngine.class));
		}
		Optional<Path> file = Language.file();
		return file.isEmpty() || chosen(languages) == Language.chosen(file.get()) || change(chosen(languages), file.get());
	}

	private boolean change(Language language, Path file) {
		try {
			language.choose(file);
		} catch (IOException e) {
			setErrorMessage(Words.text("settings.language.notWritten", file));
			return false;
		}
		// Asked when the settings are closed: their window is in the way of a restart.
		workbench.getDisplay().asyncExec(() -> {
			if (MessageDialog.openQuestion(null, Words.text("window.title"), Words.text("settings.language.now"))) {
				workbench.restart(true);
			}
		});
		return true;
	}
}
