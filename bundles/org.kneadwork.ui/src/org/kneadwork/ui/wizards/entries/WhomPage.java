package org.kneadwork.ui.wizards.entries;

import java.util.List;
import java.util.Optional;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Text;
import org.kneadwork.compiler.drafting.Drafting;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Modality;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Tool;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.wizards.Fields;

/** Asks for whom a caution is, how strict it is, and about which techniques. */
final class WhomPage extends ChoicesPage {

	private static final int ROWS = 5;

	/** What a caution may be about. */
	private enum About {
		EVERYTHING, PRESSURE, REGION, TOOL, MODALITY, POSITION, HEAT, POWERED
	}

	private CheckboxTableViewer conditions;
	private Combo verdict;
	private Text by;
	private Combo about;
	private Combo which;
	private List<Option> offered = List.of();

	WhomPage() {
		super("whom");
	}

	@Override
	void addTo(Fields fields) {
		conditions = fields.checks("whom.conditions", ROWS);
		verdict = fields.combo("whom.verdict", false);
		Option.fill(verdict, "caution", Option.CAUTION_VERDICTS, false);
		by = fields.text("whom.by");
		about = fields.combo("whom.about", false);
		for (About each : About.values()) {
			about.add(Words.option("about", each.name().toLowerCase(java.util.Locale.ROOT)));
		}
		about.select(0);
		which = fields.combo("whom.which", false);
		about.addModifyListener(change -> refine());
		conditions.addCheckStateListener(change -> validate());
		verdict.addModifyListener(change -> validate());
		which.addModifyListener(change -> validate());
		by.addModifyListener(change -> validate());
		refine();
	}

	@Override
	void fill(Drafting read) {
		PlacesPage.fill(conditions, read, Condition.class);
		refine();
	}

	private About chosen() {
		return About.values()[about.getSelectionIndex()];
	}

	private void refine() {
		offered = switch (chosen()) {
			case EVERYTHING, HEAT, POWERED -> List.of();
			case PRESSURE -> Option.of("pressure", Option.PRESSURES.subList(1, Option.PRESSURES.size()));
			case REGION -> of(Region.class);
			case TOOL -> of(Tool.class);
			case MODALITY -> of(Modality.class);
			case POSITION -> Option.of("position", Option.POSITIONS);
		};
		which.setItems(offered.stream().map(Option::meaning).toArray(String[]::new));
		which.setEnabled(!offered.isEmpty());
		which.select(0);
		validate();
	}

	private List<Option> of(Class<? extends org.kneadwork.model.content.Entity> kind) {
		return library().map(read -> PlacesPage.options(read, kind)).orElse(List.of());
	}

	@Override
	void validate() {
		by.setEnabled("adapt".equals(verdict()));
		Optional<String> obstacle = obstacle();
		setErrorMessage(obstacle.orElse(null));
		setMessage(conditions().isEmpty() ? Words.text("whom.everybody") : null, INFORMATION);
		setPageComplete(obstacle.isEmpty());
	}

	private Optional<String> obstacle() {
		if ("adapt".equals(verdict()) && adaptation().isEmpty()) {
			return Optional.of(Words.text("whom.noAdaptation"));
		}
		boolean needsOne = chosen() != About.EVERYTHING && chosen() != About.HEAT && chosen() != About.POWERED;
		return needsOne && which.getSelectionIndex() < 0 ? Optional.of(Words.text("whom.noSuch")) : Optional.empty();
	}

	List<String> conditions() {
		return Option.words(conditions.getCheckedElements());
	}

	String verdict() {
		return Option.chosen(verdict, Option.CAUTION_VERDICTS).orElseThrow();
	}

	String adaptation() {
		return "adapt".equals(verdict()) ? by.getText().strip() : "";
	}

	/** The techniques, as the language names them. */
	String about() {
		String word = which.getSelectionIndex() < 0 || offered.isEmpty() ? "" : offered.get(which.getSelectionIndex()).word();
		return switch (chosen()) {
			case EVERYTHING -> "everything";
			case PRESSURE -> "techniques where pressure at-least " + word;
			case REGION -> "techniques where targets " + word;
			case TOOL -> "techniques where uses " + word;
			case MODALITY -> "techniques where modality " + word;
			case POSITION -> "techniques where position " + word;
			case HEAT -> "techniques where heat";
			case POWERED -> "techniques where powered";
		};
	}
}
