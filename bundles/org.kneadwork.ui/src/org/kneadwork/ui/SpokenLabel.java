package org.kneadwork.ui;

import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;

/**
 * Tells screen readers what a field is called. On Windows and macOS a field is asked for its name. On Linux nobody asks a field of
 * the system's, but a reader follows what it is labelled by; the label that stands before it on the screen has no name there, so that
 * it gets one that is only spoken.
 */
public final class SpokenLabel {

	private static final String KEY = "org.kneadwork.ui.spokenLabel";

	private SpokenLabel() {
	}

	/**
	 * Gives a field its name, in the place of any earlier one.
	 *
	 * @param field the field
	 * @param words what it is called, asked for each time that it is spoken
	 */
	public static void give(Control field, Supplier<String> words) {
		boolean first = !(field.getData(KEY) instanceof Supplier);
		field.setData(KEY, words);
		if (!first) {
			return;
		}
		AccessibleAdapter name = new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				if (event.childID == ACC.CHILDID_SELF) {
					event.result = of(field).orElse(event.result);
				}
			}
		};
		field.getAccessible().addAccessibleListener(name);
		Accessible label = new Accessible(field.getParent().getAccessible());
		label.addAccessibleListener(name);
		label.addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent event) {
				event.detail = ACC.ROLE_LABEL;
			}
		});
		field.getAccessible().addRelation(ACC.RELATION_LABELLED_BY, label);
		field.addDisposeListener(event -> label.dispose());
	}

	/**
	 * What a field is called.
	 *
	 * @param field the field
	 * @return its name; empty where it was given none
	 */
	public static Optional<String> of(Control field) {
		return field.getData(KEY) instanceof Supplier<?> words ? Optional.of(String.valueOf(words.get())) : Optional.empty();
	}
}
