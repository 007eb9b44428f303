package org.kneadwork.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.bundle.BundleSchema;
import org.kneadwork.cli.tests.Cli.Run;
import org.kneadwork.report.FindingSchema;

class SchemaTest {

	@TempDir
	Path folder;

	@Test
	void printsTheSchemaAndNothingElse() {
		Run run = Cli.in(folder).run("schema");
		assertEquals(0, run.exitCode());
		assertEquals(BundleSchema.json(), run.out());
	}

	@Test
	void printsTheTypeScriptDeclarations() {
		assertEquals(BundleSchema.typescript(), Cli.in(folder).run("schema", "--typescript").out());
	}

	@Test
	void printsTheSchemaOfAFindingToo() {
		assertEquals(FindingSchema.json(), Cli.in(folder).run("schema", "--finding").out());
		assertEquals(2, Cli.in(folder).run("schema", "--finding", "--typescript").exitCode());
	}

	@Test
	void writesAFileWhole() throws IOException {
		Files.writeString(folder.resolve("bundle.d.ts"), "old");
		Run run = Cli.in(folder).run("schema", "--typescript", "-o", "bundle.d.ts");
		assertEquals(0, run.exitCode(), run.err());
		assertEquals(BundleSchema.typescript(), Files.readString(folder.resolve("bundle.d.ts")));
		assertEquals(List.of("bundle.d.ts"), List.of(folder.toFile().list()));
	}

	@Test
	void saysWhereItCannotWrite() throws IOException {
		assertFails("nowhere does not exist.", "nowhere/schema.json");
		Files.createDirectory(folder.resolve("folder"));
		assertFails("it is a folder", "folder");
	}

	private void assertFails(String message, String file) {
		Run run = Cli.in(folder).run("schema", "-o", file);
		assertEquals(3, run.exitCode());
		assertEquals("", run.out());
		assertTrue(run.err().contains(message), run.err());
		assertEquals(1, run.err().lines().count(), run.err());
	}

	@Test
	void aFullDiskLeavesTheOldFile() throws IOException {
		try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "8k")) {
			Path file = folder.resolve("disk/schema.json");
			Files.writeString(file, "old");
			Run run = Cli.in(folder).run("schema", "-o", "disk/schema.json");
			assertEquals(3, run.exitCode());
			assertTrue(run.err().contains("disk/schema.json cannot be read or written: No space left on device."), run.err());
			assertEquals("old", Files.readString(file));
			assertEquals(List.of("schema.json"), List.of(folder.resolve("disk").toFile().list()));
		}
	}
}
