package org.kneadwork.mutation;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Repetition;

/** A change to a model that can be taken back. */
interface Edit {

	void apply();

	void undo();

	/** Takes a value away. */
	static Edit unset(EObject element, EStructuralFeature feature) {
		return new Values(element, feature, values -> values.clear());
	}

	/** Puts another value in the place of the one that is there. */
	static Edit set(EObject element, EStructuralFeature feature, Object value) {
		return new Values(element, feature, values -> {
			values.clear();
			values.add(value);
		});
	}

	/** Takes one of several values away. */
	static Edit remove(EObject element, EStructuralFeature feature, int index) {
		return new Values(element, feature, values -> values.remove(index));
	}

	/** Leaves what is repeated, to be done once. */
	static Edit unwrap(Repetition repetition) {
		return new Unwrapped(repetition);
	}

	/** One edit after the other. */
	static Edit all(Edit... edits) {
		return new Edit() {

			@Override
			public void apply() {
				for (Edit edit : edits) {
					edit.apply();
				}
			}

			@Override
			public void undo() {
				for (int i = edits.length - 1; i >= 0; i--) {
					edits[i].undo();
				}
			}
		};
	}

	/** Changes the values of one feature. */
	final class Values implements Edit {

		/** What is done to the values. */
		interface Change {

			void to(List<Object> values);
		}

		private final EObject element;
		private final EStructuralFeature feature;
		private final Change change;
		private final List<Object> before;

		Values(EObject element, EStructuralFeature feature, Change change) {
			this.element = element;
			this.feature = feature;
			this.change = change;
			this.before = values();
		}

		private List<Object> values() {
			if (feature.isMany()) {
				return List.copyOf((List<?>) element.eGet(feature));
			}
			// An enumeration that cannot be unset counts as unset while it has its first value.
			return element.eIsSet(feature) || !feature.isUnsettable() && element.eGet(feature) != null
					? List.of(element.eGet(feature)) : List.of();
		}

		@Override
		public void apply() {
			List<Object> values = new ArrayList<>(before);
			change.to(values);
			put(values);
		}

		@Override
		public void undo() {
			put(before);
		}

		private void put(List<Object> values) {
			if (feature.isMany()) {
				element.eSet(feature, values);
			} else if (values.isEmpty()) {
				element.eUnset(feature);
			} else {
				element.eSet(feature, values.getFirst());
			}
		}
	}

	/** A repetition that has given way to what it held. */
	final class Unwrapped implements Edit {

		private final Repetition repetition;
		private final List<EObject> held;
		private final List<EObject> siblings;
		private final int index;

		@SuppressWarnings("unchecked") // both features that hold instructions have several values
		Unwrapped(Repetition repetition) {
			this.repetition = repetition;
			this.held = List.copyOf(repetition.getInstructions());
			this.siblings = (List<EObject>) repetition.eContainer().eGet(repetition.eContainingFeature());
			this.index = siblings.indexOf(repetition);
		}

		@Override
		public void apply() {
			siblings.remove(index);
			siblings.addAll(index, held);
		}

		@Override
		@SuppressWarnings("unchecked") // see above
		public void undo() {
			((List<EObject>) repetition.eGet(ContentPackage.Literals.REPETITION__INSTRUCTIONS)).addAll(held);
			siblings.add(index, repetition);
		}
	}
}
