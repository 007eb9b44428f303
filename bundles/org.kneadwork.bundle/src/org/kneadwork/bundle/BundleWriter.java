package org.kneadwork.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.kneadwork.bundle.resolved.Ids;
import org.kneadwork.bundle.text.LanguageTexts;
import org.kneadwork.bundle.writing.Inventory;
import org.kneadwork.bundle.writing.LanguageFile;
import org.kneadwork.bundle.writing.LanguageFileWriter;
import org.kneadwork.bundle.writing.Reviews;
import org.kneadwork.bundle.writing.SideFileWriter;
import org.kneadwork.bundle.writing.SourceMap;
import org.kneadwork.model.content.Library;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.diff.SafetyProfile;

/**
 * Makes the bundle of a library: a JSON document for each language, a map from these back to the texts of the library, and
 * a manifest. The same content gives the same bytes, in whatever order and from whatever files it was read; the map alone
 * names the files.
 */
public final class BundleWriter {

	/** The language of a library that does not say (BCP 47: undetermined). */
	private static final String UNDETERMINED = "und";

	private BundleWriter() {
	}

	/**
	 * Makes the bundle of a library. Writes no file.
	 *
	 * @param request what to make it from
	 * @return the files of the bundle
	 * @throws IllegalArgumentException when the content has no library header, or one without an id
	 */
	public static BundleFiles write(BundleRequest request) {
		return write(request, Optional.empty());
	}

	/**
	 * Makes the bundle of a library with an index of the library, by which others can use it. Writes no file.
	 *
	 * @param request what to make it from
	 * @param index makes the bytes of the index, of the SHA-256 fingerprint of the content in hexadecimal digits
	 * @return the files of the bundle
	 * @throws IllegalArgumentException when the content has no library header, or one without an id
	 */
	public static BundleFiles writeWithIndex(BundleRequest request, Function<String, byte[]> index) {
		return write(request, Optional.of(index));
	}

	private static BundleFiles write(BundleRequest request, Optional<Function<String, byte[]>> index) {
		Library library = library(request);
		SourceMap sourceMap = new SourceMap(request.places(), new Ids(request.content(), request.libraries()));
		SafetyProfile facts = SafetyProfile.of(request.content(), request.matrix(), request.libraries()::libraryOf);
		return files(library, request.status(), documents(request, library, facts, Optional.of(sourceMap)), sourceMap, index);
	}

	/**
	 * Makes the content files alone, for who wants to see what they show: without the map, the fingerprint, and the facts for
	 * the comparison with the next version, which take most of the time.
	 *
	 * @param request what to make them from
	 * @return the documents, the language of the library first
	 * @throws IllegalArgumentException when the content has no library header, or one without an id
	 */
	static List<LanguageFile> content(BundleRequest request) {
		return documents(request, library(request), new SafetyProfile(Map.of()), Optional.empty());
	}

	private static Library library(BundleRequest request) {
		Library library = request.content().library()
				.orElseThrow(() -> new IllegalArgumentException("A bundle needs the header of a library."));
		Known.text(library.getName()).orElseThrow(() -> new IllegalArgumentException("A bundle needs the id of the library."));
		return library;
	}

	private static List<LanguageFile> documents(BundleRequest request, Library library, SafetyProfile facts,
			Optional<SourceMap> sourceMap) {
		Ids ids = new Ids(request.content(), request.libraries());
		List<LanguageTexts> languages = languages(request, library);
		LanguageFileWriter writer = new LanguageFileWriter(library, request.status(),
				languages.stream().map(LanguageTexts::language).toList(),
				Inventory.of(request.content(), request.matrix(), ids), new Reviews(request.content()), request.matrix(), ids, facts);
		return languages.stream().map(texts -> writer.write(texts, sourceMap.filter(map -> texts.isSource()))).toList();
	}

	private static List<LanguageTexts> languages(BundleRequest request, Library library) {
		String source = Known.text(library.getLanguage()).orElse(UNDETERMINED);
		List<LanguageTexts> languages = new ArrayList<>();
		languages.add(LanguageTexts.written(source));
		LanguageTexts.translations(request.content(), source).forEach(language ->
				languages.add(LanguageTexts.translated(language, request.content())));
		return languages;
	}

	private static BundleFiles files(Library library, BundleStatus status, List<LanguageFile> documents,
			SourceMap sourceMap, Optional<Function<String, byte[]>> index) {
		SideFileWriter side = new SideFileWriter(library, documents);
		String stem = library.getName() + "-" + side.version();
		Map<String, String> languages = new TreeMap<>();
		SortedMap<String, byte[]> files = new TreeMap<>();
		for (LanguageFile document : documents) {
			String name = stem + "." + document.language() + ".json";
			languages.put(name, document.language());
			files.put(name, document.with(side.fingerprint()));
		}
		files.put(stem + ".map.json", side.sourceMap(sourceMap));
		index.map(making -> making.apply(side.fingerprint())).ifPresent(bytes -> files.put(stem + BundleFiles.INDEX, bytes));
		files.put(BundleFiles.MANIFEST, side.manifest(status, files, languages));
		return new BundleFiles(files);
	}
}
