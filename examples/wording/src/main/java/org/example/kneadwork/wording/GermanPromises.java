package org.example.kneadwork.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.kneadwork.safety.wording.WordingSource;

/** German words that promise more than massage can hold. */
public final class GermanPromises implements WordingSource {

	@Override
	public String name() {
		return "german-promises";
	}

	@Override
	public String description() {
		return "German words that promise a cure or speak of toxins";
	}

	@Override
	public String language() {
		return "de";
	}

	@Override
	public String text() {
		try (InputStream stream = GermanPromises.class.getResourceAsStream("promises-de.txt")) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
