package org.kneadwork.ui.wizards.entries;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.kneadwork.compiler.drafting.Drafting;
import org.kneadwork.model.content.Source;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.wizards.Fields;

/** Asks why a caution is necessary, what a person is told, and where that is known from. */
final class WhyPage extends WizardPage implements ChoicesPage {

	private static final int LINES = 3;
	private static final int ROWS = 4;

	private Text because;
	private Text tell;
	private Combo certainty;
	private CheckboxTableViewer sources;
	private Optional<Drafting> offered = Optional.empty();

	WhyPage() {
		super("why");
		setTitle(Words.text("why.title"));
		setDescription(Words.text("why.description"));
	}

	@Override
	public void createControl(Composite parent) {
		Fields fields = new Fields(parent);
		because = fields.lines("why.because", LINES);
		tell = fields.lines("why.tell", LINES);
		certainty = fields.combo("why.certainty", false);
		Option.fill(certainty, "certainty", Option.CERTAINTIES, true);
		sources = fields.checks("why.sources", ROWS);
		because.addModifyListener(change -> validate());
		tell.addModifyListener(change -> validate());
		setControl(fields.all());
		offered.ifPresent(this::offer);
		setPageComplete(false);
	}

	@Override
	public void offer(Drafting library) {
		offered = Optional.of(library);
		if (sources != null) {
			PlacesPage.fill(sources, library, Source.class);
		}
	}

	/** A caution that says nothing to anybody protects nobody. */
	private void validate() {
		boolean whole = !because().isEmpty() && !tell().isEmpty();
		setErrorMessage(whole ? null : Words.text(because().isEmpty() ? "why.noReason" : "why.nothingToTell"));
		setPageComplete(whole);
	}

	String because() {
		return because.getText().strip();
	}

	String tell() {
		return tell.getText().strip();
	}

	Optional<String> certainty() {
		return Option.chosen(certainty, Option.CERTAINTIES);
	}

	List<String> sources() {
		return Option.words(sources.getCheckedElements());
	}
}
