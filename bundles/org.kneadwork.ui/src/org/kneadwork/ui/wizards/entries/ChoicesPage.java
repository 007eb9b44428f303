package org.kneadwork.ui.wizards.entries;

import java.util.Optional;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.widgets.Composite;
import org.kneadwork.compiler.drafting.Drafting;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.wizards.Fields;

/** A page that offers what there is in the library. The library may be read before the page is made, and again afterwards. */
abstract class ChoicesPage extends WizardPage {

	private Optional<Drafting> library = Optional.empty();

	/**
	 * @param name the name of the page, and the beginning of the keys of its words
	 */
	ChoicesPage(String name) {
		super(name);
		setTitle(Words.text(name + ".title"));
		setDescription(Words.text(name + ".description"));
	}

	@Override
	public final void createControl(Composite parent) {
		Fields fields = new Fields(parent);
		addTo(fields);
		setControl(fields.all());
		library.ifPresent(this::fill);
		validate();
	}

	/** Offers what there is. Called whenever a library was read. */
	final void offer(Drafting read) {
		library = Optional.of(read);
		if (getControl() != null) {
			fill(read);
			validate();
		}
	}

	/** The library that was read last; empty until one was. */
	final Optional<Drafting> library() {
		return library;
	}

	/** Makes the fields, and has whatever is chosen in them looked at. */
	abstract void addTo(Fields fields);

	/** Fills the fields with what there is in the library. */
	abstract void fill(Drafting read);

	/** Looks at what is chosen, and says what is missing. */
	abstract void validate();
}
