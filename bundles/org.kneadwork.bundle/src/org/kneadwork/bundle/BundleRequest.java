package org.kneadwork.bundle;

import java.util.Objects;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.matrix.VerdictMatrix;

/**
 * What a bundle is made from.
 *
 * @param content the content; it may be unfinished, then only what is known of it is written
 * @param matrix the verdict matrix of that content
 * @param status what the bundle says of itself; it is the caller who knows whether there are errors
 * @param places tells where in the texts things stand, for the source map
 * @param libraries tells which library the documents of the libraries in use belong to
 */
public record BundleRequest(Content content, VerdictMatrix matrix, BundleStatus status, PlaceFinder places,
		LibraryFinder libraries) {

	/**
	 * @throws NullPointerException when anything is null
	 */
	public BundleRequest {
		Objects.requireNonNull(content);
		Objects.requireNonNull(matrix);
		Objects.requireNonNull(status);
		Objects.requireNonNull(places);
		Objects.requireNonNull(libraries);
	}
}
