package org.kneadwork.safety.fingerprint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.Pressure;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.TranslatableField;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.RegionLimits;
import org.kneadwork.safety.content.RoutineFacts;
import org.kneadwork.safety.matrix.CautionOrigin;
import org.kneadwork.safety.matrix.DecisionOrigin;
import org.kneadwork.safety.matrix.Reason;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.safety.translation.TranslatableText;
import org.kneadwork.safety.translation.TranslatableTexts;

/**
 * Computes the fingerprints of entities. A fingerprint is the SHA-256 of what an entity means: of all its statements, and
 * by value of what it refers to where safety depends on it. So it changes with any step, time, pressure, caution or
 * verdict, and never with layout, comments, the order of statements or the file in which something stands.
 *
 * <ul>
 * <li>A technique stands for itself with the regions it works on and their limits, its tools with their limits and
 * allergens, its modalities, and what holds for it with each condition: the verdict, and every caution and
 * decision behind it; further the cautions for everybody that concern it.
 * <li>A routine stands for itself with its techniques as above, the routines that it includes, what it screens for, and
 * what holds for it with each condition.
 * <li>A caution stands for itself with its conditions, a baseline with its conditions and red flags, a region with the
 * limits that it has from its wholes.
 * <li>Everything else is named by kind and id: the sources that are cited, the regions and tools in a selector.
 * </ul>
 *
 * <p>Each of them is for the people whom the library is for: its audience is a part of every fingerprint.
 *
 * <p>What was computed once is kept. For one thread.
 */
public final class Fingerprints {

	/** Where it changes, every review has to be done anew: only when the way in which meanings are written changes. */
	private static final String SCHEME = "kneadwork 1";

	/** The references to what safety depends on. */
	private static final Set<EReference> BY_VALUE = Set.of(ContentPackage.Literals.TECHNIQUE__TARGETS,
			ContentPackage.Literals.TECHNIQUE__MODALITIES, ContentPackage.Literals.TOOL_USE__TOOL,
			ContentPackage.Literals.TOOL_SUBSTITUTE__TOOL, ContentPackage.Literals.CONDITION_DECISION__CONDITIONS,
			ContentPackage.Literals.CONTRAINDICATIONS__CAUTIONS, ContentPackage.Literals.OVERRULING__CAUTION,
			ContentPackage.Literals.CAUTION__CONDITIONS, ContentPackage.Literals.BASELINE__CONDITIONS,
			ContentPackage.Literals.BASELINE__RED_FLAGS, ContentPackage.Literals.ROUTINE__SCREENING,
			ContentPackage.Literals.ROUTINE__SCREENED_CONDITIONS, ContentPackage.Literals.ROUTINE__SCREENED_RED_FLAGS,
			ContentPackage.Literals.TECHNIQUE_USE__TECHNIQUE);

	/** What holds with a condition, and why. */
	private record Ruled(Condition condition, List<Reason> reasons) {
	}

	private final VerdictMatrix matrix;
	/** What is right for adults need not be right for children: who signs, signs for these people. */
	private final String audience;
	private final RegionLimits limits = new RegionLimits();
	private final CanonicalText canonical = new CanonicalText(this::written);
	private final Map<Entity, Fingerprint> known = new HashMap<>();
	private final Map<Entity, Set<Entity>> parts = new HashMap<>();
	/** What holds with a condition because of cautions is the same for many techniques, and long. */
	private final Map<Ruled, String> ruled = new HashMap<>();
	/** Of the entities whose fingerprints are being computed, the innermost first: what they hold by value. */
	private final Deque<Set<Entity>> open = new ArrayDeque<>();

	/**
	 * Computes fingerprints of content.
	 *
	 * @param content the content
	 * @param matrix its verdicts
	 */
	public Fingerprints(Content content, VerdictMatrix matrix) {
		this.matrix = matrix;
		this.audience = content.library().filter(Library::isSetAudience).map(header -> " for " + header.getAudience().getLiteral())
				.orElse("");
	}

	/**
	 * The fingerprint of an entity.
	 *
	 * @param entity the entity; what is unfinished in it counts for nothing
	 * @return its fingerprint
	 */
	public Fingerprint of(Entity entity) {
		held(entity);
		Fingerprint found = known.get(entity);
		if (found == null) {
			Set<Entity> held = new LinkedHashSet<>();
			open.push(held);
			found = hashed(meaning(entity) + audience);
			open.pop();
			known.put(entity, found);
			parts.put(entity, held);
		}
		return found;
	}

	private String meaning(Entity entity) {
		return switch (entity) {
			case Technique technique -> technique(technique);
			case Routine routine -> routine(routine);
			case Region region -> canonical.of(region) + limit(region);
			default -> canonical.of(entity);
		};
	}

	private void held(Entity entity) {
		if (!open.isEmpty()) {
			open.peek().add(entity);
		}
	}

	/**
	 * What the fingerprint of an entity holds by value, and what those hold: who signs for the entity signs for these as it
	 * uses them.
	 *
	 * @param entity the entity
	 * @return the other entities, each once, those that it refers to itself before those that they refer to
	 */
	public Set<Entity> partsOf(Entity entity) {
		of(entity);
		Set<Entity> all = new LinkedHashSet<>(List.of(entity));
		Deque<Entity> next = new ArrayDeque<>(all);
		while (!next.isEmpty()) {
			parts.getOrDefault(next.poll(), Set.of()).stream().filter(all::add).forEach(next::add);
		}
		all.remove(entity);
		return all;
	}

	/**
	 * The fingerprint of the texts of an entity that can be translated, and of nothing else. It changes with any of these
	 * texts, and with their order within one kind of statement, by which a translation counts them.
	 *
	 * @param entity the entity
	 * @return the fingerprint that a translation states
	 */
	public static Fingerprint ofTexts(Entity entity) {
		StringBuilder all = new StringBuilder();
		for (TranslatableText text : new TranslatableTexts().of(entity)) {
			all.append(text.field().map(TranslatableField::getLiteral).orElse("title"))
					.append(CanonicalText.quoted(text.words()));
		}
		return hashed(all.toString());
	}

	private static Fingerprint hashed(String meaning) {
		return Fingerprint.of(SCHEME + meaning);
	}

	private String written(EReference reference, EObject target) {
		if (!(target instanceof Entity entity)) {
			return canonical.of(target);
		}
		if (!BY_VALUE.contains(reference)) {
			return id(entity);
		}
		return of(entity).hex();
	}

	private static String id(Entity entity) {
		return entity.eClass().getName() + Known.text(entity.getName()).map(CanonicalText::quoted).orElse("?");
	}

	private String limit(Region region) {
		RegionLimits.Limit limit = limits.of(region);
		return limit.ceiling().map(Pressure::getLiteral).orElse("-") + limit.neverPressed().isPresent();
	}

	private String technique(Technique technique) {
		List<String> held = new ArrayList<>();
		for (Condition condition : matrix.conditions()) {
			List<Reason> reasons = matrix.cell(technique, condition).reasons();
			if (!reasons.isEmpty()) {
				held.add(written(new Ruled(condition, reasons)));
			}
		}
		matrix.undecided(technique).forEach(condition -> held.add(of(condition).hex() + " undecided"));
		return canonical.of(technique) + sorted(held) + general(matrix.generalCautions(technique));
	}

	private String routine(Routine routine) {
		StringBuilder done = new StringBuilder();
		RoutineFacts.includedFirst(routine, other -> false).forEach(part -> {
			held(part);
			done.append(canonical.of(part));
		});
		List<String> held = new ArrayList<>();
		for (Condition condition : matrix.conditions()) {
			held.add(written(new Ruled(condition, matrix.cell(routine, condition).reasons())));
		}
		return done.toString() + sorted(held) + general(matrix.generalCautions(routine));
	}

	private List<String> general(List<Caution> cautions) {
		return sorted(cautions.stream().map(caution -> of(caution).hex()).toList());
	}

	private static List<String> sorted(List<String> texts) {
		return texts.stream().sorted().toList();
	}

	private String written(Ruled rule) {
		String found = ruled.get(rule);
		if (found == null) {
			found = of(rule.condition()).hex() + written(rule.reasons());
			// What a technique decides itself is its own.
			if (rule.reasons().stream().allMatch(reason -> reason.origin() instanceof CautionOrigin)) {
				ruled.put(rule, found);
			}
		} else {
			held(rule.condition());
			rule.reasons().forEach(reason -> held(((CautionOrigin) reason.origin()).caution()));
		}
		return found;
	}

	private List<String> written(List<Reason> reasons) {
		List<String> written = new ArrayList<>();
		for (Reason reason : reasons) {
			String from = switch (reason.origin()) {
				case CautionOrigin caution -> of(caution.caution()).hex();
				case DecisionOrigin decision -> canonical.of(decision.decision());
			};
			written.add(reason.verdict().getLiteral() + reason.overruled() + from);
		}
		return sorted(written);
	}
}
