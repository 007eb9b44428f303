package org.example.kneadwork.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.BundleWriter;
import org.kneadwork.bundle.generator.GeneratorInput;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Progress;
import org.kneadwork.compiler.starter.Starter;

class ChecksumsTest {

	@TempDir
	Path folder;

	@Test
	void listsEveryFileOfTheBundle() throws Exception {
		new Starter("legs", "Legs").writeTo(folder);
		CheckedLibrary library = new LibraryCompiler().check(new CheckRequest(folder, List.of()), Progress.NONE).value().orElseThrow();
		GeneratorInput input = GeneratorInput.of(BundleWriter.write(new BundleRequest(library.content(), library.matrix(), BundleStatus.CHECKED,
				library.places()::apply, library.libraries()::apply)));
		Map<String, byte[]> files = new Checksums().generate(input);
		assertEquals(List.of("legs-0.1.0.checked.sha256"), List.copyOf(files.keySet()));
		assertEquals(List.of("legs-0.1.0.en.json", "legs-0.1.0.map.json", "manifest.json"),
				new String(files.get("legs-0.1.0.checked.sha256"), StandardCharsets.UTF_8).lines().map(line -> line.substring(66)).toList());
	}
}
