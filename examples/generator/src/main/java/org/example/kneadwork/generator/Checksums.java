package org.example.kneadwork.generator;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.kneadwork.bundle.generator.BundleGenerator;
import org.kneadwork.bundle.generator.GenerationException;
import org.kneadwork.bundle.generator.GeneratorInput;

/** The sums of the files of the bundle, in the form that {@code sha256sum --check} reads. */
public final class Checksums implements BundleGenerator {

	@Override
	public String format() {
		return "sha256sums";
	}

	@Override
	public String description() {
		return "the sums of the bundle's files, for sha256sum --check";
	}

	@Override
	public Map<String, byte[]> generate(GeneratorInput input) throws GenerationException {
		StringBuilder lines = new StringBuilder();
		for (Map.Entry<String, byte[]> file : input.files().entrySet()) {
			lines.append(sum(file.getValue())).append("  ").append(file.getKey()).append('\n');
		}
		// What the bundle says of itself has to go along: nobody shall take a draft for more because of its form.
		String name = input.fileStem() + "." + input.status().literal() + ".sha256";
		return Map.of(name, lines.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static String sum(byte[] bytes) throws GenerationException {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new GenerationException("This Java does not know SHA-256.", e);
		}
	}
}
