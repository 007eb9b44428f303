package org.kneadwork.dsl.linking;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.linking.lazy.LazyLinker;

/** Prepares references for being followed, and says what stands in the place of something that does not exist. */
public class KneadLinker extends LazyLinker {

	/**
	 * Makes what a reference leads to when nothing goes by its id.
	 *
	 * @param owner the element that refers
	 * @param reference the reference of it
	 * @param address the address, at which nothing is
	 * @return a proxy, of the same class as one that waits for being followed
	 */
	public EObject missing(EObject owner, EReference reference, URI address) {
		EObject proxy = EcoreUtil.create(getProxyType(owner, reference));
		((InternalEObject) proxy).eSetProxyURI(address);
		return proxy;
	}
}
