package org.kneadwork.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.compiler.FilesTogether;

/** Whenever a process is killed, what it leaves behind is whole, and the next one goes on as if nothing had happened. */
class KilledProcessTest {

	/** How often; {@code -Dkneadwork.kills=200} for the long run. */
	private static final int KILLS = Integer.getInteger("kneadwork.kills", 8);
	private static final String DAY = "--date=2026-05-31";

	@TempDir
	private Path folder;
	private final Random random = new Random(3);

	/** What a run printed and returned. */
	private record Run(int exitCode, String out) {
	}

	@Test
	void killedChecksLeaveAValidCache() throws Exception {
		new GeneratedLibrary(20, 4).write(folder.resolve("generated"));
		List<String> check = List.of("check", DAY, "generated");
		Run expected = run(List.of("check", DAY, "--no-cache", "generated"));
		long whole = timeOf(check);
		Path file = folder.resolve("generated/techniques-00000.knead");
		String text = Files.readString(file);
		for (int kill = 0; kill < KILLS; kill++) {
			// Whatever the killed one has kept is of this text, and not of the other one.
			Files.writeString(file, text + "tip drink-" + kill + " \"Drink\" { text }\n");
			killed(check, whole);
			Files.writeString(file, text);
			assertEquals(expected, run(check), "after kill " + kill);
		}
	}

	@Test
	void killedExportsLeaveAValidBundle() throws Exception {
		new GeneratedLibrary(20, 4).write(folder.resolve("generated"));
		Path file = folder.resolve("generated/library.knead");
		String text = Files.readString(file);
		List<String> export = List.of("export", DAY, "generated", "-o", "out", "--draft");
		long whole = timeOf(export);
		for (int kill = 0; kill < KILLS; kill++) {
			Files.writeString(file, text.replace("A library that nobody wrote", "A library that nobody wrote, state " + kill));
			killed(export, whole);
			// As any app finds it: either there is no manifest, or the files that it means are there.
			Path out = folder.resolve("out");
			if (Files.exists(out.resolve("manifest.json"))) {
				assertEquals(List.of(), damaged(out), "after kill " + kill);
			}
			FilesTogether.finish(out);
			assertEquals(List.of(), damaged(out), "finished after kill " + kill);
			assertEquals(List.of(), hidden(out), "finished after kill " + kill);
		}
		assertEquals(0, run(export).exitCode());
		assertEquals(List.of(), damaged(folder.resolve("out")));
		assertTrue(Files.readString(folder.resolve("out/generated-1.0.0.en.json")).contains("state " + (KILLS - 1)));
	}

	@Test
	void killedReportsLeaveWholeFiles() throws Exception {
		new GeneratedLibrary(20, 4).write(folder.resolve("generated"));
		Path file = folder.resolve("generated/library.knead");
		String text = Files.readString(file);
		List<String> report = List.of("report", DAY, "generated", "-o", "report");
		long whole = timeOf(report);
		Path out = folder.resolve("report");
		for (int kill = 0; kill < KILLS; kill++) {
			Files.writeString(file, text.replace("A library that nobody wrote", "A library that nobody wrote, state " + kill));
			killed(report, whole);
			FilesTogether.finish(out);
			assertEquals(List.of(), hidden(out), "after kill " + kill);
			String page = Files.readString(out.resolve("coverage.html"));
			assertTrue(page.stripTrailing().endsWith("</html>"), "after kill " + kill);
			String json = Files.readString(out.resolve("coverage.json"));
			assertEquals(stateIn(json), stateIn(page), "the page and the data are of one state after kill " + kill);
			try (JsonParser parser = new JsonFactory().createParser(json)) {
				while (parser.nextToken() != null) {
					parser.skipChildren();
				}
			}
		}
		run(report);
		assertEquals("state " + (KILLS - 1), stateIn(Files.readString(out.resolve("coverage.html"))));
		assertEquals(List.of(), hidden(out));
	}

	private static String stateIn(String report) {
		Matcher state = Pattern.compile("state [0-9]+").matcher(report);
		return state.find() ? state.group() : "";
	}

	/** What a process at work keeps beside the files. */
	private static List<Path> hidden(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter(file -> file.getFileName().toString().startsWith(".")).toList();
		}
	}

	/** The files that are not those which the manifest means. */
	private static List<String> damaged(Path bundle) throws Exception {
		List<String> found = new ArrayList<>();
		int files = 0;
		try (JsonParser manifest = new JsonFactory().createParser(Files.readAllBytes(bundle.resolve("manifest.json")))) {
			String name = "";
			for (JsonToken token = manifest.nextToken(); token != null; token = manifest.nextToken()) {
				if (token == JsonToken.VALUE_STRING && "name".equals(manifest.currentName())) {
					name = manifest.getText();
				} else if (token == JsonToken.VALUE_STRING && "sha256".equals(manifest.currentName())) {
					files++;
					byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(bundle.resolve(name)));
					if (!HexFormat.of().formatHex(hash).equals(manifest.getText())) {
						found.add(name);
					}
				}
			}
		}
		assertTrue(files >= 2, "a manifest names the files of the bundle");
		return found;
	}

	private long timeOf(List<String> command) throws IOException, InterruptedException {
		long start = System.nanoTime();
		assertTrue(run(command).exitCode() < 2, "the command itself works");
		return System.nanoTime() - start;
	}

	private void killed(List<String> command, long whole) throws IOException, InterruptedException {
		Process process = start(command, ProcessBuilder.Redirect.DISCARD);
		// No time limit: any moment will do, also one after the end.
		process.waitFor((long) (random.nextDouble() * whole), TimeUnit.NANOSECONDS);
		process.destroyForcibly().waitFor();
	}

	private Run run(List<String> command) throws IOException, InterruptedException {
		Path out = folder.resolve("printed.txt");
		int exitCode = start(command, ProcessBuilder.Redirect.to(out.toFile())).waitFor();
		return new Run(exitCode, Files.readString(out, StandardCharsets.UTF_8));
	}

	private Process start(List<String> command, ProcessBuilder.Redirect out) throws IOException {
		List<String> all = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dguice_bytecode_gen_option=DISABLED", "-cp",
				Path.of(System.getProperty("kneadwork.distribution"), "lib") + "/*", "org.kneadwork.cli.Main"));
		all.addAll(command);
		return new ProcessBuilder(all).directory(folder.toFile()).redirectOutput(out).redirectErrorStream(true).start();
	}
}
