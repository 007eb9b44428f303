package org.kneadwork.ui.wizards.entries;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.viewers.CheckboxTableViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.kneadwork.compiler.drafting.Choice;
import org.kneadwork.compiler.drafting.Drafting;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Modality;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Tool;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.wizards.Fields;

/** Asks where a technique is done, with what, in which position and how hard. */
final class PlacesPage extends ChoicesPage {

	private static final int ROWS = 3;

	private CheckboxTableViewer regions;
	private CheckboxTableViewer tools;
	private CheckboxTableViewer modalities;
	private CheckboxTableViewer positions;
	private Combo lightest;
	private Combo strongest;

	PlacesPage() {
		super("places");
	}

	@Override
	void addTo(Fields fields) {
		regions = fields.checks("places.regions", ROWS);
		modalities = fields.checks("places.modalities", ROWS - 1);
		tools = fields.checks("places.tools", ROWS);
		positions = fields.checks("places.positions", ROWS);
		positions.setInput(Option.of("position", Option.POSITIONS));
		Composite row = fields.row("places.pressure", 3);
		lightest = new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY);
		Option.fill(lightest, "pressure", Option.PRESSURES, true);
		new Label(row, SWT.NONE).setText(Words.text("places.upTo"));
		strongest = new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY);
		Option.fill(strongest, "pressure", Option.PRESSURES, true);
		lightest.addModifyListener(change -> validate());
		strongest.addModifyListener(change -> validate());
		regions.addCheckStateListener(change -> validate());
	}

	@Override
	void fill(Drafting read) {
		fill(regions, read, Region.class);
		fill(modalities, read, Modality.class);
		fill(tools, read, Tool.class);
	}

	/** Offers what there is of a kind in the library. */
	static void fill(CheckboxTableViewer viewer, Drafting library, Class<? extends Entity> kind) {
		viewer.setInput(options(library, kind));
	}

	/** What there is of a kind in the library, as an author reads it. */
	static List<Option> options(Drafting library, Class<? extends Entity> kind) {
		return library.choices(kind).stream().map(PlacesPage::option).toList();
	}

	private static Option option(Choice choice) {
		return new Option(choice.id(), choice.title().equals(choice.id()) ? choice.id() : choice.title() + "  (" + choice.id() + ")");
	}

	@Override
	void validate() {
		boolean swapped = lightest.getSelectionIndex() > 0 && strongest.getSelectionIndex() > 0
				&& lightest.getSelectionIndex() > strongest.getSelectionIndex();
		setErrorMessage(swapped ? Words.text("places.pressureSwapped") : null);
		boolean open = regions.getCheckedElements().length == 0 || pressure().isEmpty();
		setMessage(open ? Words.text("places.open") : null, INFORMATION);
		setPageComplete(!swapped);
	}

	List<String> regions() {
		return Option.words(regions.getCheckedElements());
	}

	List<String> tools() {
		return Option.words(tools.getCheckedElements());
	}

	List<String> modalities() {
		return Option.words(modalities.getCheckedElements());
	}

	List<String> positions() {
		return Option.words(positions.getCheckedElements());
	}

	Optional<String> pressure() {
		List<String> ends = Arrays.asList(lightest, strongest).stream().flatMap(combo -> Option.chosen(combo, Option.PRESSURES).stream())
				.distinct().toList();
		return ends.isEmpty() ? Optional.empty() : Optional.of(String.join(" to ", ends));
	}
}
