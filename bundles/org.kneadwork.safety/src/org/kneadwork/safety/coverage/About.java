package org.kneadwork.safety.coverage;

import java.time.LocalDate;
import java.util.List;

/**
 * Which library a report is about, and the day for which it was made.
 *
 * @param id the id of the library; empty where it has no header
 * @param title its title; empty where it has none
 * @param version its version; empty where it has none
 * @param language the language in which it is written, as a BCP 47 tag; empty where it does not say
 * @param authors who wrote it
 * @param disclaimer what every app has to show with it; empty where it has none
 * @param today the day on which reviews and waivers had to hold
 */
public record About(String id, String title, String version, String language, List<String> authors, String disclaimer,
		LocalDate today) {

	/** Takes a copy of the list. */
	public About {
		authors = List.copyOf(authors);
	}
}
