package org.kneadwork.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The application for macOS as it is in its archive: what its description names is there, and can be started. */
@EnabledOnOs(OS.LINUX)
class MacApplicationTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = {"x86_64", "aarch64"})
	void theDescriptionNamesWhatIsThereAndCanBeStarted(String processor) throws Exception {
		Path contents = unpacked(processor);
		Map<String, String> description = description(contents.resolve("Info.plist"));
		assertEquals("org.kneadwork.workbench", description.get("CFBundleIdentifier"));
		assertEquals("Kneadwork", description.get("CFBundleName"));
		assertEquals("APPL", description.get("CFBundlePackageType"));
		assertEquals("true", description.get("NSHighResolutionCapable"));
		assertEquals(version(), description.get("CFBundleShortVersionString"));
		assertEquals(version(), description.get("CFBundleVersion"));
		assertTrue(Files.isExecutable(contents.resolve("MacOS").resolve(description.get("CFBundleExecutable"))));
		assertFalse(pictures(contents.resolve("Resources").resolve(description.get("CFBundleIconFile"))).isEmpty());
	}

	/** With a stand-in for Java, which notes what it is called with. */
	@ParameterizedTest
	@ValueSource(strings = {"x86_64", "aarch64"})
	void openingItRunsTheStartScriptOfTheProgram(String processor) throws Exception {
		Path contents = unpacked(processor);
		Path notes = folder.resolve("notes");
		executable(folder.resolve("jdk/bin/java"), "#!/bin/sh\necho \"$*\" >> \"$NOTES\"\n");
		Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"21.0.1\"\n");
		executable(folder.resolve("bin/uname"), "#!/bin/sh\necho Darwin\n");
		Path started = contents.resolve("MacOS").resolve(description(contents.resolve("Info.plist")).get("CFBundleExecutable"));
		Programs.Run run = Programs.run(Map.of("JAVA_HOME", folder.resolve("jdk").toString(), "NOTES", notes.toString(), "HOME", folder.toString(),
				"PATH", folder.resolve("bin") + ":" + System.getenv("PATH")), List.of(started.toString(), "-data", "some where"));
		assertEquals(0, run.code(), run::output);
		String call = Files.readString(notes).strip();
		assertTrue(call.startsWith("-XstartOnFirstThread ") && call.endsWith("-data some where"), call);
		assertTrue(call.contains("-jar " + contents.toRealPath().resolve("Eclipse/plugins/org.eclipse.equinox.launcher_")), call);
	}

	@ParameterizedTest
	@ValueSource(strings = {"x86_64", "aarch64"})
	void theIconHoldsAPictureOfEachSizeThatItSays(String processor) throws Exception {
		Map<String, byte[]> pictures = pictures(unpacked(processor).resolve("Resources/kneadwork.icns"));
		Map<String, Integer> widths = new TreeMap<>();
		for (Map.Entry<String, byte[]> picture : pictures.entrySet()) {
			widths.put(picture.getKey(), ImageIO.read(new ByteArrayInputStream(picture.getValue())).getWidth());
		}
		assertEquals(new TreeMap<>(Map.of("ic07", 128, "ic08", 256, "ic09", 512, "ic10", 1024, "ic11", 32, "ic12", 64, "ic13", 256, "ic14", 512)),
				widths);
		assertTrue(coloursIn(pictures.get("ic07")) > 2, "something is drawn");
	}

	private static long coloursIn(byte[] picture) throws IOException {
		var image = ImageIO.read(new ByteArrayInputStream(picture));
		return IntStream.range(0, image.getWidth() * image.getHeight())
				.map(pixel -> image.getRGB(pixel % image.getWidth(), pixel / image.getWidth())).distinct().count();
	}

	/** What the archive has in the folder Contents, without most of the program. */
	private Path unpacked(String processor) throws IOException, InterruptedException {
		Path archive = Programs.archive("macosx.cocoa." + processor + ".tar.gz");
		Path target = Files.createDirectory(folder.resolve("unpacked"));
		Programs.Run run = Programs.run(Map.of(), List.of("tar", "-xzpf", archive.toString(), "-C", target.toString(), "--wildcards",
				"*/Info.plist", "*/MacOS/*", "*/Resources/*", "*/Contents/Eclipse/kneadwork-workbench", "*/find-java.sh",
				"*/org.eclipse.equinox.launcher_*.jar"));
		assertEquals(0, run.code(), run::output);
		return target.resolve("kneadwork-workbench.app/Contents");
	}

	/** Each key of a description with its word; a list has its words one behind the other. Reads nothing from a network. */
	private static Map<String, String> description(Path file) throws IOException, SAXException, ParserConfigurationException {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
		Element list = factory.newDocumentBuilder().parse(new InputSource(Files.newInputStream(file))).getDocumentElement();
		assertEquals("plist", list.getTagName());
		NodeList dictionary = list.getElementsByTagName("dict").item(0).getChildNodes();
		List<Element> elements = IntStream.range(0, dictionary.getLength()).mapToObj(dictionary::item).filter(Element.class::isInstance)
				.map(Element.class::cast).toList();
		Map<String, String> found = new LinkedHashMap<>();
		for (int index = 0; index < elements.size(); index += 2) {
			assertEquals("key", elements.get(index).getTagName());
			Element value = elements.get(index + 1);
			found.put(elements.get(index).getTextContent(), value.getTextContent().isEmpty() ? value.getTagName() : value.getTextContent());
		}
		return found;
	}

	/** The pictures of an icon by Apple's words for their sizes. */
	private static Map<String, byte[]> pictures(Path icon) throws IOException {
		ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(icon));
		assertEquals("icns", word(file));
		assertEquals(file.capacity(), file.getInt());
		Map<String, byte[]> pictures = new TreeMap<>();
		while (file.hasRemaining()) {
			String word = word(file);
			byte[] picture = new byte[file.getInt() - 8];
			file.get(picture);
			pictures.put(word, picture);
		}
		return pictures;
	}

	private static String word(ByteBuffer file) {
		byte[] word = new byte[4];
		file.get(word);
		return new String(word, StandardCharsets.US_ASCII);
	}

	/** The version of the project, as the features have it. */
	private static String version() throws IOException {
		return Files.readString(Path.of(System.getProperty("kneadwork.checkout"), "features/org.kneadwork.platform/feature.xml"))
				.replaceFirst("(?s).*?<feature [^>]*version=\"([\\d.]+)\\.qualifier\".*", "$1");
	}

	private static void executable(Path file, String text) throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, text);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
	}
}
