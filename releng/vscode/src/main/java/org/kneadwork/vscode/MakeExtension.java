package org.kneadwork.vscode;

import com.google.inject.Injector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kneadwork.dsl.KneadStandaloneSetup;
import org.kneadwork.dsl.services.KneadGrammarAccess;
import org.kneadwork.node.NodePrograms;

/** Puts the extension together below {@code target/} and packs it. Needs Node.js and npm. */
public final class MakeExtension {

	private static final String SNIPPETS = "/org/kneadwork/dsl/ide/completion/snippets.txt";

	private MakeExtension() {
	}

	/**
	 * Makes {@code kneadwork.vsix}.
	 *
	 * @param arguments the folder of this module, its target folder, the unpacked distribution, and the licence
	 * @throws IOException when a file cannot be read or written
	 */
	public static void main(String[] arguments) throws IOException {
		Path module = Path.of(arguments[0]);
		Path target = Path.of(arguments[1]);
		Path distribution = Path.of(arguments[2]);
		Path packed = target.resolve("kneadwork.vsix");
		// npm puts the packages of the extension beside its files, as the packer wants them.
		NodePrograms programs = NodePrograms.of(module.resolve("extension"), target.resolve("extension"));
		Path extension = target.resolve("extension");
		copy(module.resolve("extension"), extension);
		copy(distribution.resolve("lib"), empty(extension.resolve("server/lib")));
		copy(distribution.resolve("licenses"), empty(extension.resolve("server/licenses")));
		Files.copy(Path.of(arguments[3]), extension.resolve("LICENSE"), StandardCopyOption.REPLACE_EXISTING);
		generate(extension.resolve("generated"));
		NodePrograms.Result result = programs.node(extension, List.of(programs.file("@vscode/vsce/vsce").toString(), "package",
				"--allow-missing-repository", "--out", packed.toString()));
		if (result.exitCode() != 0) {
			throw new IOException("The extension could not be packed:\n" + result.output());
		}
	}

	private static void generate(Path folder) throws IOException {
		Injector language = new KneadStandaloneSetup().createInjectorAndDoEMFRegistration();
		LanguageWords words = LanguageWords.of(language.getInstance(KneadGrammarAccess.class).getGrammar());
		Files.createDirectories(folder);
		Files.writeString(folder.resolve("knead.tmLanguage.json"), TextMateGrammar.of(words));
		Files.writeString(folder.resolve("snippets.json"), EditorSnippets.of(snippets(), words));
	}

	/** The same data as for the server's completion, read from its bundle. */
	private static Map<String, String> snippets() throws IOException {
		try (InputStream in = MakeExtension.class.getResourceAsStream(SNIPPETS)) {
			Map<String, String> all = new LinkedHashMap<>();
			for (String part : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^== ")) {
				int lineEnd = part.indexOf('\n');
				if (lineEnd > 0 && !part.startsWith("#")) {
					all.put(part.substring(0, lineEnd).strip(), part.substring(lineEnd + 1).stripTrailing());
				}
			}
			return all;
		}
	}

	private static Path empty(Path folder) throws IOException {
		if (Files.exists(folder)) {
			try (Stream<Path> files = Files.list(folder)) {
				for (Path file : files.toList()) {
					Files.delete(file);
				}
			}
		}
		return folder;
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			files.filter(Files::isRegularFile).forEach(file -> {
				try {
					Path copied = to.resolve(from.relativize(file).toString());
					Files.createDirectories(copied.getParent());
					Files.copy(file, copied, StandardCopyOption.REPLACE_EXISTING);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
		}
	}
}
