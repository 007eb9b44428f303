package org.kneadwork.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.ControlListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.kneadwork.compiler.LibrarySettings;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextEdit;
import org.kneadwork.ui.SpokenLabel;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.help.HelpPages;
import org.kneadwork.ui.help.HelpView;
import org.kneadwork.ui.plugins.ExtensionPlugins;

/**
 * Settings: how serious each rule is in a library. What is chosen is written into the header of the library, where the command
 * line and every other editor find it too.
 */
public final class RulesPage extends PreferencePage implements IWorkbenchPreferencePage {

	private static final int WIDTH = 600;
	private static final int HEIGHT = 260;
	private static final int TITLE = 1;
	private static final int CHOICE = 4;
	private static final int[] WIDTHS = {62, 120, 66, 78, 64};

	private final List<RuleChoice> shown = new ArrayList<>();
	private IWorkbench workbench;
	private LibraryChoice library;
	private Table table;
	private Label title;
	private Combo severity;
	private Button explain;

	@Override
	public void init(IWorkbench ofWindow) {
		workbench = ofWindow;
	}

	@Override
	protected Control createContents(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(all);
		Label what = new Label(all, SWT.WRAP);
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).grab(true, false).applyTo(what);
		library = new LibraryChoice(all, this::show);
		what.setText(Words.text(library.isEmpty() ? "settings.noLibrary" : "settings.rules.what"));
		table(all);
		choice(all);
		ExtensionPlugins.current().rules().infos().forEach(rule -> shown.add(new RuleChoice(rule.in(Words.language()), Optional.empty())));
		fill();
		library.begin();
		select();
		return all;
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			getShell().getDisplay().asyncExec(this::widen);
		}
	}

	/** The window opens as wide as it was left, perhaps by a page with less in it. */
	private void widen() {
		if (getControl().isDisposed()) {
			return;
		}
		Point room = getControl().getParent().getParent().getSize();
		Point needed = getControl().getParent().computeSize(SWT.DEFAULT, SWT.DEFAULT);
		Point window = getShell().getSize();
		getShell().setSize(window.x + Math.max(0, needed.x - room.x), window.y + Math.max(0, needed.y - room.y));
	}

	private void table(Composite all) {
		table = new Table(all, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().hint(WIDTH, HEIGHT).grab(true, true).applyTo(table);
		List<String> keys = List.of("settings.rules.code", "settings.rules.title", "settings.rules.default", "settings.rules.limit",
				"settings.rules.here");
		for (int i = 0; i < keys.size(); i++) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(Words.text(keys.get(i)));
			column.setWidth(WIDTHS[i]);
		}
		table.addControlListener(ControlListener.controlResizedAdapter(resized -> fitTitle()));
		SpokenLabel.give(table, () -> Words.text("settings.rules.list"));
		table.addSelectionListener(SelectionListener.widgetSelectedAdapter(selected -> select()));
		table.addSelectionListener(SelectionListener.widgetDefaultSelectedAdapter(entered -> severity.setFocus()));
	}

	/** The words get all the room that there is. */
	private void fitTitle() {
		int others = IntStream.of(WIDTHS).sum() - WIDTHS[TITLE];
		table.getColumn(TITLE).setWidth(Math.max(WIDTHS[TITLE], table.getClientArea().width - others));
	}

	private void choice(Composite all) {
		Composite line = new Composite(all, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(line);
		title = new Label(line, SWT.WRAP);
		GridDataFactory.fillDefaults().span(3, 1).hint(WIDTH, SWT.DEFAULT).grab(true, false).applyTo(title);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		new Label(line, SWT.NONE).setText(Words.text("settings.rules.choose"));
		severity = new Combo(line, SWT.READ_ONLY);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(severity);
		severity.addSelectionListener(SelectionListener.widgetSelectedAdapter(chosen -> choose()));
		explain = new Button(line, SWT.PUSH);
		explain.setText(Words.text("settings.rules.explain"));
		explain.addSelectionListener(SelectionListener.widgetSelectedAdapter(pressed -> explain()));
	}

	private void show(LibrarySettings settings) {
		shown.replaceAll(choice -> choice.with(settings.severity(choice.rule().code())));
		fill();
		select();
	}

	private void fill() {
		int selected = table.getSelectionIndex();
		table.setItemCount(shown.size());
		for (int i = 0; i < shown.size(); i++) {
			RuleChoice choice = shown.get(i);
			table.getItem(i).setText(new String[] {choice.rule().code(), choice.rule().title(), RuleChoice.word(choice.rule().severity()),
					choice.limit(), choice.written().isPresent() ? choice.chosen() : ""});
		}
		table.setSelection(Math.max(0, selected));
	}

	private void select() {
		RuleChoice choice = selected();
		// In a narrow window the list has no room for all words.
		title.setText(choice.rule().code() + ": " + choice.rule().title());
		severity.removeAll();
		choice.possible().forEach(possible -> severity.add(choice.said(possible)));
		// What stands in the text may be below the floor: it has no effect then, and is shown as it stands.
		int index = choice.possible().indexOf(choice.written());
		if (index >= 0) {
			severity.select(index);
		}
		severity.setEnabled(!library.isEmpty() && choice.possible().size() > 1);
	}

	private RuleChoice selected() {
		return shown.get(Math.max(0, table.getSelectionIndex()));
	}

	private void choose() {
		int row = Math.max(0, table.getSelectionIndex());
		Optional<Severity> chosen = selected().possible().get(severity.getSelectionIndex());
		shown.set(row, selected().with(chosen));
		TableItem item = table.getItem(row);
		item.setText(CHOICE, chosen.isPresent() ? shown.get(row).chosen() : "");
		item.setText(TITLE, shown.get(row).rule().title());
	}

	private void explain() {
		IWorkbenchPage page = workbench.getActiveWorkbenchWindow().getActivePage();
		HelpView.show(page, HelpPages.ofRule(selected().rule().code()));
	}

	@Override
	protected void performDefaults() {
		shown.replaceAll(choice -> choice.with(Optional.empty()));
		fill();
		select();
		super.performDefaults();
	}

	/** Each change is made on the text as it is then: places move. */
	@Override
	public boolean performOk() {
		Optional<OpenLibrary> chosen = library.chosen();
		if (chosen.isEmpty()) {
			return true;
		}
		try {
			for (RuleChoice choice : changed(chosen.get())) {
				List<TextEdit> edits = library.settings(chosen.get()).map(now -> now.withSeverity(choice.rule().code(), choice.written())).orElse(List.of());
				chosen.get().change(edits);
			}
			return true;
		} catch (CoreException e) {
			ErrorDialog.openError(getShell(), Words.text("settings.rules.window"), null, e.getStatus());
			return false;
		}
	}

	private List<RuleChoice> changed(OpenLibrary chosen) {
		return library.settings(chosen).map(now -> shown.stream().filter(choice -> !now.severity(choice.rule().code()).equals(choice.written())).toList())
				.orElse(List.of());
	}
}
