package org.kneadwork.bundle.writing;

import org.kneadwork.bundle.resolved.Ids;
import org.kneadwork.safety.matrix.VerdictMatrix;

/**
 * What the writers of a document share.
 *
 * @param out writes single properties
 * @param figures writes figures
 * @param attribution writes where things come from
 * @param inventory what goes into the bundle
 * @param matrix the verdicts
 * @param ids the ids of the bundle
 */
record Parts(BundleOutput out, FigureWriter figures, AttributionWriter attribution, Inventory inventory,
		VerdictMatrix matrix, Ids ids) {
}
