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
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.generator.BundleGenerator;
import org.kneadwork.bundle.generator.JsonBundleGenerator;
import org.kneadwork.compiler.BundleExporter;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.ExportGate;
import org.kneadwork.compiler.ExportedFile;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.plugin.PluginKind;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.safety.coverage.Obstacle;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.plugins.ExtensionPlugins;
import org.kneadwork.ui.wizards.Fields;

/** Writes the bundle of a library, which apps read. */
public final class BundleExportWizard extends LibraryExportWizard {

	private ForWhomPage page;
	private BundleStatus status = BundleStatus.CHECKED;
	private List<BundleGenerator> forms = List.of();

	/** Sets the window up. */
	public BundleExportWizard() {
		super("bundle");
	}

	@Override
	DestinationPage page(String kind, Optional<IContainer> library) {
		page = new ForWhomPage(kind, library);
		return page;
	}

	@Override
	void decide() {
		status = page.status();
		forms = page.forms();
	}

	@Override
	boolean isForRelease() {
		return status == BundleStatus.RELEASED;
	}

	@Override
	ExportResult write(Outcome<CheckedLibrary> outcome, Path folder) throws IOException {
		Optional<ExportGate.Refusal> refusal = ExportGate.refusal(outcome, status);
		if (refusal.isPresent()) {
			return refused(refusal.get(), outcome);
		}
		List<Path> files = new BundleExporter().export(outcome.value().orElseThrow(), status, folder, forms).stream()
				.map(ExportedFile::path).toList();
		return new ExportResult.Written(Words.text("bundle.written." + word(status), files.size(), folder), files, files.getFirst());
	}

	private static ExportResult refused(ExportGate.Refusal refusal, Outcome<CheckedLibrary> outcome) {
		List<String> measures = new ArrayList<>();
		refusal.release().ifPresent(release -> release.obstacles().stream().filter(each -> each.kind() == Obstacle.Kind.GATE)
				.map(each -> each.said().in(Words.language())).forEach(measures::add));
		List<Finding> errors = outcome.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
		return new ExportResult.Refused(Words.text("bundle.refused." + refusal.reason().name().toLowerCase(Locale.ROOT)), measures, errors);
	}

	private static String word(BundleStatus status) {
		return status.name().toLowerCase(Locale.ROOT);
	}

	/** Asks also for whom the bundle is, and in which forms. */
	private static final class ForWhomPage extends DestinationPage {

		private static final int INDENT = 20;

		private final Map<BundleGenerator, Button> choices = new LinkedHashMap<>();
		private Button draft;
		private Button release;

		ForWhomPage(String kind, Optional<IContainer> library) {
			super(kind, library);
		}

		@Override
		void addChoices(Fields fields) {
			fields.sentence(Words.text("bundle.forWhom"));
			Button checked = radio(fields, "checked");
			draft = radio(fields, "draft");
			release = radio(fields, "released");
			checked.setSelection(true);
			fields.sentence(Words.text("bundle.forms"));
			Plugins plugins = ExtensionPlugins.current();
			for (BundleGenerator form : plugins.generators()) {
				Button choice = fields.tick(plugins.adds(PluginKind.GENERATOR, form.format())
						? Words.text("export.added", form.description(), form.format()) : Words.text("bundle.form." + form.format()));
				choice.setSelection(form.format().equals(JsonBundleGenerator.FORMAT));
				choice.addListener(SWT.Selection, event -> validate());
				choices.put(form, choice);
			}
		}

		List<BundleGenerator> forms() {
			return choices.keySet().stream().filter(form -> choices.get(form).getSelection()).toList();
		}

		private static Button radio(Fields fields, String key) {
			Button button = new Button(fields.all(), SWT.RADIO);
			button.setText(Words.text("bundle." + key));
			GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
			((GridData) fields.sentence(Words.text("bundle.meaning." + key)).getLayoutData()).horizontalIndent = INDENT;
			return button;
		}

		BundleStatus status() {
			return draft.getSelection() ? BundleStatus.DRAFT : release.getSelection() ? BundleStatus.RELEASED : BundleStatus.CHECKED;
		}

		@Override
		Optional<String> obstacle() {
			return forms().isEmpty() ? Optional.of(Words.text("bundle.noForm")) : Optional.empty();
		}
	}
}
