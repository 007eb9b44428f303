package org.kneadwork.generator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.xtext.xtext.generator.XtextGenerator;

/**
 * Remembers what was generated from what, by content: a checkout that only touches the files does not generate anew, and
 * a generated file that somebody edited or deleted is written again.
 *
 * @param file where the memory is kept
 * @param inputs files and folders that decide what is generated; the generator's own classes among them
 * @param outputs files and folders that are generated
 */
record Stamp(Path file, List<Path> inputs, List<Path> outputs) {

	boolean isCurrent() throws IOException {
		return Files.exists(file) && Files.readString(file).equals(contentHash());
	}

	void write() throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, contentHash());
	}

	private String contentHash() throws IOException {
		MessageDigest digest = sha256();
		digest.update(generatorVersions().getBytes(StandardCharsets.UTF_8));
		for (List<Path> group : List.of(inputs, outputs)) {
			for (Path fileOrFolder : group) {
				if (Files.exists(fileOrFolder)) {
					try (Stream<Path> files = Files.walk(fileOrFolder)) {
						for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
							digest.update(each.toString().getBytes(StandardCharsets.UTF_8));
							digest.update(Files.readAllBytes(each));
						}
					}
				}
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

	/** Where Xtext and EMF come from, which names their versions: their jars are named by version. */
	private static String generatorVersions() {
		return Stream.of(XtextGenerator.class, GenModel.class)
				.map(each -> each.getProtectionDomain().getCodeSource().getLocation().toString()).collect(Collectors.joining("\n"));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("every Java platform has SHA-256", e);
		}
	}
}
