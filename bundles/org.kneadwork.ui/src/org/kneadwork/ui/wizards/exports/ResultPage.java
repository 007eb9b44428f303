package org.kneadwork.ui.wizards.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.program.Program;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.wizards.FindingRows;

/** Says what was written, and opens it; or why nothing was written, and leads to what has to be mended. */
final class ResultPage extends WizardPage {

	private static final int WIDTH = 620;
	private static final int ROWS = 12;
	private static final long KILO = 1000;

	private final IWorkbench workbench;
	private Label sentence;
	private FindingRows rows;
	private Button openFolder;
	private Button openFile;
	private boolean shown;

	ResultPage(IWorkbench workbench) {
		super("result");
		this.workbench = workbench;
	}

	@Override
	public void createControl(Composite parent) {
		Composite all = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).applyTo(all);
		sentence = new Label(all, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(sentence);
		rows = new FindingRows(all, 2, WIDTH, ROWS);
		openFolder = new Button(all, SWT.PUSH);
		openFolder.setText(Words.text("export.openFolder"));
		openFile = new Button(all, SWT.PUSH);
		openFile.setText(Words.text("export.openFile"));
		setControl(all);
	}

	/** Whether something came of the export. */
	boolean isShown() {
		return shown;
	}

	/** Nothing that was done is undone by going back. */
	@Override
	public IWizardPage getPreviousPage() {
		return null;
	}

	/** Shows what came of it. */
	void show(ExportResult result, IContainer library) {
		shown = true;
		switch (result) {
			case ExportResult.Written written -> show(written);
			case ExportResult.Refused refused -> show(refused, library);
		}
		sentence.getParent().layout();
	}

	private void show(ExportResult.Written written) {
		setTitle(Words.text("export.written"));
		sentence.setText(written.sentence());
		for (Path file : written.files()) {
			rows.add(file.getFileName().toString(), size(file));
		}
		rows.fitColumns();
		Path folder = written.files().getFirst().getParent();
		openFolder.addListener(SWT.Selection, event -> launch(folder));
		openFile.addListener(SWT.Selection, event -> launch(written.first()));
		openFolder.setFocus();
	}

	private void launch(Path path) {
		if (!Program.launch(path.toString())) {
			setErrorMessage(Words.text("export.notOpened", path));
		}
	}

	private static String size(Path file) {
		try {
			return Words.text("export.size", Math.max(1, Math.round(Files.size(file) / (double) KILO)));
		} catch (IOException e) {
			return "";
		}
	}

	private void show(ExportResult.Refused refused, IContainer library) {
		setTitle(Words.text("export.refused"));
		setErrorMessage(refused.sentence());
		boolean leads = !refused.findings().isEmpty();
		sentence.setText(leads ? Words.text("export.mendFirst") : refused.sentence());
		openFolder.setVisible(false);
		openFile.setVisible(false);
		refused.reasons().forEach(reason -> rows.add(reason, ""));
		refused.findings().forEach(rows::add);
		rows.chooseFirst();
		Table table = rows.table();
		table.addListener(SWT.DefaultSelection, event -> open(refused, table.indexOf((TableItem) event.item), library));
	}

	private void open(ExportResult.Refused refused, int row, IContainer library) {
		int index = row - refused.reasons().size();
		List<Finding> findings = refused.findings();
		if (index < 0 || !(findings.get(index).place() instanceof TextPlace place)) {
			return;
		}
		IFile file = library.getFile(IPath.fromPortableString(place.file()));
		try {
			if (IDE.openEditor(workbench.getActiveWorkbenchWindow().getActivePage(), file) instanceof ITextEditor editor) {
				editor.selectAndReveal(place.offset(), place.length());
			}
		} catch (PartInitException e) {
			setErrorMessage(e.getMessage());
		}
	}
}
