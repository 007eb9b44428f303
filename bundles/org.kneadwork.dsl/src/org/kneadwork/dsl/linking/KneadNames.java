package org.kneadwork.dsl.linking;

import com.google.inject.Singleton;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.impl.DefaultReferenceDescription;
import org.eclipse.xtext.util.IAcceptor;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;

/** Names as the language knows them: an id, or the word for a library, a colon and an id. Only entities have one. */
public final class KneadNames {

	/** What stands between the word for a library and an id. */
	static final String DELIMITER = ":";

	private KneadNames() {
	}

	/** Converts between {@code core:blood-clots} and its parts. */
	@Singleton
	public static class Converter extends IQualifiedNameConverter.DefaultImpl {

		@Override
		public String getDelimiter() {
			return DELIMITER;
		}
	}

	/** Gives entities their ids as names. */
	@Singleton
	public static class Provider implements IQualifiedNameProvider {

		@Override
		public QualifiedName getFullyQualifiedName(EObject object) {
			return object instanceof Entity entity && entity.getName() != null ? QualifiedName.create(entity.getName()) : null;
		}

		@Override
		public QualifiedName apply(EObject object) {
			return getFullyQualifiedName(object);
		}
	}

	/** Exports the entities at the top level of a file and nothing below them. */
	@Singleton
	public static class Exports implements IDefaultResourceDescriptionStrategy {

		@Override
		public boolean createEObjectDescriptions(EObject object, IAcceptor<IEObjectDescription> acceptor) {
			if (object instanceof Entity entity && entity.getName() != null) {
				acceptor.accept(EObjectDescription.create(QualifiedName.create(entity.getName()), entity));
			}
			return object instanceof Document;
		}

		@Override
		public boolean createReferenceDescriptions(EObject from, URI exportedContainer,
				IAcceptor<IReferenceDescription> acceptor) {
			for (EReference reference : from.eClass().getEAllReferences()) {
				if (!reference.isContainment() && !reference.isDerived()) {
					describe(from, reference, exportedContainer, acceptor);
				}
			}
			return true;
		}

		private static void describe(EObject from, EReference reference, URI container,
				IAcceptor<IReferenceDescription> acceptor) {
			Object value = from.eGet(reference);
			if (value instanceof EObject target && !target.eIsProxy()) {
				acceptor.accept(new DefaultReferenceDescription(from, target, reference, -1,
						container));
			} else if (value instanceof List<?> targets) {
				for (int i = 0; i < targets.size(); i++) {
					if (targets.get(i) instanceof EObject target && !target.eIsProxy()) {
						acceptor.accept(new DefaultReferenceDescription(from, target,
								reference, i, container));
					}
				}
			}
		}
	}
}
