package org.kneadwork.ui.wizards.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.ui.Words;

/** Says what was written, and opens it; or why nothing was written, and leads to what has to be mended. */
final class ResultPage extends WizardPage {

	private static final int WIDTH = 620;
	private static final int ROWS = 12;
	private static final long KILO = 1000;

	private final IWorkbench workbench;
	private Label sentence;
	private Table table;
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
		table = new Table(all, SWT.BORDER | SWT.FULL_SELECTION);
		new TableColumn(table, SWT.LEFT);
		new TableColumn(table, SWT.LEFT);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(WIDTH, ROWS * table.getItemHeight()).applyTo(table);
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
		table.removeAll();
		switch (result) {
			case ExportResult.Written written -> show(written);
			case ExportResult.Refused refused -> show(refused, library);
		}
		Stream.of(table.getColumns()).forEach(TableColumn::pack);
		sentence.getParent().layout();
	}

	private void show(ExportResult.Written written) {
		setTitle(Words.text("export.written"));
		sentence.setText(written.sentence());
		for (Path file : written.files()) {
			new TableItem(table, SWT.NONE).setText(new String[] {file.getFileName().toString(), size(file)});
		}
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
		refused.reasons().forEach(reason -> new TableItem(table, SWT.NONE).setText(reason));
		for (Finding finding : refused.findings()) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] {finding.messageIn(Words.language()) + "  (" + finding.code() + ")", place(finding)});
			item.setImage(workbench.getSharedImages().getImage(
					finding.severity() == Severity.ERROR ? ISharedImages.IMG_OBJS_ERROR_TSK : ISharedImages.IMG_OBJS_WARN_TSK));
		}
		table.addListener(SWT.DefaultSelection, event -> open(refused, table.indexOf((TableItem) event.item), library));
	}

	private static String place(Finding finding) {
		return finding.place() instanceof TextPlace place ? place.file() + ":" + place.line() : "";
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
