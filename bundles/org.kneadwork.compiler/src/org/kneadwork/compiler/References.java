package org.kneadwork.compiler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.kneadwork.dsl.linking.Libraries;
import org.kneadwork.dsl.linking.ReferenceKinds;
import org.kneadwork.dsl.resource.Nodes;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;

/**
 * Who refers to what, by name: also what refers to something that does not exist, since it may exist after the next edit.
 * May be read by several threads while nobody changes it.
 */
public final class References {

	/**
	 * The name of an entity.
	 *
	 * @param library what its library is told apart by; empty for a library itself, which goes by its id everywhere
	 * @param kind its class
	 * @param id its id
	 */
	public record Name(String library, EClass kind, String id) {
	}

	/**
	 * A reference.
	 *
	 * @param owner the element that refers
	 * @param feature the reference of it
	 * @param index which value, from 0; 0 where there can be only one
	 * @param name what it refers to
	 */
	public record Use(EObject owner, EReference feature, int index, Name name) {

		/**
		 * Where the reference stands in the text.
		 *
		 * @return its node; empty where the element was not read from a text
		 */
		public Optional<INode> node() {
			List<INode> nodes = Nodes.of(owner, feature);
			return index < nodes.size() ? Optional.of(nodes.get(index)) : Optional.empty();
		}

		private boolean isToNothing() {
			return target().filter(EObject::eIsProxy).isPresent();
		}

		private Optional<EObject> target() {
			Object value = owner.eGet(feature, false);
			return Optional.ofNullable((EObject) (value instanceof InternalEList<?> values ? values.basicGet(index) : value));
		}

		private void pointTo(Entity target) {
			if (feature.isMany()) {
				@SuppressWarnings("unchecked") // the feature leads to entities, or the target would not be its value
				InternalEList<EObject> values = (InternalEList<EObject>) owner.eGet(feature);
				values.setUnique(index, target);
			} else {
				owner.eSet(feature, target);
			}
		}
	}

	private final Libraries libraries;
	private final Map<EClass, List<EReference>> featuresByClass = new HashMap<>();
	private final Map<Name, Set<Use>> byName = new HashMap<>();
	private final Map<Resource, List<Use>> byFile = new HashMap<>();
	private final Set<Name> missing = new HashSet<>();

	References(Libraries libraries) {
		this.libraries = libraries;
	}

	/** Takes in the references of a file that is linked. */
	void add(Resource file) {
		List<Use> uses = new ArrayList<>();
		for (TreeIterator<EObject> all = file.getAllContents(); all.hasNext();) {
			EObject owner = all.next();
			for (EReference feature : featuresOf(owner.eClass())) {
				addUses(owner, feature, file, uses);
			}
		}
		byFile.put(file, uses);
		uses.forEach(use -> {
			byName.computeIfAbsent(use.name(), name -> new LinkedHashSet<>()).add(use);
			if (use.isToNothing()) {
				missing.add(use.name());
			}
		});
	}

	/** Forgets the references of a file. */
	void remove(Resource file) {
		List<Use> uses = byFile.remove(file);
		if (uses != null) {
			uses.forEach(use -> byName.computeIfPresent(use.name(), (name, all) -> {
				all.remove(use);
				return all.isEmpty() ? null : all;
			}));
		}
	}

	/** What refers to nothing: the id that is proposed in its place depends on all ids of its kind. */
	Stream<Use> toNothing(Set<EClass> kinds) {
		missing.removeIf(name -> to(name).stream().noneMatch(Use::isToNothing));
		return missing.stream().filter(name -> kinds.contains(name.kind())).flatMap(name -> to(name).stream()).filter(Use::isToNothing);
	}

	private List<EReference> featuresOf(EClass kind) {
		return featuresByClass.computeIfAbsent(kind, key -> key.getEAllReferences().stream()
				.filter(each -> !each.isContainment() && !each.isContainer() && !each.isDerived() && !each.isTransient()).toList());
	}

	private void addUses(EObject owner, EReference feature, Resource file, List<Use> uses) {
		Object value = owner.eGet(feature, false);
		if (value instanceof InternalEList<?> values) {
			List<?> targets = values.basicList();
			for (int index = 0; index < targets.size(); index++) {
				add(owner, feature, index, (EObject) targets.get(index), file, uses);
			}
		} else if (value instanceof EObject target) {
			add(owner, feature, 0, target, file, uses);
		}
	}

	private void add(EObject owner, EReference feature, int index, EObject target, Resource file, List<Use> uses) {
		Optional<Name> name = target.eIsProxy() ? missing(owner, feature, index, file)
				: target instanceof Entity entity ? nameOf(entity) : Optional.empty();
		name.ifPresent(found -> uses.add(new Use(owner, feature, index, found)));
	}

	/** The name that a reference asks for, where nothing goes by it. */
	private Optional<Name> missing(EObject owner, EReference feature, int index, Resource file) {
		List<INode> nodes = Nodes.of(owner, feature);
		EClass kind = ReferenceKinds.targetOf(owner, feature);
		if (index >= nodes.size() || kind == null) {
			return Optional.empty();
		}
		String text = NodeModelUtils.getTokenText(nodes.get(index));
		int colon = text.indexOf(':');
		if (kind == ContentPackage.Literals.LIBRARY) {
			return Optional.of(new Name("", kind, text));
		}
		return colon < 0 ? Optional.of(new Name(libraries.keyOf(file), kind, text))
				: libraries.keyOf(file, text.substring(0, colon)).map(key -> new Name(key, kind, text.substring(colon + 1)));
	}

	/**
	 * The name of an entity.
	 *
	 * @param entity the entity
	 * @return its name; empty for one that has no id or is in no file
	 */
	public Optional<Name> nameOf(Entity entity) {
		if (entity.getName() == null || entity.eResource() == null) {
			return Optional.empty();
		}
		EClass kind = entity.eClass();
		return Optional.of(new Name(kind == ContentPackage.Literals.LIBRARY ? "" : libraries.keyOf(entity.eResource()), kind,
				entity.getName()));
	}

	/**
	 * Lists what refers to a name.
	 *
	 * @param name the name
	 * @return the references, in the order in which their files were read
	 */
	public Collection<Use> to(Name name) {
		return Collections.unmodifiableCollection(byName.getOrDefault(name, Set.of()));
	}

	/**
	 * Lists what refers to an entity.
	 *
	 * @param entity the entity
	 * @return the references
	 */
	public Collection<Use> to(Entity entity) {
		return nameOf(entity).map(this::to).orElse(List.of());
	}

	/** The other files in which the references of a file lead to something, as it stood when they were linked. */
	Set<Resource> from(Resource file) {
		Set<Resource> others = new LinkedHashSet<>();
		for (Use use : byFile.getOrDefault(file, List.of())) {
			use.target().map(EObject::eResource).filter(other -> other != null && other != file).ifPresent(others::add);
		}
		return others;
	}

	/** Lets all references to a name lead to an entity, which has taken the place of another one. */
	void repoint(Name name, Entity target) {
		for (Use use : to(name)) {
			use.pointTo(target);
		}
	}
}
