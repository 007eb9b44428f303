package org.kneadwork.product.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The built product, as an author starts it for the first time, and after it was killed. */
@EnabledOnOs(OS.LINUX)
class ProductTest {

	@TempDir
	private Path folder;
	private Product product;
	private Path result;

	@BeforeEach
	void unpack() throws Exception {
		product = Product.in(folder);
		result = folder.resolve("result.txt");
	}

	@Test
	void aNewUserComesFromTheExampleToTheReport() throws Exception {
		Process process = product.start("new-user", result);
		Product.untilEnd(process);
		List<String> steps = Product.lines(result);
		assertEquals("done", steps.isEmpty() ? "" : steps.getLast(), () -> steps + printed("new-user"));
		assertTrue(steps.containsAll(List.of("mended", "timeline", "bundle true", "report true")), steps::toString);
		assertTrue(steps.stream().noneMatch(line -> line.startsWith("logged:")), () -> String.join("\n", steps));
		assertEquals(0, process.exitValue());
		assertTrue(Files.isDirectory(product.home().resolve("Kneadwork/lower-back")), "the library lies where an author finds it");
	}

	@Test
	void aProgramThatIsKilledWhileItChecksKnowsEverythingWhenItIsStartedAgain() throws Exception {
		Process killed = product.start("begin", result);
		Product.until("the check", killed, () -> Product.lines(result).stream().anyMatch(line -> line.startsWith("checking")));
		Product.kill(killed);
		Path second = folder.resolve("second.txt");
		Process again = product.start("afterwards", second);
		Product.untilEnd(again);
		List<String> found = Product.lines(second);
		assertEquals("done", found.isEmpty() ? "" : found.getLast(), () -> found + printed("afterwards"));
		assertTrue(found.contains("many/broken.knead KW101 1"), found::toString);
		assertTrue(found.stream().noneMatch(line -> line.startsWith("logged:")), () -> String.join("\n", found));
	}

	private String printed(String script) {
		try {
			return product.printed(script);
		} catch (java.io.IOException e) {
			return e.toString();
		}
	}
}
