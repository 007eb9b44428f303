package org.kneadwork.dsl.tests;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.kneadwork.dsl.resource.KneadResource;

/** Compares what two texts say: same structure, values and order, and references by the words with which they are written. */
final class SameMeaning {

	private SameMeaning() {
	}

	static boolean same(KneadResource one, KneadResource other) {
		return new EcoreUtil.EqualityHelper() {

			private static final long serialVersionUID = 1L;

			@Override
			protected boolean haveEqualReference(EObject left, EObject right, EReference reference) {
				return reference.isContainment() ? super.haveEqualReference(left, right, reference)
						: words(left, reference).equals(words(right, reference));
			}
		}.equals(KneadTexts.document(one), KneadTexts.document(other));
	}

	private static List<String> words(EObject element, EReference reference) {
		return NodeModelUtils.findNodesForFeature(element, reference).stream().map(NodeModelUtils::getTokenText)
				.map(text -> text.replaceAll("\\s", "")).toList();
	}
}
