package org.kneadwork.dsl.conversion;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.serializer.sequencer.TransientValueService;

/**
 * Tells which values of a model are written as text: those that are stated. Left to itself, the framework writes the first
 * value of an enumeration where nothing is stated, so that a condition of which nobody had said anything would become an
 * absolute contraindication; and it tries to write a time that is not there.
 */
public class StatedValues extends TransientValueService {

	@Override
	protected boolean defaultValueIsSerializeable(EStructuralFeature feature) {
		return !feature.isUnsettable() && feature.getDefaultValue() != null && super.defaultValueIsSerializeable(feature);
	}
}
