package org.kneadwork.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.BundleWriter;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.ExportGate;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;

/**
 * What the page shows: the bundle of a library, or what keeps it from having one.
 *
 * @param languages the languages of the bundle, that of the library first; empty where there is no bundle
 * @param files the content of the bundle, a file a language, by its name
 * @param findings what has to be mended first; empty where there is a bundle
 */
public record PreviewContent(List<Language> languages, SortedMap<String, byte[]> files, List<Finding> findings) {

	private static final String LANGUAGE_OF_NAME = "^.*\\.([^.]+)\\.json$";

	/**
	 * A language of the bundle.
	 *
	 * @param tag the language, as a BCP 47 tag
	 * @param file the name of its file
	 */
	public record Language(String tag, String file) {
	}

	/** Takes copies. */
	public PreviewContent {
		languages = List.copyOf(languages);
		files = new TreeMap<>(files);
		findings = List.copyOf(findings);
	}

	/**
	 * What to show when a library could not be checked at all.
	 *
	 * @param what what is wrong, in a sentence
	 * @return what to show
	 */
	public static PreviewContent unreadable(String what) {
		return new PreviewContent(List.of(), new TreeMap<>(), List.of(new Finding("", Severity.ERROR, what, "",
				new TextPlace("", 0, 0, 0, 0), List.of(), List.of())));
	}

	/**
	 * What to show of a library that was checked. A library with errors gives no bundle, because it may be unsafe.
	 *
	 * @param outcome what came of the check
	 * @return what to show
	 */
	public static PreviewContent of(Outcome<CheckedLibrary> outcome) {
		if (ExportGate.refusal(outcome, BundleStatus.CHECKED).isPresent()) {
			return new PreviewContent(List.of(), new TreeMap<>(),
					outcome.findings().stream().filter(finding -> finding.severity() == Severity.ERROR).toList());
		}
		CheckedLibrary library = outcome.value().orElseThrow();
		BundleFiles bundle = BundleWriter.write(new BundleRequest(library.content(), library.matrix(), BundleStatus.CHECKED,
				library.places()::apply, library.libraries()::apply));
		TreeMap<String, byte[]> files = new TreeMap<>(bundle.files());
		files.keySet().removeIf(name -> name.equals(BundleFiles.MANIFEST) || name.endsWith(".map.json"));
		String source = library.content().library().orElseThrow().getLanguage();
		List<Language> languages = new ArrayList<>();
		files.keySet().forEach(name -> {
			Language language = new Language(name.replaceFirst(LANGUAGE_OF_NAME, "$1"), name);
			languages.add(language.tag().equals(source) ? 0 : languages.size(), language);
		});
		return new PreviewContent(languages, files, List.of());
	}
}
