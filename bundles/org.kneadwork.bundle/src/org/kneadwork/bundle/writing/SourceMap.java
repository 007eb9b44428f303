package org.kneadwork.bundle.writing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kneadwork.bundle.PlaceFinder;
import org.kneadwork.bundle.json.JsonWriter;
import org.kneadwork.bundle.resolved.Ids;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.TextPlace;

/** Remembers for the parts of a document where in the texts of the library they stand. */
public final class SourceMap {

	private record Origin(Optional<String> library, TextPlace place) {
	}

	private final PlaceFinder places;
	private final Ids ids;
	private final Map<String, Origin> origins = new LinkedHashMap<>();

	/**
	 * @param places tells where things stand in the texts
	 * @param ids the ids of the bundle
	 */
	public SourceMap(PlaceFinder places, Ids ids) {
		this.places = places;
		this.ids = ids;
	}

	void put(String pointer, ElementPlace place) {
		places.placeOf(place).ifPresent(found ->
				origins.put(pointer, new Origin(ids.library(place.element()), found)));
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
				origin.library().ifPresent(library -> {
					json.name("library");
					json.value(library);
				});
				json.name("file");
				json.value(origin.place().file());
				json.name("line");
				json.value(origin.place().line());
				json.name("column");
				json.value(origin.place().column());
			});
		}));
	}
}
