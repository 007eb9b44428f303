package org.kneadwork.workbench.settings;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.editors.text.EditorsUI;
import org.eclipse.ui.texteditor.AbstractDecoratedTextEditorPreferenceConstants;
import org.eclipse.ui.texteditor.AbstractTextEditor;
import org.kneadwork.workbench.Words;

/** Settings: what is seen beside and between the words of a text. */
public final class TextsPage extends FieldEditorPreferencePage implements IWorkbenchPreferencePage {

	/** One setting below the other. */
	public TextsPage() {
		super(GRID);
	}

	@Override
	public void init(IWorkbench workbench) {
		setPreferenceStore(EditorsUI.getPreferenceStore());
	}

	@Override
	protected void createFieldEditors() {
		add(AbstractDecoratedTextEditorPreferenceConstants.EDITOR_LINE_NUMBER_RULER, "settings.texts.numbers");
		add(AbstractDecoratedTextEditorPreferenceConstants.EDITOR_CURRENT_LINE, "settings.texts.line");
		add(AbstractTextEditor.PREFERENCE_SHOW_WHITESPACE_CHARACTERS, "settings.texts.blanks");
	}

	private void add(String setting, String key) {
		addField(new BooleanFieldEditor(setting, Words.text(key), getFieldEditorParent()));
	}
}
