package org.kneadwork.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check came to is printed again while nothing has changed, and never when something has. */
class RememberedCheckTest {

	private static final String DAY = "--date=2026-05-31";

	@TempDir
	private Path folder;
	private Path library;
	private KeptResults kept;

	@BeforeEach
	void generate() {
		library = folder.resolve("generated");
		new GeneratedLibrary(6, 3).write(library);
		kept = new KeptResults(library);
	}

	@Test
	void theSecondCheckPrintsTheSame() throws IOException {
		Run first = check();
		assertEquals(1, kept.all().size());
		Run second = check();
		assertEquals(first, second);
		assertEquals(first, run("check", DAY, "--no-cache", "generated"));
	}

	/** So that the other tests mean something: whoever checks writes what that came to. */
	@Test
	void theSecondCheckDoesNotCheck() throws IOException {
		check();
		kept.age();
		check();
		assertTrue(kept.areOld());
		Path file = library.resolve("techniques-00000.knead");
		Files.writeString(file, Files.readString(file) + "// a comment\n");
		check();
		assertFalse(kept.areOld());
	}

	@Test
	void whateverChangesIsChecked() throws IOException {
		Path file = library.resolve("techniques-00001.knead");
		String original = Files.readString(file);
		Run fine = check();
		Random random = new Random(1);
		for (int round = 0; round < Integer.getInteger("kneadwork.rounds", 12); round++) {
			int at = random.nextInt(original.length());
			String changed = original.substring(0, at) + (char) ('a' + random.nextInt(26)) + original.substring(at + 1);
			Files.writeString(file, changed);
			assertEquals(run("check", DAY, "--no-cache", "generated"), check(), "round " + round);
			Files.writeString(file, original);
			assertEquals(fine, check(), "put back in round " + round);
		}
		Path more = library.resolve("more.knead");
		Files.writeString(more, "tip drink \"Drink\" { text }\n");
		assertEquals(run("check", DAY, "--no-cache", "generated"), check(), "a new file");
		Files.delete(more);
		assertEquals(fine, check(), "one file less");
		Files.move(file, library.resolve("renamed.knead"));
		assertEquals(run("check", DAY, "--no-cache", "generated"), check(), "another name");
	}

	@Test
	void anotherDayIsAnotherCheck() throws IOException {
		Files.writeString(library.resolve("waiver.knead"), """
				waiver KW603 on source notes until 2026-06-15 {
				  because "It does not say who wrote it."
				  by      "Test Reviewer"
				}
				""");
		Run before = run("check", "--date=2026-06-01", "generated");
		Run after = run("check", "--date=2026-07-01", "generated");
		assertEquals(before, run("check", "--date=2026-06-01", "generated"));
		assertEquals(run("check", "--no-cache", "--date=2026-07-01", "generated"), after);
		assertNotEquals(before, after);
	}

	@Test
	void aLibraryInUseCountsToo() throws IOException {
		Path user = Files.createDirectories(folder.resolve("user"));
		Files.writeString(user.resolve("library.knead"), """
				library user version 1.0.0 {
				  title      "Uses another one"
				  language   en
				  audience   adults
				  disclaimer "Made up."
				  author     "A generator"
				  uses       generated 1.0
				}
				""");
		Run first = run("check", DAY, "user");
		assertEquals(first, run("check", DAY, "user"), "now it is known which libraries are in use");
		assertEquals(first, run("check", DAY, "user"));
		Path file = library.resolve("techniques-00000.knead");
		Files.writeString(file, Files.readString(file).replace("summary ", "sumary "));
		Run broken = run("check", DAY, "user");
		assertEquals(1, broken.exitCode());
		assertEquals(run("check", DAY, "--no-cache", "user"), broken);
		assertEquals(broken, run("check", DAY, "user"));
		Files.move(library, folder.resolve(".away"));
		assertEquals(run("check", DAY, "--no-cache", "user"), run("check", DAY, "user"), "gone");
		Files.move(folder.resolve(".away"), library);
		assertEquals(broken, run("check", DAY, "user"), "and there again");
	}

	@Test
	void survivesAnyDamage() throws IOException {
		Run fine = check();
		Path result = kept.only();
		byte[] whole = Files.readAllBytes(result);
		Random random = new Random(2);
		for (int round = 0; round < Integer.getInteger("kneadwork.rounds", 30); round++) {
			byte[] damaged = round % 3 == 0 ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
			if (round % 3 != 0) {
				damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
			}
			Files.write(result, damaged);
			assertEquals(fine, check(), "round " + round);
		}
		Files.delete(result);
		assertEquals(fine, check());
		Files.delete(library.resolve(".kneadwork/.gitignore"));
		try (Stream<Path> all = Files.list(library.resolve(".kneadwork"))) {
			for (Path each : all.toList()) {
				Files.delete(each);
			}
		}
		Files.delete(library.resolve(".kneadwork"));
		Files.writeString(library.resolve(".kneadwork"), "in the way");
		assertEquals(fine, check(), "where nothing can be kept");
	}

	@Test
	void severalAtOnceDoNotDisturbEachOther() throws Exception {
		Run fine = run("check", DAY, "--no-cache", "generated");
		List<Callable<Run>> checks = new ArrayList<>();
		for (int number = 0; number < 12; number++) {
			checks.add(this::check);
		}
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			for (Future<Run> each : threads.invokeAll(checks)) {
				assertEquals(fine, each.get());
			}
		}
		assertEquals(1, kept.all().size());
		try (Stream<Path> all = Files.list(library.resolve(".kneadwork"))) {
			assertTrue(all.noneMatch(file -> file.toString().endsWith(".tmp")));
		}
	}

	private Run check() throws IOException {
		return run("check", DAY, "generated");
	}

	private Run run(String... arguments) {
		return Run.of(folder, arguments);
	}
}
