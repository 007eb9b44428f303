package org.example.kneadwork.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.kneadwork.compiler.vocabulary.Vocabulary;

/** Regions of the foot, for libraries that use them: {@code uses foot-regions 0.1 as foot}. */
public final class FootRegions implements Vocabulary {

	private static final String FILE = "library.knead";

	@Override
	public String library() {
		return "foot-regions";
	}

	@Override
	public String description() {
		return "names for the regions of the foot";
	}

	@Override
	public Map<String, byte[]> files() {
		try (InputStream stream = FootRegions.class.getResourceAsStream(FILE)) {
			return Map.of(FILE, stream.readAllBytes());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
