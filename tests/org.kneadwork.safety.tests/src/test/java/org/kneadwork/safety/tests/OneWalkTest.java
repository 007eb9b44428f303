package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.impl.StepImpl;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.rule.Checked;
import org.kneadwork.safety.rule.RuleCatalogue;

/** The rules share one walk through the parts of the content, in however many threads they run. */
class OneWalkTest {

	@TempDir
	private Path folder;

	/** A step that notices when somebody looks for its parts. */
	private static final class Watched extends StepImpl {

		private int walks;

		@Override
		public EList<EObject> eContents() {
			synchronized (this) {
				walks++;
			}
			return super.eContents();
		}
	}

	private Content content() {
		return CheckedText.of(folder, Samples.library(Samples.technique("press", "claim \"It cures everything.\""),
				Samples.timed("roll", "60 s to 20 s", "step \"Roll teh ball.\" for \"a while\""),
				"source idle \"Idle\" { kind web-article }")).content();
	}

	@Test
	void allRulesTogetherWalkOnce() {
		Content content = content();
		Watched step = new Watched();
		content.own(Technique.class).getLast().getInstructions().add(step);
		// The framework has looked at what was added.
		step.walks = 0;
		RuleCatalogue.check(Checked.of(content, CheckedText.TODAY));
		assertEquals(1, step.walks);
		RuleCatalogue.findings(Checked.of(content, CheckedText.TODAY), 8, () -> { });
		assertEquals(2, step.walks, "once more for another check");
	}

	@Test
	void whatTheyFindIsTheSameInAnyNumberOfThreads() {
		Content content = content();
		List<Finding> alone = RuleCatalogue.findings(Checked.of(content, CheckedText.TODAY), 1, () -> { }).findings();
		Set<String> codes = alone.stream().map(Finding::code).collect(Collectors.toCollection(TreeSet::new));
		assertTrue(codes.containsAll(Set.of("KW105", "KW201", "KW503", "KW507", "KW602", "KW901")),
				() -> "of each of the rules that share the walk: " + codes);
		for (int threads : new int[] {2, 8}) {
			assertEquals(alone, RuleCatalogue.findings(Checked.of(content, CheckedText.TODAY), threads, () -> { }).findings());
		}
	}
}
