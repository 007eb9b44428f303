package org.kneadwork.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.ui.tests.harness.Libraries;

/** What an author reads is there in English and in German, word for word. */
class WordsTest {

	private static final List<String> BUNDLES = List.of("org.kneadwork.ui", "org.kneadwork.workbench");
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+\\}");
	private static final Pattern USED = Pattern.compile("Words\\.text\\(\"([\\w.]+)\"[,)]");
	private static final Pattern DECLARED = Pattern.compile("\"%([\\w.]+)\"");

	static List<Path> english() throws IOException {
		List<Path> all = new ArrayList<>();
		for (String bundle : BUNDLES) {
			all.add(folder(bundle).resolve("plugin.properties"));
			all.add(source(bundle).resolve("messages.properties"));
		}
		return all;
	}

	@ParameterizedTest
	@MethodSource("english")
	void germanHasTheSameKeysAndPlaceholdersAndWordsOfItsOwn(Path english) throws IOException {
		Properties one = read(english);
		Properties other = read(Path.of(english.toString().replace(".properties", "_de.properties")));
		assertEquals(new TreeSet<>(one.stringPropertyNames()), new TreeSet<>(other.stringPropertyNames()));
		for (String key : one.stringPropertyNames()) {
			assertEquals(placeholders(one.getProperty(key)), placeholders(other.getProperty(key)), key);
			assertTrue(!other.getProperty(key).isBlank(), key);
		}
		long translated = one.stringPropertyNames().stream().filter(key -> !one.getProperty(key).equals(other.getProperty(key))).count();
		assertTrue(translated * 2 > one.size(), () -> "most of " + english + " is the same in German");
	}

	@ParameterizedTest
	@MethodSource("english")
	void aConditionIsCalledTheSameInGermanEverywhere(Path english) throws IOException {
		Properties one = read(english);
		Properties other = read(Path.of(english.toString().replace(".properties", "_de.properties")));
		assertEquals(List.of(), one.stringPropertyNames().stream().filter(key -> one.getProperty(key).toLowerCase(Locale.ROOT).contains("condition"))
				.map(key -> key + ": " + other.getProperty(key)).filter(text -> text.matches("(?s).*Zust[aä]nd.*")).toList());
	}

	@ParameterizedTest
	@MethodSource("english")
	void whatAsksForMoreSaysSoInBothLanguages(Path english) throws IOException {
		Properties one = read(english);
		Properties other = read(Path.of(english.toString().replace(".properties", "_de.properties")));
		assertEquals(List.of(), one.stringPropertyNames().stream()
				.filter(key -> one.getProperty(key).split("…", -1).length != other.getProperty(key).split("…", -1).length)
				.map(key -> key + ": " + other.getProperty(key)).toList());
	}

	@ParameterizedTest
	@MethodSource("bundles")
	void everyKeyThatIsUsedIsThere(String bundle) throws IOException {
		Set<String> messages = read(source(bundle).resolve("messages.properties")).stringPropertyNames();
		Set<String> used = found(USED, sources(bundle));
		assertTrue(messages.containsAll(used), () -> "missing: " + without(used, messages));
		Set<String> declared = found(DECLARED, List.of(folder(bundle).resolve("plugin.xml")));
		Set<String> plugin = read(folder(bundle).resolve("plugin.properties")).stringPropertyNames();
		assertTrue(plugin.containsAll(declared), () -> "missing: " + without(declared, plugin));
	}

	static List<String> bundles() {
		return BUNDLES;
	}

	private static Set<String> without(Set<String> all, Set<String> some) {
		Set<String> rest = new TreeSet<>(all);
		rest.removeAll(some);
		return rest;
	}

	private static List<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text).results().map(each -> each.group()).distinct().sorted().toList();
	}

	private static Set<String> found(Pattern pattern, List<Path> files) throws IOException {
		Set<String> keys = new TreeSet<>();
		for (Path file : files) {
			Matcher matcher = pattern.matcher(Files.readString(file));
			while (matcher.find()) {
				keys.add(matcher.group(1));
			}
		}
		return keys;
	}

	private static List<Path> sources(String bundle) throws IOException {
		try (Stream<Path> files = Files.walk(folder(bundle).resolve("src"))) {
			return files.filter(file -> file.toString().endsWith(".java")).toList();
		}
	}

	private static Path folder(String bundle) {
		return Libraries.inCheckout("bundles").resolve(bundle);
	}

	private static Path source(String bundle) {
		return folder(bundle).resolve("src").resolve(bundle.replace('.', '/'));
	}

	private static Properties read(Path file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		return properties;
	}
}
