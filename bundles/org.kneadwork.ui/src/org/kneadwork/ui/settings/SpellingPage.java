package org.kneadwork.ui.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.editors.text.EditorsUI;
import org.kneadwork.compiler.LibrarySettings;
import org.kneadwork.safety.finding.TextEdit;
import org.kneadwork.ui.SpokenLabel;
import org.kneadwork.ui.Words;

/**
 * Settings: whether misspelt words are underlined, and which words a library knows besides those of the dictionary. The words
 * stand in the header of the library.
 */
public final class SpellingPage extends PreferencePage implements IWorkbenchPreferencePage {

	/** Where the platform's editors keep it, by the name in plugin.xml. */
	private static final String UNDERLINED = "kneadworkSpellingUnderlined";

	private static final int WIDTH = 260;
	private static final int WHOLE_WIDTH = 380;
	private static final int HEIGHT = 160;

	private final IPreferenceStore editors = EditorsUI.getPreferenceStore();
	private LibraryChoice library;
	private Button underlined;
	private org.eclipse.swt.widgets.List words;
	private Text word;

	@Override
	public void init(IWorkbench workbench) {
		// Everything is asked for when the page is shown.
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(all);
		underlined = new Button(all, SWT.CHECK);
		underlined.setText(Words.text("settings.spelling.underlined"));
		underlined.setSelection(editors.getBoolean(UNDERLINED));
		Label what = new Label(all, SWT.WRAP);
		GridDataFactory.fillDefaults().hint(WHOLE_WIDTH, SWT.DEFAULT).grab(true, false).indent(0, 8).applyTo(what);
		library = new LibraryChoice(all, this::show);
		what.setText(Words.text(library.isEmpty() ? "settings.noLibrary" : "settings.spelling.what"));
		list(all);
		library.begin();
		return all;
	}

	private void list(Composite all) {
		Composite lines = new Composite(all, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(lines);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(lines);
		word = new Text(lines, SWT.BORDER);
		word.setMessage(Words.text("settings.spelling.word"));
		SpokenLabel.give(word, () -> Words.text("settings.spelling.word"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(word);
		Button add = button(lines, "settings.spelling.add", this::add);
		words = new org.eclipse.swt.widgets.List(lines, SWT.BORDER | SWT.MULTI | SWT.V_SCROLL);
		SpokenLabel.give(words, () -> Words.text("settings.spelling.list"));
		GridDataFactory.fillDefaults().hint(WIDTH, HEIGHT).grab(true, true).applyTo(words);
		Button remove = button(lines, "settings.spelling.remove", this::remove);
		for (Control each : List.of(word, add, words, remove)) {
			each.setEnabled(!library.isEmpty());
		}
	}

	private static Button button(Composite lines, String key, Runnable action) {
		Button button = new Button(lines, SWT.PUSH);
		button.setText(Words.text(key));
		button.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> action.run()));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(button);
		return button;
	}

	private void show(LibrarySettings settings) {
		words.setItems(settings.words().toArray(String[]::new));
	}

	private void add() {
		String typed = word.getText().strip();
		if (!typed.isEmpty() && words.indexOf(typed) < 0) {
			words.add(typed);
		}
		word.setText("");
		word.setFocus();
	}

	private void remove() {
		Arrays.stream(words.getSelection()).forEach(words::remove);
	}

	@Override
	protected void performDefaults() {
		underlined.setSelection(editors.getDefaultBoolean(UNDERLINED));
		super.performDefaults();
	}

	/** Each change is made on the text as it is then: places move. */
	@Override
	public boolean performOk() {
		editors.setValue(UNDERLINED, underlined.getSelection());
		Optional<OpenLibrary> chosen = library.chosen();
		if (chosen.isEmpty()) {
			return true;
		}
		List<String> wanted = List.of(words.getItems());
		List<String> present = library.settings(chosen.get()).map(LibrarySettings::words).orElse(wanted);
		List<String> changed = new ArrayList<>(present);
		changed.addAll(wanted);
		changed.removeIf(each -> present.contains(each) == wanted.contains(each));
		try {
			for (String each : changed) {
				List<TextEdit> edits = library.settings(chosen.get()).map(now -> wanted.contains(each) ? now.withWord(each) : now.withoutWord(each)).orElse(List.of());
				chosen.get().change(edits);
			}
			return true;
		} catch (CoreException e) {
			ErrorDialog.openError(getShell(), Words.text("settings.spelling.window"), null, e.getStatus());
			return false;
		}
	}
}
