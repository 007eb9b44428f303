package org.kneadwork.plugins.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A jar that somebody else has compiled: from sources, with what its manifest says and which services it names. */
final class ForeignJar {

	private final Path folder;
	private final Map<String, String> services = new TreeMap<>();
	private final Map<String, String> resources = new TreeMap<>();
	private final List<Path> sources = new ArrayList<>();
	private Optional<String> madeFor = Optional.of("1");

	ForeignJar(Path folder) throws IOException {
		this.folder = Files.createTempDirectory(folder, "foreign");
	}

	/** Adds a class of the package {@code foreign}. */
	ForeignJar with(String name, String source) throws IOException {
		Path file = folder.resolve("src/foreign/" + name + ".java");
		Files.createDirectories(file.getParent());
		sources.add(Files.writeString(file, "package foreign;\n" + source));
		return this;
	}

	/** Names a class for a service. */
	ForeignJar offering(Class<?> service, String provider) {
		services.merge("META-INF/services/" + service.getName(), provider + "\n", String::concat);
		return this;
	}

	/** Adds a file. */
	ForeignJar holding(String path, String text) {
		resources.put(path, text);
		return this;
	}

	/** Makes the manifest say for which plug-in interface it was made; empty: nothing. */
	ForeignJar madeFor(Optional<String> number) {
		madeFor = number;
		return this;
	}

	/** Packs it. */
	Path as(String name) throws IOException {
		Path classes = Files.createDirectories(folder.resolve("classes"));
		if (!sources.isEmpty()) {
			List<String> arguments = new ArrayList<>(List.of("-proc:none", "-nowarn", "-d", classes.toString()));
			sources.forEach(source -> arguments.add(source.toString()));
			if (ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)) != 0) {
				throw new AssertionError("The foreign sources are wrong.");
			}
		}
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		madeFor.ifPresent(number -> manifest.getMainAttributes().putValue("Kneadwork-Plugin", number));
		Path jar = folder.resolve(name);
		try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file, manifest);
				Stream<Path> inside = Files.walk(classes)) {
			for (Path each : inside.filter(Files::isRegularFile).toList()) {
				add(out, classes.relativize(each).toString().replace('\\', '/'), Files.readAllBytes(each));
			}
			for (Map<String, String> texts : List.of(services, resources)) {
				for (Map.Entry<String, String> text : texts.entrySet()) {
					add(out, text.getKey(), text.getValue().getBytes(StandardCharsets.UTF_8));
				}
			}
		}
		return jar;
	}

	private static void add(JarOutputStream out, String path, byte[] bytes) throws IOException {
		out.putNextEntry(new JarEntry(path));
		out.write(bytes);
		out.closeEntry();
	}

	/** The source of a rule: what it says of itself, and what its method does. */
	static String rule(String name, String code, String check) {
		return """
				import org.kneadwork.model.content.*;
				import org.kneadwork.safety.finding.*;
				import org.kneadwork.safety.rule.*;
				public class %1$s implements Rule {
					public RuleInfo info() {
						return new RuleInfo("%2$s", "a foreign rule", Severity.WARNING, java.util.Optional.empty(), "Meaning.", "Why.", "Mend.", false,
								%1$s.class);
					}
					public void check(Checked checked, java.util.function.Consumer<Finding> findings) {
						%3$s
					}
				}
				""".formatted(name, code, check);
	}

	/** A jar with one rule, and the two examples that a rule needs. */
	static ForeignJar withRule(Path folder, String name, String code, String check) throws IOException {
		return new ForeignJar(folder).with(name, rule(name, code, check)).offering(org.kneadwork.safety.rule.Rule.class, "foreign." + name)
				.holding("foreign/examples/" + code + ".bad.knead", "// bad\n").holding("foreign/examples/" + code + ".good.knead", "// good\n");
	}
}
