package org.kneadwork.bundle.writing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.kneadwork.bundle.resolved.Ids;
import org.kneadwork.bundle.resolved.RoutinePlan;
import org.kneadwork.bundle.resolved.RoutineSubject;
import org.kneadwork.bundle.resolved.Subject;
import org.kneadwork.bundle.resolved.TechniqueSubject;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.matrix.CautionOrigin;
import org.kneadwork.safety.matrix.VerdictMatrix;

/**
 * What goes into a bundle: everything that the library itself holds, and of the libraries in use what that refers to,
 * directly or not, or is held to.
 */
public final class Inventory {

	private final Set<Entity> entities = new LinkedHashSet<>();
	private final Deque<Entity> open = new ArrayDeque<>();
	private final Map<Class<?>, List<Entity>> byKind = new HashMap<>();
	private final VerdictMatrix matrix;
	private final Ids ids;

	private Inventory(VerdictMatrix matrix, Ids ids) {
		this.matrix = matrix;
		this.ids = ids;
	}

	/**
	 * Gathers what goes into a bundle.
	 *
	 * @param content the content
	 * @param matrix its matrix
	 * @param ids the ids of the bundle
	 * @return what goes into it
	 */
	public static Inventory of(Content content, VerdictMatrix matrix, Ids ids) {
		Inventory inventory = new Inventory(matrix, ids);
		content.own(Entity.class).forEach(inventory::add);
		boolean usesOthers = content.all(Entity.class).size() > content.own(Entity.class).size();
		while (usesOthers && !inventory.open.isEmpty()) {
			inventory.follow(inventory.open.pop());
		}
		ids.inOrder(inventory.entities).forEach(entity -> inventory.byKind
				.computeIfAbsent(entity.eClass().getInstanceClass(), missing -> new ArrayList<>()).add(entity));
		return inventory;
	}

	private void add(Object found) {
		if (found instanceof Entity entity && !(entity instanceof Library) && ids.of(entity).isPresent()
				&& entities.add(entity)) {
			open.push(entity);
		}
	}

	private void follow(Entity entity) {
		followReferences(entity);
		entity.eAllContents().forEachRemaining(this::followReferences);
		switch (entity) {
			case Technique technique -> follow(new TechniqueSubject(technique, matrix, ids));
			case Routine routine -> follow(new RoutineSubject(routine, RoutinePlan.of(routine, ids), matrix, ids));
			default -> { }
		}
	}

	private void followReferences(EObject element) {
		for (EReference reference : element.eClass().getEAllReferences()) {
			if (!reference.isContainment()) {
				Object value = element.eGet(reference);
				if (value instanceof List<?> targets) {
					targets.forEach(this::add);
				} else if (Known.is(value)) {
					add(value);
				}
			}
		}
	}

	private void follow(Subject subject) {
		subject.redFlags().forEach(this::add);
		subject.generalCautions().forEach(general -> add(general.caution()));
		subject.conditions().forEach(condition -> {
			add(condition);
			subject.verdict(condition).reasons().forEach(found -> {
				if (found.reason().origin() instanceof CautionOrigin from) {
					add(from.caution());
				}
			});
		});
	}

	/**
	 * The entities of a kind.
	 *
	 * @param <T> the kind
	 * @param kind its interface, such as {@code Technique.class}
	 * @return the entities, by id
	 */
	public <T extends Entity> List<T> all(Class<T> kind) {
		return byKind.getOrDefault(kind, List.of()).stream().map(kind::cast).toList();
	}
}
