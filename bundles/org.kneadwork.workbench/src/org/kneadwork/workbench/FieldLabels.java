package org.kneadwork.workbench;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.DateTime;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.kneadwork.ui.SpokenLabel;

/** Has screen readers say the label that stands before a field, in our windows and in those of the platform, when the field is entered. */
final class FieldLabels implements Listener {

	private static final List<Class<? extends Control>> FIELDS =
			List.of(Text.class, Combo.class, Spinner.class, DateTime.class, Table.class, Tree.class, org.eclipse.swt.widgets.List.class,
					StyledText.class);

	/** How far a label may be from its field: a field may stand in a row, with its buttons, that stands beside the label. */
	private static final int LEVELS = 2;

	private FieldLabels() {
	}

	/**
	 * Begins.
	 *
	 * @param display whose fields get their labels
	 */
	static void speakIn(Display display) {
		display.addFilter(SWT.FocusIn, new FieldLabels());
	}

	@Override
	public void handleEvent(Event event) {
		if (event.widget instanceof Control control && FIELDS.stream().anyMatch(kind -> kind.isInstance(control)) && SpokenLabel.of(control).isEmpty()) {
			labelOf(control).ifPresent(label -> SpokenLabel.give(control, () -> label.isDisposed() ? "" : words(label)));
		}
	}

	private static Optional<Label> labelOf(Control field) {
		Control beside = field;
		for (int level = 0; level < LEVELS && !(beside instanceof Shell) && beside.getParent() != null; level++) {
			Composite parent = beside.getParent();
			int before = Arrays.asList(parent.getChildren()).indexOf(beside) - 1;
			if (before >= 0) {
				return parent.getChildren()[before] instanceof Label label && !words(label).isEmpty() ? Optional.of(label) : Optional.empty();
			}
			beside = parent;
		}
		return Optional.empty();
	}

	private static String words(Label label) {
		String words = LegacyActionTools.removeMnemonics(label.getText()).strip();
		return words.endsWith(":") ? words.substring(0, words.length() - 1) : words;
	}
}
