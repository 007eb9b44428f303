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
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.kneadwork.compiler.drafting.Preview;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.ui.Words;

/** Shows the text that will be written, and everything that will be found in it. */
final class PreviewPage extends WizardPage {

	private static final int WIDTH = 640;
	private static final int LINES = 12;
	private static final int ROWS = 4;

	private Text text;
	private Label told;
	private Table findings;
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
		findings = new Table(all, SWT.BORDER | SWT.FULL_SELECTION);
		new TableColumn(findings, SWT.LEFT);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, ROWS * findings.getItemHeight()).applyTo(findings);
		findings.addListener(SWT.Selection, event -> tell((TableItem) event.item));
		setControl(all);
	}

	/** Long sentences are cut off in a list. */
	private void tell(TableItem item) {
		setMessage(item.getText());
		item.getParent().setToolTipText(item.getText());
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
		findings.removeAll();
		List<Finding> worstFirst = preview.findings().stream().sorted(Comparator.comparing(Finding::severity)).toList();
		for (Finding finding : worstFirst) {
			TableItem item = new TableItem(findings, SWT.NONE);
			item.setText((finding.messageIn(Words.language()) + " " + finding.mendIn(Words.language())).strip() + "  (" + finding.code() + ")");
			item.setImage(PlatformUI.getWorkbench().getSharedImages().getImage(picture(finding.severity())));
		}
		findings.getColumn(0).pack();
		told.setText(worstFirst.isEmpty() ? Words.text("preview.nothing") : Words.text("preview.findings", worstFirst.size()));
		told.getParent().layout();
	}

	private static String picture(Severity severity) {
		return switch (severity) {
			case ERROR -> ISharedImages.IMG_OBJS_ERROR_TSK;
			case WARNING -> ISharedImages.IMG_OBJS_WARN_TSK;
			case INFO -> ISharedImages.IMG_OBJS_INFO_TSK;
		};
	}

	/** The text as it is shown. */
	String entry() {
		return entry;
	}
}
