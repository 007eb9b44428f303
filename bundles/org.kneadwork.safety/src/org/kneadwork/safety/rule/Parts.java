package org.kneadwork.safety.rule;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.kneadwork.model.content.Citation;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.EntityReference;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.content.Figure;
import org.kneadwork.model.content.PressureRange;
import org.kneadwork.model.content.Review;
import org.kneadwork.model.values.Count;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.wording.PeopleTexts;
import org.kneadwork.safety.wording.PeopleTexts.Check;
import org.kneadwork.safety.wording.PeopleTexts.PeopleText;

/**
 * What rules look at in the parts of a library's own entries, gathered by one walk through all of them: no rule has to go
 * through them again. Everything is in the order of the documents, and in an entry in that of the model.
 */
public final class Parts {

	private static final Set<Class<?>> RANGES = Set.of(Duration.class, Count.class);

	/**
	 * A part of an entry.
	 *
	 * @param entry the entry
	 * @param element the part
	 */
	record Part(Entry entry, EObject element) {
	}

	/** What is to be looked at in the elements of a class. */
	private record Plan(boolean ranged, boolean refers, List<EReference> references) {

		static Plan of(EClass kind) {
			boolean ranged = PressureRange.class.isAssignableFrom(kind.getInstanceClass()) || Citation.class.isAssignableFrom(kind.getInstanceClass())
					|| kind.getEAllAttributes().stream().anyMatch(attribute -> RANGES.contains(attribute.getEAttributeType().getInstanceClass()));
			return new Plan(ranged, !EntityReference.class.isAssignableFrom(kind.getInstanceClass()),
					kind.getEAllReferences().stream().filter(reference -> !reference.isContainment()).toList());
		}
	}

	private final Map<EClass, Plan> plans = new HashMap<>();
	private final List<Part> ranges = new ArrayList<>();
	private final Map<Entity, List<Figure>> figures = new LinkedHashMap<>();
	private final Set<EObject> used = new HashSet<>();
	private final Map<Check, List<PeopleText>> texts = new EnumMap<>(Check.class);

	private Parts(Content content) {
		for (Check check : Check.values()) {
			texts.put(check, new ArrayList<>());
		}
		for (Entry entry : content.own(Entry.class)) {
			walk(entry, entry, !(entry instanceof Review));
		}
		texts.replaceAll((check, found) -> content.pausingAlike(found));
	}

	/**
	 * Gathers the parts of content.
	 *
	 * @param content the content
	 * @return its parts
	 */
	public static Parts of(Content content) {
		return new Parts(content);
	}

	/** The parts of what is checked: gathered once, whichever rule asks first. */
	static Parts of(Checked checked) {
		return checked.shared().get(Parts.class, () -> of(checked.content()));
	}

	private void walk(Entry entry, EObject element, boolean uses) {
		Plan plan = plans.computeIfAbsent(element.eClass(), Plan::of);
		if (element != entry) {
			if (plan.ranged()) {
				ranges.add(new Part(entry, element));
			}
			if (element instanceof Figure figure && entry instanceof Entity entity) {
				figures.computeIfAbsent(entity, first -> new ArrayList<>()).add(figure);
			}
		}
		if (uses && (element == entry || plan.refers())) {
			plan.references().forEach(reference -> use(element, reference));
		}
		PeopleTexts.visit(element, (text, checks) -> checks.forEach(check -> texts.get(check).add(text)));
		for (EObject part : element.eContents()) {
			walk(entry, part, uses);
		}
	}

	private void use(EObject from, EReference reference) {
		if (from.eIsSet(reference)) {
			Object value = from.eGet(reference);
			if (reference.isMany()) {
				((Iterable<?>) value).forEach(this::use);
			} else {
				use(value);
			}
		}
	}

	private void use(Object target) {
		if (target instanceof EObject entity) {
			used.add(entity);
		}
	}

	/** The parts that state a range: of lines, of a pressure, of times, or of numbers. */
	List<Part> ranges() {
		return ranges;
	}

	/** The figures that an entity states. */
	List<Figure> figures(Entity entity) {
		return figures.getOrDefault(entity, List.of());
	}

	/** Whatever something else refers to; a waiver, a review or a translation of a thing is no use of it. */
	Set<EObject> used() {
		return used;
	}

	/**
	 * The texts that people read.
	 *
	 * @param check what they are checked for
	 * @return the texts that are checked for it
	 */
	public List<PeopleText> texts(Check check) {
		return texts.get(check);
	}
}
