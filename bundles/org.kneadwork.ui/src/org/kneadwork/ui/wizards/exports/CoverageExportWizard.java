package org.kneadwork.ui.wizards.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IContainer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.CoverageFiles;
import org.kneadwork.compiler.Coverages;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.plugin.PluginKind;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.report.coverage.CoverageFormat;
import org.kneadwork.report.coverage.CoverageReport;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.ui.Toolkit;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.plugins.ExtensionPlugins;
import org.kneadwork.ui.wizards.Fields;

/** Writes the coverage report of a library, which reviewers read. A library with errors gets one too: it lists them. */
public final class CoverageExportWizard extends LibraryExportWizard {

	private FormsPage page;
	private List<CoverageFormat> forms = List.of();
	private Locale language = Locale.ENGLISH;

	/** Sets the window up. */
	public CoverageExportWizard() {
		super("coverage");
	}

	@Override
	DestinationPage page(String kind, Optional<IContainer> library) {
		page = new FormsPage(kind, library);
		return page;
	}

	@Override
	void decide() {
		forms = page.forms();
		language = page.language();
	}

	@Override
	boolean isForRelease() {
		return true;
	}

	@Override
	ExportResult write(Outcome<CheckedLibrary> outcome, Path folder) throws IOException {
		Optional<CheckedLibrary> library = outcome.value();
		if (library.isEmpty()) {
			return new ExportResult.Refused(Words.text("coverage.unreadable"), List.of(), outcome.findings());
		}
		Coverage coverage = Coverages.of(library.get(), outcome, Coverages.since(library.get()));
		CoverageReport report = new CoverageReport(Toolkit.version(), CoverageFiles.folderFrom(folder, library.get().folder()), coverage, List.of(),
				language);
		List<Path> files = CoverageFiles.write(report, forms, folder);
		String sentence = Words.text(coverage.release().ready() ? "coverage.ready" : "coverage.notReady", files.size(), folder,
				coverage.release().obstacles().size());
		return new ExportResult.Written(sentence, files, files.stream().filter(file -> file.toString().endsWith(".html")).findFirst()
				.orElse(files.getFirst()));
	}

	/** Asks also in which forms, and in which language the page is. */
	private static final class FormsPage extends DestinationPage {

		private final Map<CoverageFormat, Button> choices = new LinkedHashMap<>();
		private Combo language;

		FormsPage(String kind, Optional<IContainer> library) {
			super(kind, library);
		}

		@Override
		void addChoices(Fields fields) {
			fields.sentence(Words.text("coverage.forms"));
			Plugins plugins = ExtensionPlugins.current();
			for (CoverageFormat form : plugins.reportFormats()) {
				Button choice = fields.tick(plugins.adds(PluginKind.REPORT_RENDERER, form.name())
						? Words.text("export.added", form.description(), form.name()) : Words.text("coverage.form." + form.name()));
				choice.setSelection(true);
				choice.addListener(SWT.Selection, event -> validate());
				choices.put(form, choice);
			}
			language = fields.combo("coverage.language", false);
			CoverageReport.languages().forEach(each -> language.add(each.getDisplayLanguage(Words.language())));
			language.select(Math.max(0, CoverageReport.languages().indexOf(Words.language())));
		}

		Locale language() {
			return CoverageReport.languages().get(language.getSelectionIndex());
		}

		List<CoverageFormat> forms() {
			List<CoverageFormat> chosen = new ArrayList<>(choices.keySet());
			chosen.removeIf(form -> !choices.get(form).getSelection());
			return chosen;
		}

		@Override
		Optional<String> obstacle() {
			return forms().isEmpty() ? Optional.of(Words.text("coverage.noForm")) : Optional.empty();
		}
	}
}
