package org.kneadwork.bundle.resolved;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EAttribute;
import org.kneadwork.bundle.text.TextSlot;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.ContentPackage.Literals;
import org.kneadwork.safety.matrix.CautionOrigin;
import org.kneadwork.safety.matrix.DecisionOrigin;
import org.kneadwork.safety.matrix.Reason;

/** The words in which authors tell people about a reason: where in the model they stand, so that they can be translated. */
public final class Words {

	private Words() {
	}

	/**
	 * What a person is told because of a reason: the same as {@link Reason#tell()}, else the title of the caution.
	 *
	 * @param reason the reason
	 * @return where the words stand; empty where a technique gives none with its own decision
	 */
	public static Optional<TextSlot> told(Reason reason) {
		return switch (reason.origin()) {
			case CautionOrigin from -> told(from.caution());
			case DecisionOrigin from -> adaptation(reason).or(() -> because(reason));
		};
	}

	/**
	 * What a person is told because of a caution: what it tells, else its reason, else its title.
	 *
	 * @param caution the caution
	 * @return where the words stand
	 */
	public static Optional<TextSlot> told(Caution caution) {
		return Stream.of(Literals.CAUTION__TELL, Literals.CAUTION__BECAUSE, Literals.ENTITY__TITLE)
				.map(feature -> TextSlot.of(caution, feature)).filter(slot -> slot.original().isPresent()).findFirst();
	}

	/**
	 * Why, for reviewers.
	 *
	 * @param reason the reason
	 * @return where the words stand, where there are any
	 */
	public static Optional<TextSlot> because(Reason reason) {
		return present(switch (reason.origin()) {
			case CautionOrigin from -> TextSlot.of(from.caution(), Literals.CAUTION__BECAUSE);
			case DecisionOrigin from -> TextSlot.of(from.decision(), Literals.CONDITION_DECISION__BECAUSE);
		});
	}

	/**
	 * How to adapt.
	 *
	 * @param reason the reason
	 * @return where the words stand, where there are any
	 */
	public static Optional<TextSlot> adaptation(Reason reason) {
		return switch (reason.origin()) {
			case CautionOrigin from -> from.clause().map(clause -> TextSlot.of(clause, Literals.CAUTION_CLAUSE__ADAPTATION))
					.flatMap(Words::present);
			case DecisionOrigin from -> present(TextSlot.of(from.decision(), Literals.CONDITION_DECISION__ADAPTATION));
		};
	}

	private static Optional<TextSlot> present(TextSlot slot) {
		return Optional.of(slot).filter(found -> found.original().isPresent());
	}

	/**
	 * Leaves out texts that say the same.
	 *
	 * @param slots where texts stand
	 * @return those that are there, each wording once
	 */
	static List<TextSlot> distinct(Stream<TextSlot> slots) {
		Map<String, TextSlot> found = new LinkedHashMap<>();
		slots.forEach(slot -> slot.original().ifPresent(words -> found.putIfAbsent(words, slot)));
		return new ArrayList<>(found.values());
	}

	/**
	 * The title of an entity.
	 *
	 * @param entity the entity
	 * @return where it stands
	 */
	static TextSlot title(org.kneadwork.model.content.Entity entity) {
		EAttribute title = Literals.ENTITY__TITLE;
		return TextSlot.of(entity, title);
	}
}
