package org.kneadwork.dsl.linking;

import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;

/** Looks references up in the index of their library, or of a library in use where they name one. */
@Singleton
public class KneadScopeProvider implements IScopeProvider {

	@Override
	public IScope getScope(EObject context, EReference reference) {
		Resource file = context.eResource();
		if (file == null || file.getResourceSet() == null) {
			return IScope.NULLSCOPE;
		}
		return new LibraryScope(Libraries.of(file.getResourceSet()), file, ReferenceKinds.targetOf(context, reference));
	}

	/** What a file may refer to, of one kind. */
	private record LibraryScope(Libraries libraries, Resource file, EClass kind) implements IScope {

		@Override
		public IEObjectDescription getSingleElement(QualifiedName name) {
			return find(name).map(entity -> EObjectDescription.create(name, entity)).orElse(null);
		}

		private Optional<? extends Entity> find(QualifiedName name) {
			return libraries.find(file, kind, name.toString(KneadNames.DELIMITER));
		}

		@Override
		public Iterable<IEObjectDescription> getElements(QualifiedName name) {
			IEObjectDescription single = getSingleElement(name);
			return single == null ? List.of() : List.of(single);
		}

		@Override
		public IEObjectDescription getSingleElement(EObject object) {
			for (IEObjectDescription description : getElements(object)) {
				return description;
			}
			return null;
		}

		@Override
		public Iterable<IEObjectDescription> getElements(EObject object) {
			if (!(object instanceof Entity entity) || entity.getName() == null) {
				return List.of();
			}
			return namesOf(entity).map(name -> EObjectDescription.create(name, entity)).map(List::of).orElse(List.of());
		}

		private Optional<QualifiedName> namesOf(Entity entity) {
			URI uri = EcoreUtil.getURI(entity);
			if (kind == ContentPackage.Literals.LIBRARY || isSame(libraries.indexOf(file).find(kind, entity.getName()), uri)) {
				return Optional.of(QualifiedName.create(entity.getName()));
			}
			return libraries.aliases(file).stream()
					.filter(alias -> libraries.indexOf(file, alias)
							.map(index -> isSame(index.find(kind, entity.getName()), uri)).orElse(false))
					.map(alias -> QualifiedName.create(alias, entity.getName())).findFirst();
		}

		private static boolean isSame(Optional<Entity> found, URI uri) {
			return found.map(entity -> Objects.equals(EcoreUtil.getURI(entity), uri)).orElse(false);
		}

		@Override
		public Iterable<IEObjectDescription> getAllElements() {
			List<IEObjectDescription> all = new ArrayList<>();
			if (kind == ContentPackage.Literals.LIBRARY) {
				libraries.all().forEach(header -> all.add(EObjectDescription.create(header.getName(), header)));
				return all;
			}
			libraries.indexOf(file).all(kind)
					.forEach(entity -> all.add(EObjectDescription.create(QualifiedName.create(entity.getName()), entity)));
			for (String alias : libraries.aliases(file)) {
				libraries.indexOf(file, alias).ifPresent(index -> index.all(kind).forEach(
						entity -> all.add(EObjectDescription.create(QualifiedName.create(alias, entity.getName()), entity))));
			}
			return all;
		}
	}
}
