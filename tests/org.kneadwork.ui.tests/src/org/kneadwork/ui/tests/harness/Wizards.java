package org.kneadwork.ui.tests.harness;

import java.util.List;
import java.util.function.Predicate;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchWizard;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardRegistry;

/** A wizard in its window, used by the labels that stand before its fields. */
public final class Wizards {

	private final Shell window;

	private Wizards(Shell window) {
		this.window = window;
	}

	/** Opens one of File &gt; New. */
	public static Wizards ofNew(String id, Object... selected) {
		return open(PlatformUI.getWorkbench().getNewWizardRegistry(), id, selected);
	}

	/** Opens one of File &gt; Export. */
	public static Wizards ofExport(String id, Object... selected) {
		return open(PlatformUI.getWorkbench().getExportWizardRegistry(), id, selected);
	}

	/** Opens one of File &gt; Import. */
	public static Wizards ofImport(String id) {
		return open(PlatformUI.getWorkbench().getImportWizardRegistry(), id);
	}

	private static Wizards open(IWizardRegistry registry, String id, Object... selected) {
		try {
			IWorkbenchWizard wizard = registry.findWizard(id).createWizard();
			IStructuredSelection selection = new StructuredSelection(selected);
			wizard.init(PlatformUI.getWorkbench(), selection);
			WizardDialog dialog = new WizardDialog(Workshop.page().getWorkbenchWindow().getShell(), wizard);
			dialog.setBlockOnOpen(false);
			dialog.open();
			Pump.until("the window of the wizard", dialog.getShell()::isVisible);
			return new Wizards(dialog.getShell());
		} catch (CoreException e) {
			throw new AssertionError(e);
		}
	}

	/** Its window. */
	public Shell window() {
		return window;
	}

	/** The control behind a label. */
	public <T extends Control> T field(String label, Class<T> kind) {
		for (Label each : Controls.all(window, Label.class)) {
			if (each.getText().replace("&", "").equals(label)) {
				Control[] all = each.getParent().getChildren();
				for (int index = 0; index < all.length - 1; index++) {
					if (all[index] == each) {
						return kind.isInstance(all[index + 1]) ? kind.cast(all[index + 1])
								: Controls.first((Composite) all[index + 1], kind);
					}
				}
			}
		}
		throw new AssertionError("no field " + label);
	}

	/** Types into a field. */
	public Wizards type(String label, String text) {
		field(label, Text.class).setText(text);
		return this;
	}

	/** Chooses in a field. */
	public Wizards choose(String label, String choice) {
		Combo combo = field(label, Combo.class);
		int index = List.of(combo.getItems()).indexOf(choice);
		if (index < 0 || !combo.isEnabled()) {
			throw new AssertionError(choice + " cannot be chosen in " + label + ": " + List.of(combo.getItems()));
		}
		combo.select(index);
		combo.notifyListeners(SWT.Modify, new Event());
		return this;
	}

	/** Ticks something in a list. */
	public Wizards tick(String label, String beginning) {
		Table table = field(label, Table.class);
		TableItem item = row(table, beginning);
		item.setChecked(true);
		Event event = new Event();
		event.item = item;
		event.detail = SWT.CHECK;
		table.notifyListeners(SWT.Selection, event);
		return this;
	}

	/** Selects a row of the only table of a page. */
	public Wizards select(String beginning) {
		Table table = Controls.first(window, Table.class);
		TableItem item = row(table, beginning);
		table.setSelection(item);
		Event event = new Event();
		event.item = item;
		table.notifyListeners(SWT.Selection, event);
		return this;
	}

	private static TableItem row(Table table, String beginning) {
		for (TableItem item : table.getItems()) {
			if (item.getText().startsWith(beginning)) {
				return item;
			}
		}
		throw new AssertionError("no row " + beginning + " among " + rows(table));
	}

	/** What stands in a table. */
	public static List<String> rows(Table table) {
		return java.util.Arrays.stream(table.getItems()).map(item -> {
			StringBuilder row = new StringBuilder();
			for (int column = 0; column < Math.max(1, table.getColumnCount()); column++) {
				row.append(column == 0 ? "" : " | ").append(item.getText(column));
			}
			return row.toString();
		}).toList();
	}

	/** Presses a button as soon as that is possible. */
	public Wizards press(String button) {
		Pump.until(() -> "the button " + button + " in " + says(), () -> Controls.button(window, button).isEnabled());
		Controls.press(Controls.button(window, button));
		return this;
	}

	/** Whether a button can be pressed. */
	public boolean can(String button) {
		return Controls.button(window, button).isEnabled();
	}

	/** Ticks one of several round buttons. */
	public Wizards mark(String text) {
		for (Button each : Controls.all(window, Button.class)) {
			if ((each.getStyle() & SWT.RADIO) != 0) {
				each.setSelection(each.getText().replace("&", "").equals(text));
			}
		}
		Controls.press(Controls.button(window, text));
		return this;
	}

	/** Waits until a text is shown that is so. */
	public void untilSays(String what, Predicate<String> condition) {
		Pump.until(() -> what + " in " + says(), () -> !window.isDisposed() && says().stream().anyMatch(condition));
	}

	/** The texts of the window. */
	public List<String> says() {
		return java.util.stream.Stream.of(Controls.all(window, Label.class).stream().map(Label::getText),
				Controls.all(window, Text.class).stream().map(Text::getText),
				Controls.all(window, Table.class).stream().flatMap(table -> rows(table).stream())).flatMap(texts -> texts).toList();
	}

	/** Ends it and waits until its window is closed. */
	public void finish() {
		press("Finish");
		Pump.until(() -> "the window is closed: " + says(), window::isDisposed);
	}

	/** Closes it without doing anything. */
	public void cancel() {
		press("Cancel");
		Pump.until("the window is closed", window::isDisposed);
	}
}
