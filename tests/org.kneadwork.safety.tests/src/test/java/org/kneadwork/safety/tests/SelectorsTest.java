package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kneadwork.safety.tests.Samples.caution;
import static org.kneadwork.safety.tests.Samples.library;
import static org.kneadwork.safety.tests.Samples.technique;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Technique;

/** Whom a selector matches, as LANGUAGE describes it. */
class SelectorsTest {

	private static final String[] WORLD = {
			"region back \"Back\" { }", "region lower-back \"Lower back\" { part-of back }",
			"region flank \"Flank\" { part-of lower-back }", "region leg \"Leg\" { }",
			"tool ball \"Ball\" { kind ball }", "tool roller \"Roller\" { kind roller }",
			"tool gun \"Massage gun\" { kind massager  powered }",
			"tool pad \"Pad\" { kind heat  temperature up-to 40 C  skin-check \"Look.\" }",
			"tool wax \"Wax\" { kind wax  temperature up-to 40 C  skin-check \"Look.\" }", "tool thing \"Thing\" { }",
			"modality pressing \"Pressing\" { }", "condition cold \"Cold\" { ask \"Cold?\" }",
			"condition numb \"Numb skin\" { ask \"Numb?\" }",
			caution("numbness", "with numb", "avoid everything"),
			technique("a-none", "targets leg", "pressure none", "position sitting"),
			technique("b-light", "targets lower-back", "pressure light", "uses ball or roller", "modality pressing"),
			technique("c-range", "targets flank", "pressure light to firm", "uses gun", "position supine, prone"),
			technique("d-undeclared", "targets back", "uses thing"),
			technique("e-warm", "pressure none", "uses pad"),
			technique("f-wax", "pressure none", "uses wax"),
			technique("g-hot", "pressure none", "temperature up-to 40 C", "skin-check \"Look.\""),
			"technique h-step \"H step\" {\n  pressure light\n  duration 1 min\n"
					+ "  steps { repeat 2 times { step \"Press.\" pressure deep } }\n"
					+ "  contraindications { none because \"-\" }\n  stop-when \"it hurts\"\n}",
	};

	@TempDir
	Path folder;

	@ParameterizedTest(name = "{0}")
	@CsvSource(delimiter = '|', value = {
			"everything                                        | a b c d e f g h",
			"techniques where pressure at-least firm           | c d h",
			"techniques where pressure at-most light           | a b e f g",
			"techniques where pressure is light                | b c d h",
			"techniques where pressure is moderate             | c d",
			"techniques where pressure is none                 | a d e f g",
			"techniques where targets back                     | b c d",
			"techniques where targets lower-back               | b c",
			"techniques where targets flank                    | c",
			"techniques where uses ball                        | b",
			"techniques where uses roller                      | b",
			"techniques where uses kind roller                 | b",
			"techniques where uses kind massager               | c",
			"techniques where powered                          | c",
			"techniques where modality pressing                | b",
			"techniques where position prone                   | c",
			"techniques where position sitting                 | a",
			"techniques where heat                             | e f g",
			"techniques where uses kind heat                   | e",
			"techniques where not heat                         | a b c d h",
			"techniques where heat or powered                  | c e f g",
			"techniques where targets back and uses ball       | b",
			"techniques where heat or targets back and powered | c e f g",
			"techniques where (heat or targets back) and powered | c",
			"techniques where not (heat or targets back)       | a h",
			"techniques where not not heat                     | e f g",
			"routines where heat                               | ''",
	})
	void matches(String selector, String initials) {
		String[] entries = Arrays.copyOf(WORLD, WORLD.length + 1);
		entries[WORLD.length] = caution("chill", "with cold", "avoid " + selector);
		CheckedText checked = CheckedText.of(folder, library(entries));
		// What warms is not made safe here: only what the selector matches is of interest.
		assertEquals(List.of(), checked.errors().stream().filter(finding -> !finding.code().equals("KW306")).toList());

		Condition cold = Finds.one(checked.content(), Condition.class, "cold");
		List<String> found = checked.content().own(Technique.class).stream()
				.filter(technique -> checked.matrix().cell(technique, cold).verdict().isPresent())
				.map(technique -> technique.getName().substring(0, 1)).toList();

		assertEquals(initials, String.join(" ", found));
	}
}
