package org.kneadwork.safety.matrix;

import java.util.Optional;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.CautionClause;

/**
 * A verdict that comes from a caution.
 *
 * @param caution the caution
 * @param clause which of its clauses; empty where it comes from a combination that the caution forbids
 */
public record CautionOrigin(Caution caution, Optional<CautionClause> clause) implements Origin {
}
