package org.kneadwork.plugins.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples are built on a class path that shows them everything; they use only what the bundles export. */
class OnlyWhatIsExportedTest {

	private static final Pattern USED = Pattern.compile("(?m)-> (org\\.kneadwork\\.\\S+)");

	/** Of the bundles as they are in the sources. */
	private static Set<String> exported() throws IOException {
		Set<String> packages = new TreeSet<>();
		try (Stream<Path> bundles = Files.list(Path.of(System.getProperty("kneadwork.checkout"), "bundles"))) {
			for (Path manifest : bundles.map(bundle -> bundle.resolve("META-INF/MANIFEST.MF")).filter(Files::exists).toList()) {
				try (InputStream stream = Files.newInputStream(manifest)) {
					String exports = new Manifest(stream).getMainAttributes().getValue("Export-Package");
					Arrays.stream(exports == null ? new String[0] : exports.split(",")).map(each -> each.replaceFirst(";.*", "").strip())
							.forEach(packages::add);
				}
			}
		}
		return packages;
	}

	@ParameterizedTest
	@ValueSource(strings = {"rule", "generator", "renderer", "wording", "vocabulary"})
	void anExampleUsesNoOtherPackage(String example) throws IOException {
		StringWriter out = new StringWriter();
		PrintWriter printed = new PrintWriter(out);
		int exitCode = ToolProvider.findFirst("jdeps").orElseThrow().run(printed, printed, "-verbose:package", "-filter:none",
				CommandLine.example(example).toString());
		assertEquals(0, exitCode, out.toString());
		Set<String> used = USED.matcher(out.toString()).results().map(use -> use.group(1)).collect(Collectors.toCollection(TreeSet::new));
		assertTrue(!used.isEmpty(), out.toString());
		used.removeAll(exported());
		assertEquals(Set.of(), used);
	}
}
