package org.kneadwork.dsl.ide.completion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;

/**
 * Texts with gaps for whole entities and blocks, read from snippets.txt. What decides about safety is a gap in them: a
 * skeleton that was left as it is does not pass a check.
 */
final class Snippets {

	private static final Map<String, String> ALL = read();

	private Snippets() {
	}

	private static Map<String, String> read() {
		Map<String, String> all = new LinkedHashMap<>();
		try (InputStream in = Snippets.class.getResourceAsStream("snippets.txt")) {
			for (String part : new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n").split("(?m)^== ")) {
				int lineEnd = part.indexOf('\n');
				if (lineEnd > 0 && !part.startsWith("#")) {
					all.put(part.substring(0, lineEnd).strip(), part.substring(lineEnd + 1).stripTrailing());
				}
			}
			return Map.copyOf(all);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** The text for a statement in a block of a kind, or at the top of a file. */
	static Optional<String> of(Optional<EClass> block, String word) {
		return Optional.ofNullable(ALL.get(block.map(kind -> kind.getName() + " ").orElse("") + word));
	}
}
