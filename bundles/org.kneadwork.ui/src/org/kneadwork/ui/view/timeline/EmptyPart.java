package org.kneadwork.ui.view.timeline;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.kneadwork.model.content.Phase;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineBlock;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.safety.content.RoutineFacts;
import org.kneadwork.ui.Words;

/**
 * A part of a routine in which nothing is done yet.
 *
 * @param block the part
 * @param items how many statements of the routine are done before it
 * @param blocks how many blocks of the timeline come before it
 */
record EmptyPart(RoutineBlock block, int items, int blocks) {

	/** Which part it is. */
	Phase phase() {
		return block.getPhase();
	}

	/** All of it in words. */
	String words() {
		return Words.text("timeline.emptyPart", PhaseLook.of(phase()).word());
	}

	/**
	 * The empty parts of a routine.
	 *
	 * @param routine the routine
	 * @param done the statements by which its timeline does what it does, one for each block; none where it has no timeline
	 * @return the parts, in the order in which they are done; none where nothing is done that could be put there
	 */
	static List<EmptyPart> of(Routine routine, List<RoutineItem> done) {
		if (done.isEmpty()) {
			return List.of();
		}
		List<EmptyPart> empty = new ArrayList<>();
		int blocks = 0;
		for (RoutineBlock part : RoutineFacts.blocks(routine)) {
			if (part.getItems().isEmpty()) {
				empty.add(new EmptyPart(part, (int) done.stream().limit(blocks).distinct().count(), blocks));
			}
			blocks += (int) done.stream().filter(item -> EcoreUtil.isAncestor(part, item)).count();
		}
		return List.copyOf(empty);
	}
}
