package org.kneadwork.ui.wizards.entries;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.kneadwork.compiler.drafting.Frequency;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.wizards.Fields;

/** How often something may be done at the most. Nought stands for not saying it. */
final class FrequencyField {

	private static final int MOST = 99;

	private final Spinner times;
	private final Combo period;

	FrequencyField(Fields fields) {
		Composite row = fields.row("frequency.label", 3);
		times = new Spinner(row, SWT.BORDER);
		times.setMaximum(MOST);
		times.setToolTipText(Words.text("frequency.nought"));
		new Label(row, SWT.NONE).setText(Words.text("frequency.per"));
		period = new Combo(row, SWT.DROP_DOWN | SWT.READ_ONLY);
		Option.fill(period, "period", Option.PERIODS, false);
	}

	Optional<Frequency> chosen() {
		return times.getSelection() == 0 ? Optional.empty()
				: Optional.of(new Frequency(times.getSelection(), Option.chosen(period, Option.PERIODS).orElseThrow()));
	}
}
