package org.kneadwork.product.tests;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our words for parts of the platform, in both languages, fit the platform that the product is built with. */
class WordsOfThePlatformTest {

	private static final Pattern WORDS = Pattern.compile("_(de|en)\\.properties$");
	private static final Set<String> KEYS = Set.of("Ctrl", "Shift", "Alt", "Backspace", "Return", "Enter", "Delete", "Space", "Arrow_Up", "Arrow_Down",
			"Arrow_Left", "Arrow_Right", "Page_Up", "Page_Down", "Home", "End", "Insert", "CTRL", "SHIFT", "ALT", "BS", "CR", "DEL", "SPACE",
			"PAGE_UP", "PAGE_DOWN", "HOME", "END", "INSERT");
	private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");
	private static final Pattern WORD = Pattern.compile("[a-z]{4}");

	private static Path plugins() {
		return Path.of(System.getProperty("kneadwork.checkout"))
				.resolve("releng/org.kneadwork.product/target/products/org.kneadwork.product/linux/gtk/x86_64/kneadwork-workbench/plugins");
	}

	private static List<Path> named(String start) throws IOException {
		try (Stream<Path> files = Files.list(plugins())) {
			return files.filter(file -> file.getFileName().toString().startsWith(start)).sorted().toList();
		}
	}

	static List<Path> fragments() throws IOException {
		return named("org.kneadwork.words.");
	}

	@Test
	void theyAreInTheProduct() throws IOException {
		assertEquals(15, fragments().size());
	}

	@ParameterizedTest
	@MethodSource("fragments")
	void eachWordStandsForOneOfThePlatformWithTheSameArguments(Path fragment) throws IOException {
		try (JarFile ours = new JarFile(fragment.toFile())) {
			List<Path> hosts = named(ours.getManifest().getMainAttributes().getValue("Fragment-Host") + "_");
			assertEquals(1, hosts.size(), "what it is a part of is not in the product");
			List<ZipEntry> files = ours.stream().filter(file -> WORDS.matcher(file.getName()).find()).map(ZipEntry.class::cast).toList();
			assertFalse(files.isEmpty());
			for (ZipEntry file : files) {
				compare(wordsOf(hosts.getFirst(), WORDS.matcher(file.getName()).replaceFirst(".properties")), words(ours, file));
				assertTrue(new String(ours.getInputStream(file).readAllBytes(), StandardCharsets.UTF_8).chars().allMatch(each -> each < 128),
						"the platform would read other letters wrongly");
			}
		}
	}

	/** On Linux, SWT reads the keys of a menu out of its text and knows them by these names only: others vanish from the menu. */
	@ParameterizedTest
	@MethodSource("fragments")
	void keysInMenusAreCalledAsSwtReadsThem(Path fragment) throws IOException {
		try (JarFile ours = new JarFile(fragment.toFile())) {
			for (ZipEntry file : ours.stream().filter(file -> file.getName().startsWith("org/eclipse/jface/")
					&& WORDS.matcher(file.getName()).find()).toList()) {
				Set<String> keys = new TreeSet<>(words(ours, file).stringPropertyNames());
				keys.retainAll(KEYS);
				assertEquals(Set.of(), keys, file.getName());
			}
		}
	}

	@ParameterizedTest
	@MethodSource("fragments")
	void ourEnglishHasNoWordsOfProgrammers(Path fragment) throws IOException {
		try (JarFile ours = new JarFile(fragment.toFile())) {
			for (ZipEntry english : ours.stream().filter(file -> file.getName().endsWith("_en.properties")).toList()) {
				assertEquals(List.of(), words(ours, english).values().stream().map(Object::toString).filter(ProgrammersWords::areIn).toList());
			}
		}
	}

	@ParameterizedTest
	@MethodSource("fragments")
	void whatIsSaidInOtherWordsInEnglishIsSaidInGermanToo(Path fragment) throws IOException {
		try (JarFile ours = new JarFile(fragment.toFile())) {
			for (ZipEntry english : ours.stream().filter(file -> file.getName().endsWith("_en.properties")).toList()) {
				ZipEntry german = ours.getEntry(english.getName().replace("_en.", "_de."));
				assertTrue(german != null, english + " has no German");
				Set<String> missing = new TreeSet<>(words(ours, english).stringPropertyNames());
				missing.removeAll(words(ours, german).stringPropertyNames());
				assertEquals(Set.of(), missing, english.getName());
			}
		}
	}

	private static void compare(Properties platforms, Properties ours) {
		assertFalse(ours.isEmpty());
		assertAll(ours.stringPropertyNames().stream().map(key -> () -> {
			assertTrue(platforms.containsKey(key), "the platform has no " + key);
			String original = platforms.getProperty(key);
			assertEquals(arguments(original), arguments(ours.getProperty(key)), key);
			if (WORD.matcher(ARGUMENT.matcher(original).replaceAll("")).find()) {
				assertNotEquals(original, ours.getProperty(key), key);
			}
		}));
	}

	/** Most of the platform lies in jars, and some of it in folders. */
	private static Properties wordsOf(Path host, String file) throws IOException {
		if (Files.isDirectory(host)) {
			try (InputStream stream = Files.newInputStream(host.resolve(file))) {
				Properties read = new Properties();
				read.load(stream);
				return read;
			}
		}
		try (JarFile jar = new JarFile(host.toFile())) {
			ZipEntry original = jar.getEntry(file);
			assertTrue(original != null, file + " is not in " + host);
			return words(jar, original);
		}
	}

	private static Properties words(JarFile jar, ZipEntry file) throws IOException {
		try (InputStream stream = jar.getInputStream(file)) {
			Properties read = new Properties();
			read.load(stream);
			return read;
		}
	}

	private static TreeSet<String> arguments(String words) {
		return ARGUMENT.matcher(words).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
	}
}
