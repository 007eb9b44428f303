package org.kneadwork.compiler.review;

import java.util.List;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Review;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.fingerprint.Fingerprint;

/**
 * What a reviewer has in front of them.
 *
 * @param item what is to be signed
 * @param parts what is signed with it: everything that its fingerprint holds by value
 * @param fingerprint its fingerprint
 * @param errors what has to be mended before anybody can sign
 * @param open what else was found on it
 * @param earlier the reviews of it by the same person, which the new one replaces; in the order of the files
 * @param byAuthor whether the person is an author of the library, so that somebody else has to approve as well
 */
public record ReviewSheet(Entity item, List<Entity> parts, Fingerprint fingerprint, List<Finding> errors, List<Finding> open,
		List<Review> earlier, boolean byAuthor) {

	/** Takes copies of the lists. */
	public ReviewSheet {
		parts = List.copyOf(parts);
		errors = List.copyOf(errors);
		open = List.copyOf(open);
		earlier = List.copyOf(earlier);
	}
}
