package org.kneadwork.bundle.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kneadwork.bundle.PlaceFinder;
import org.kneadwork.bundle.json.JsonWriter;
import org.kneadwork.bundle.resolved.Ids;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.TextPlace;

/** Remembers for the parts of a document where in the texts of the library they stand. */
public final class SourceMap {

	private final PlaceFinder places;
	private final Ids ids;
	private final Map<String, TextPlace> origins = new LinkedHashMap<>();

	/**
	 * @param places tells where things stand in the texts
	 * @param ids the ids of the bundle
	 */
	public SourceMap(PlaceFinder places, Ids ids) {
		this.places = places;
		this.ids = ids;
	}

	/** What comes from a library in use is passed over: where that lies is the business of the machine. */
	void put(String pointer, ElementPlace place) {
		if (ids.library(place.element()).isEmpty()) {
			places.placeOf(place).ifPresent(found -> origins.put(pointer, found));
		}
	}

	/**
	 * Writes what is remembered as an object with a property for each part.
	 *
	 * @param json where to write
	 */
	public void write(JsonWriter json) {
		json.object(() -> origins.forEach((pointer, origin) -> {
			json.name(pointer);
			json.objectOnOneLine(() -> {
				json.name("file");
				json.value(origin.file());
				json.name("line");
				json.value(origin.line());
				json.name("column");
				json.value(origin.column());
			});
		}));
	}
}
