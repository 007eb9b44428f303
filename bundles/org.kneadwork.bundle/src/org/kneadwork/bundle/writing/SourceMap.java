package org.kneadwork.bundle.writing;

import org.kneadwork.bundle.PlaceFinder;
import org.kneadwork.bundle.json.JsonWriter;
import org.kneadwork.bundle.resolved.Ids;
import org.kneadwork.model.content.Library;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.TextPlace;

/** Writes for the parts of a document where in the texts of the library they stand, while that document is written. */
public final class SourceMap {

	private final PlaceFinder places;
	private final Ids ids;
	private final ContentOutput file;
	private final JsonWriter json;

	/**
	 * @param places tells where things stand in the texts
	 * @param ids the ids of the bundle
	 * @param file where to write
	 */
	public SourceMap(PlaceFinder places, Ids ids, ContentOutput file) {
		this.places = places;
		this.ids = ids;
		this.file = file;
		this.json = new JsonWriter(file);
	}

	/**
	 * Writes the map. In the place of the fingerprint there are zeros.
	 *
	 * @param library the header of the library
	 * @param document writes the document that it is a map of
	 * @throws java.io.UncheckedIOException when it cannot be written
	 */
	public void write(Library library, Runnable document) {
		json.object(() -> {
			SideFileWriter.begin(json, "kneadwork-source-map", library);
			SideFileWriter.property(json, "fingerprint", ContentOutput.NO_FINGERPRINT);
			json.flush();
			file.contentBegins();
			json.name("places");
			json.object(document);
		});
		json.end();
	}

	/** What comes from a library in use is passed over: where that lies is the business of the machine. */
	void put(String pointer, ElementPlace place) {
		if (ids.library(place.element()).isEmpty()) {
			places.placeOf(place).ifPresent(found -> put(pointer, found));
		}
	}

	private void put(String pointer, TextPlace origin) {
		json.name(pointer);
		json.objectOnOneLine(() -> {
			json.name("file");
			json.value(origin.file());
			json.name("line");
			json.value(origin.line());
			json.name("column");
			json.value(origin.column());
		});
	}
}
