package org.kneadwork.dsl.resource;

import com.google.inject.Singleton;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.kneadwork.model.content.Entity;

/** Names entities by kind and id instead of by their position, which shifts with every edit. */
@Singleton
public class EntityFragments implements IFragmentProvider {

	@Override
	public String getFragment(EObject object, Fallback fallback) {
		if (object instanceof Entity entity && entity.getName() != null && entity.eResource() instanceof KneadResource file) {
			String fragment = KneadResource.fragmentOf(entity);
			if (file.entityAt(fragment).filter(found -> found == entity).isPresent()) {
				return fragment;
			}
		}
		return fallback.getFragment(object);
	}

	@Override
	public EObject getEObject(Resource resource, String fragment, Fallback fallback) {
		if (resource instanceof KneadResource file && !fragment.startsWith("/")) {
			Entity found = file.entityAt(fragment).orElse(null);
			if (found != null) {
				return found;
			}
		}
		return fallback.getEObject(fragment);
	}
}
