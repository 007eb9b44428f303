package org.kneadwork.ui.wizards.entries;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.kneadwork.compiler.drafting.Preview;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.wizards.FindingRows;

/** Shows the text that will be written, and everything that will be found in it. */
final class PreviewPage extends WizardPage {

	private static final int WIDTH = 640;
	private static final int LINES = 12;
	private static final int ROWS = 4;

	private Text text;
	private Label told;
	private FindingRows findings;
	private String entry = "";

	PreviewPage() {
		super("preview");
		setTitle(Words.text("preview.title"));
		setDescription(Words.text("preview.description"));
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().applyTo(all);
		new Label(all, SWT.NONE).setText(Words.text("preview.text"));
		text = new Text(all, SWT.BORDER | SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL);
		text.setFont(JFaceResources.getTextFont());
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LINES * text.getLineHeight()).applyTo(text);
		told = new Label(all, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(told);
		findings = new FindingRows(all, 1, WIDTH, ROWS);
		setControl(all);
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			setPageComplete(false);
			getShell().getDisplay().asyncExec(this::look);
		}
	}

	private void look() {
		if (getControl().isDisposed()) {
			return;
		}
		Optional<Preview> preview = ((EntryWizard) getWizard()).lookAtWhole();
		if (!getControl().isDisposed()) {
			preview.ifPresent(this::show);
			setPageComplete(preview.isPresent());
			getContainer().updateButtons();
		}
	}

	private void show(Preview preview) {
		entry = preview.entry();
		text.setText(entry);
		findings.clear();
		List<Finding> worstFirst = preview.findings().stream().sorted(Comparator.comparing(Finding::severity)).toList();
		worstFirst.forEach(findings::add);
		told.setText(worstFirst.isEmpty() ? Words.text("preview.nothing") : Words.text("preview.findings", worstFirst.size()));
		findings.chooseFirst();
	}

	/** The text as it is shown. */
	String entry() {
		return entry;
	}
}
