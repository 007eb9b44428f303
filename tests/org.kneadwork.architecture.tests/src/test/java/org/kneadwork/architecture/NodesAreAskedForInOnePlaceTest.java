package org.kneadwork.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Elements of a library that was checked have let their nodes go: whoever asks the framework for them is told that there is no place. The editor
 * services ask it for nodes of texts that are edited, which have them.
 */
class NodesAreAskedForInOnePlaceTest {

	private static final String FRAMEWORK = "org.eclipse.xtext.nodemodel.util.NodeModelUtils";
	private static final Set<String> OF_ELEMENTS = Set.of("getNode", "findActualNodeFor", "findNodesForFeature");
	/** What brings the nodes back, and what explains an error in a text that was just parsed. */
	private static final List<String> MAY = List.of("org.kneadwork.dsl.resource.Nodes", "org.kneadwork.dsl.resource.NodesOnDemand",
			"org.kneadwork.dsl.syntax.SyntaxProblems");

	@Test
	void nobodyElseAsksTheFrameworkForNodesOfElements() throws IOException {
		ClassArrows compiled = ClassArrows.of(Arrows.ofTheProject(), Checkout.current().bundles());
		assertEquals(MAY, compiled.classes().entrySet().stream().filter(bundle -> !bundle.getKey().equals("org.kneadwork.dsl.ide"))
				.flatMap(bundle -> bundle.getValue().stream()).filter(NodesAreAskedForInOnePlaceTest::asks).map(JavaClass::getName).sorted().toList());
	}

	private static boolean asks(JavaClass from) {
		return from.getAccessesFromSelf().stream().map(JavaAccess::getTarget)
				.anyMatch(target -> target.getOwner().getName().equals(FRAMEWORK) && OF_ELEMENTS.contains(target.getName()));
	}
}
