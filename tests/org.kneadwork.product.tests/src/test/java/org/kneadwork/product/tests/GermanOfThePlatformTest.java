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

/** Our German for parts of the platform fits the platform that the product is built with. */
class GermanOfThePlatformTest {

	private static final Pattern ARGUMENT = Pattern.compile("\\{\\d");
	private static final Pattern WORD = Pattern.compile("[a-z]{4}");

	private static Path plugins() {
		return Path.of(System.getProperty("kneadwork.checkout"))
				.resolve("releng/org.kneadwork.product/target/products/org.kneadwork.product/linux/gtk/x86_64/kneadwork-workbench/plugins");
	}

	private static List<Path> named(String start) throws IOException {
		try (Stream<Path> files = Files.list(plugins())) {
			return files.filter(file -> file.getFileName().toString().startsWith(start) && file.getFileName().toString().endsWith(".jar"))
					.sorted().toList();
		}
	}

	static List<Path> translations() throws IOException {
		return named("org.kneadwork.german.");
	}

	@Test
	void itIsInTheProduct() throws IOException {
		assertEquals(6, translations().size());
	}

	@ParameterizedTest
	@MethodSource("translations")
	void eachWordStandsForOneOfThePlatformWithTheSameArguments(Path translation) throws IOException {
		try (JarFile german = new JarFile(translation.toFile())) {
			List<Path> hosts = named(german.getManifest().getMainAttributes().getValue("Fragment-Host") + "_");
			assertEquals(1, hosts.size(), "what it is a part of is not in the product");
			List<ZipEntry> files = german.stream().filter(file -> file.getName().endsWith("_de.properties")).map(ZipEntry.class::cast).toList();
			assertFalse(files.isEmpty());
			try (JarFile host = new JarFile(hosts.getFirst().toFile())) {
				for (ZipEntry file : files) {
					ZipEntry original = host.getEntry(file.getName().replace("_de.", "."));
					assertTrue(original != null, file + " has no original");
					compare(words(host, original), words(german, file));
					assertTrue(new String(german.getInputStream(file).readAllBytes(), StandardCharsets.UTF_8).chars().allMatch(each -> each < 128),
							"the platform would read other letters wrongly");
				}
			}
		}
	}

	private static void compare(Properties english, Properties german) {
		assertFalse(german.isEmpty());
		assertAll(german.stringPropertyNames().stream().map(key -> () -> {
			assertTrue(english.containsKey(key), "the platform has no " + key);
			String original = english.getProperty(key);
			assertEquals(arguments(original), arguments(german.getProperty(key)), key);
			if (WORD.matcher(ARGUMENT.matcher(original).replaceAll("")).find()) {
				assertNotEquals(original, german.getProperty(key), key);
			}
		}));
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
