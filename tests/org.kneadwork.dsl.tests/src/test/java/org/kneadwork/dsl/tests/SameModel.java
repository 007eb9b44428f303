package org.kneadwork.dsl.tests;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Compares models from two resource sets: same structure and values, and references to what goes by the same address. */
final class SameModel {

	private SameModel() {
	}

	static boolean same(EObject one, EObject other) {
		return new EcoreUtil.EqualityHelper() {

			private static final long serialVersionUID = 1L;

			@Override
			protected boolean haveEqualReference(EObject left, EObject right, EReference reference) {
				return reference.isContainment() ? super.haveEqualReference(left, right, reference)
						: addresses(left.eGet(reference)).equals(addresses(right.eGet(reference)));
			}
		}.equals(one, other);
	}

	private static List<String> addresses(Object value) {
		List<String> addresses = new ArrayList<>();
		if (value instanceof List<?> targets) {
			targets.forEach(target -> addresses.add(EcoreUtil.getURI((EObject) target).toString()));
		} else if (value != null) {
			addresses.add(EcoreUtil.getURI((EObject) value).toString());
		}
		return addresses;
	}
}
