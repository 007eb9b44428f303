package org.kneadwork.compiler;

import org.kneadwork.model.values.IsoDate;
import org.kneadwork.safety.finding.Finding;

/**
 * A finding that the library has decided to live with for a time.
 *
 * @param finding the finding; its places are places in texts
 * @param because why
 * @param by who has decided it
 * @param until the last day on which the waiver holds
 */
public record WaivedFinding(Finding finding, String because, String by, IsoDate until) {
}
