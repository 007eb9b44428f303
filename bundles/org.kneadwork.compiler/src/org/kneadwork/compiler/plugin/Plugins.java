package org.kneadwork.compiler.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kneadwork.bundle.generator.BundleGenerator;
import org.kneadwork.bundle.generator.JsonBundleGenerator;
import org.kneadwork.report.ReportFormat;
import org.kneadwork.report.ReportFormats;
import org.kneadwork.report.coverage.CoverageFormat;
import org.kneadwork.report.coverage.CoverageFormats;
import org.kneadwork.safety.rule.RuleSet;
import org.kneadwork.schemaorg.SchemaOrgGenerator;

/**
 * What plug-ins add, as far as it can be used, and what of them cannot. Everything in it comes besides what the toolkit has
 * itself, and nothing takes the place of that. It does not change.
 *
 * @param all what is there to be used, in the order in which it was found
 * @param problems what cannot be used
 * @param rules the rules that checks go by: those of the toolkit, and those of plug-ins
 * @param generators the forms of the bundle: that of the toolkit, and those of plug-ins
 * @param findingsFormats the forms of findings: those of the toolkit, and those of plug-ins
 * @param reportFormats the forms of the coverage report: those of the toolkit, and those of plug-ins
 * @param vocabularies folders in which the libraries lie that plug-ins bring; absolute
 */
public record Plugins(List<Plugin> all, List<PluginProblem> problems, RuleSet rules, List<BundleGenerator> generators,
		List<ReportFormat> findingsFormats, List<CoverageFormat> reportFormats, List<Path> vocabularies) {

	/** The number of the interface between the toolkit and its plug-ins, which a plug-in states in its manifest. */
	public static final int INTERFACE = 1;
	/** The line of the manifest in which it does. */
	public static final String INTERFACE_HEADER = "Kneadwork-Plugin";

	/** The toolkit alone. */
	public static final Plugins NONE = new Plugins(List.of(), List.of(), RuleSet.CATALOGUE,
			List.of(new JsonBundleGenerator(), new SchemaOrgGenerator()), ReportFormats.all(), CoverageFormats.all(), List.of());

	/** Takes copies of the lists. */
	public Plugins {
		all = List.copyOf(all);
		problems = List.copyOf(problems);
		generators = List.copyOf(generators);
		findingsFormats = List.copyOf(findingsFormats);
		reportFormats = List.copyOf(reportFormats);
		vocabularies = List.copyOf(vocabularies);
	}

	/**
	 * Takes what works of what plug-ins offer.
	 *
	 * @param offers what they offer; of two with one name the first counts
	 * @param problems what is known to be wrong before anything is made
	 * @param vocabularyFolder where the files of vocabularies are kept; made where it is missing
	 * @return what there is
	 */
	public static Plugins of(List<Offer> offers, List<PluginProblem> problems, Path vocabularyFolder) {
		if (offers.isEmpty() && problems.isEmpty()) {
			return NONE;
		}
		Taking taking = new Taking(vocabularyFolder, problems);
		offers.forEach(taking::take);
		return taking.plugins();
	}

	/**
	 * The words by which the forms of the bundle are asked for.
	 *
	 * @return the words, that of the toolkit's own first
	 */
	public List<String> generatorNames() {
		return generators.stream().map(BundleGenerator::format).toList();
	}

	/**
	 * Whether something comes from a plug-in.
	 *
	 * @param kind what it is
	 * @param name its name
	 * @return whether a plug-in adds it
	 */
	public boolean adds(PluginKind kind, String name) {
		return all.stream().anyMatch(plugin -> plugin.kind() == kind && plugin.name().equals(name));
	}

	/**
	 * What cannot be used and is no part of checks, which report the rest themselves.
	 *
	 * @return the problems
	 */
	public Stream<PluginProblem> problemsBesideChecks() {
		return problems.stream().filter(problem -> !problem.concernsChecks());
	}
}
