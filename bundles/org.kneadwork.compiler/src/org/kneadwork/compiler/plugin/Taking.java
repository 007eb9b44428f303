package org.kneadwork.compiler.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.kneadwork.bundle.generator.BundleGenerator;
import org.kneadwork.compiler.vocabulary.Vocabulary;
import org.kneadwork.report.ReportFormat;
import org.kneadwork.report.coverage.CoverageFormat;
import org.kneadwork.safety.rule.Rule;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleInfo;
import org.kneadwork.safety.rule.RuleSet;
import org.kneadwork.safety.wording.AddedWords;
import org.kneadwork.safety.wording.WordingPack;
import org.kneadwork.safety.wording.WordingSource;

/**
 * Makes what plug-ins offer, one after the other, and keeps what can be used. What a plug-in says of itself is asked once and
 * kept: what it says later does not count.
 */
final class Taking {

	private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
	private static final Pattern CODE = Pattern.compile("[A-Z]{2,8}\\d{3}");
	private static final String OWN_CODES = "KW";
	/** What stands for itself among the forms of the command line. */
	private static final List<String> WORDS_TAKEN = List.of("text", "summary");

	/** What is said to be wrong with an offer, as the end of a sentence. */
	private static final class Unusable extends Exception {

		private static final long serialVersionUID = 1L;

		private Unusable(String message) {
			super(message);
		}
	}

	private final Path vocabularyFolder;
	private final List<PluginProblem> problems;
	private final List<Plugin> taken = new ArrayList<>();
	private final Map<List<Object>, String> whose = new HashMap<>();
	private final List<RuleSet.AddedRule> rules = new ArrayList<>();
	private final List<AddedWords> wording = new ArrayList<>();
	private final List<BundleGenerator> generators = new ArrayList<>(Plugins.NONE.generators());
	private final List<ReportFormat> findingsFormats = new ArrayList<>(Plugins.NONE.findingsFormats());
	private final List<CoverageFormat> reportFormats = new ArrayList<>(Plugins.NONE.reportFormats());
	private final List<Path> vocabularies = new ArrayList<>();

	Taking(Path vocabularyFolder, List<PluginProblem> problems) {
		this.vocabularyFolder = vocabularyFolder;
		this.problems = new ArrayList<>(problems);
		generators.forEach(own -> claim(PluginKind.GENERATOR, own.format()));
		findingsFormats.forEach(own -> claim(PluginKind.FINDINGS_RENDERER, own.name()));
		reportFormats.forEach(own -> claim(PluginKind.REPORT_RENDERER, own.name()));
		WORDS_TAKEN.forEach(word -> {
			claim(PluginKind.FINDINGS_RENDERER, word);
			claim(PluginKind.REPORT_RENDERER, word);
		});
	}

	private void claim(PluginKind kind, String name) {
		whose.put(List.of(kind, name), "Kneadwork itself");
	}

	/** Makes something, whatever comes of it. */
	void take(Offer offer) {
		try {
			Object made = offer.make().call();
			if (!offer.kind().type().isInstance(made)) {
				throw new Unusable((made == null ? "nothing" : made.getClass().getName()) + " is none; it has to implement "
						+ offer.kind().type().getName() + ".");
			}
			take(offer, made);
		} catch (Unusable reason) {
			problem(offer, reason.getMessage());
		} catch (ServiceConfigurationError reason) {
			problem(offer, reason.getCause() == null ? "its entry is wrong (" + reason.getMessage() + ")." : words(reason.getCause()));
		} catch (Exception | LinkageError | StackOverflowError | AssertionError failure) {
			problem(offer, words(failure));
		}
	}

	/** What another program throws may be without any message. */
	private static String words(Throwable failure) {
		return (failure instanceof LinkageError ? "it was made for another Kneadwork, or a library is missing (" : "its program failed (")
				+ failure + ").";
	}

	private void problem(Offer offer, String message) {
		problems.add(new PluginProblem(offer.from(), Optional.of(offer.kind()), message));
	}

	private void take(Offer offer, Object made) throws Unusable, IOException {
		switch (made) {
			case Rule rule when offer.kind() == PluginKind.RULE -> take(offer, rule);
			case BundleGenerator generator when offer.kind() == PluginKind.GENERATOR -> {
				Plugin plugin = plugin(offer, generator.format(), generator.description());
				generators.add(new GuardedGenerator(plugin, generator));
			}
			case ReportFormat format when offer.kind() == PluginKind.FINDINGS_RENDERER -> {
				Plugin plugin = plugin(offer, format.name(), format.description());
				findingsFormats.add(new GuardedFindingsFormat(plugin, format));
			}
			case CoverageFormat format when offer.kind() == PluginKind.REPORT_RENDERER -> {
				Plugin plugin = plugin(offer, format.name(), format.description());
				reportFormats.add(new GuardedReportFormat(plugin, format));
			}
			case WordingSource source when offer.kind() == PluginKind.WORDING_PACK -> take(offer, source);
			case Vocabulary vocabulary -> take(offer, vocabulary);
			default -> throw new IllegalStateException("An offer of no known kind: " + offer.kind());
		}
	}

	private Plugin plugin(Offer offer, String name, String description) throws Unusable {
		if (name == null || !NAME.matcher(name).matches()) {
			throw new Unusable("its name is '" + name + "'; a name consists of small letters, digits and hyphens.");
		}
		return named(offer, name, description);
	}

	private Plugin named(Offer offer, String name, String description) throws Unusable {
		if (description == null || description.isBlank()) {
			throw new Unusable("'" + name + "' says nothing of what it does.");
		}
		String other = whose.putIfAbsent(List.of(offer.kind(), name), offer.from());
		if (other != null) {
			throw new Unusable("there is a " + offer.kind().words() + " '" + name + "' already, of " + other + ".");
		}
		Plugin plugin = new Plugin(offer.kind(), name, description.strip(), offer.from());
		taken.add(plugin);
		return plugin;
	}

	private void take(Offer offer, Rule rule) throws Unusable {
		RuleInfo info = Objects.requireNonNull(rule.info(), "a rule without an entry");
		if (!CODE.matcher(info.code()).matches()) {
			throw new Unusable("the code of its rule is '" + info.code() + "'; a code is two to eight capital letters and three digits, such as "
					+ "EX101.");
		}
		if (info.code().startsWith(OWN_CODES)) {
			throw new Unusable("the code of its rule is " + info.code() + "; codes that begin with " + OWN_CODES + " are those of Kneadwork.");
		}
		if (info.home() == RuleCatalogue.class || !info.hasExamples()) {
			throw new Unusable("the rule " + info.code() + " lacks an example of it broken and one of it kept.");
		}
		rules.add(new RuleSet.AddedRule(rule, info, named(offer, info.code(), info.title()).from()));
	}

	private void take(Offer offer, WordingSource source) throws Unusable {
		AddedWords words;
		try {
			words = WordingPack.added(Objects.requireNonNull(source.language()), source.text(),
					code -> RuleCatalogue.info(code).orElseThrow().severity());
		} catch (IllegalArgumentException reason) {
			throw new Unusable(reason.getMessage());
		}
		plugin(offer, source.name(), source.description());
		wording.add(words);
	}

	private void take(Offer offer, Vocabulary vocabulary) throws Unusable, IOException {
		String library = vocabulary.library();
		Map<String, byte[]> files = new TreeMap<>(vocabulary.files());
		Optional<String> fault = VocabularyFolder.fault(library, files);
		if (fault.isPresent()) {
			throw new Unusable(fault.get());
		}
		// Before it counts as taken: a disk may be full.
		Path folder = VocabularyFolder.write(vocabularyFolder, library, files);
		plugin(offer, library, vocabulary.description());
		vocabularies.add(folder);
	}

	/** What there is now. */
	Plugins plugins() {
		return new Plugins(taken, problems, new RuleSet(rules, wording), generators, findingsFormats, reportFormats, vocabularies);
	}
}
