package org.kneadwork.ui.wizards.entries;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.kneadwork.compiler.drafting.Drafting;
import org.kneadwork.model.content.Source;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.wizards.Fields;

/** Asks why a caution is necessary, what a person is told, and where that is known from. */
final class WhyPage extends ChoicesPage {

	private static final int LINES = 3;
	private static final int ROWS = 4;

	private Text because;
	private Text tell;
	private Combo certainty;
	private CheckboxTableViewer sources;
	private boolean touched;

	WhyPage() {
		super("why");
	}

	@Override
	void addTo(Fields fields) {
		because = fields.lines("why.because", LINES);
		tell = fields.lines("why.tell", LINES);
		certainty = fields.combo("why.certainty", false);
		Option.fill(certainty, "certainty", Option.CERTAINTIES, true);
		sources = fields.checks("why.sources", ROWS);
		List.of(because, tell).forEach(text -> text.addModifyListener(change -> {
			touched = true;
			validate();
		}));
	}

	@Override
	void fill(Drafting read) {
		PlacesPage.fill(sources, read, Source.class);
	}

	/** A caution that says nothing to anybody protects nobody. */
	@Override
	void validate() {
		boolean whole = !because().isEmpty() && !tell().isEmpty();
		setErrorMessage(whole || !touched ? null : Words.text(because().isEmpty() ? "why.noReason" : "why.nothingToTell"));
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
