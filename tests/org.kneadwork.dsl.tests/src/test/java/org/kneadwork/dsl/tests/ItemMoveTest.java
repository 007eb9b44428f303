package org.kneadwork.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kneadwork.dsl.KneadStandaloneSetup;
import org.kneadwork.dsl.formatting.FormatOptions;
import org.kneadwork.dsl.formatting.Formatter;
import org.kneadwork.dsl.syntax.ItemMove;
import org.kneadwork.model.content.Rest;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineItem;
import org.kneadwork.safety.content.RoutineFacts;

/** What goes along when an item of a routine is moved, and what stays where it is. */
class ItemMoveTest {

	private static final Formatter FORMATTER = new KneadStandaloneSetup().createInjectorAndDoEMFRegistration()
			.getInstance(Formatter.class);

	private static final String ROUTINE = """
			routine legs "Legs" {
			  warm-up {
			    do breathe  // slowly
			  }
			  // The work.
			  main {
			    // First the left one.
			    do stroke side left
			    rest 20 s derived because "A pause."

			    optional {
			      do press for 10 s
			    }
			  }
			}
			""";

	/** Moves an item, both by their numbers in the order of the routine. */
	private static String moved(String text, int item, int target, boolean behind) {
		Routine routine = (Routine) KneadTexts.document(KneadTexts.read(text)).getEntries().getFirst();
		List<RoutineItem> items = RoutineFacts.items(routine);
		return ItemMove.move(items.get(item), items.get(target), behind)
				.map(edit -> text.substring(0, edit.offset()) + edit.text() + text.substring(edit.offset() + edit.length())).orElse("nothing");
	}

	/** Moves an item into a part of the routine, and looks whether the formatter has nothing to change in that. */
	private static String movedInto(String text, int item, int block) {
		Routine routine = (Routine) KneadTexts.document(KneadTexts.read(text)).getEntries().getFirst();
		Optional<String> moved = ItemMove.moveInto(RoutineFacts.items(routine).get(item), routine.getBlocks().get(block))
				.map(edit -> text.substring(0, edit.offset()) + edit.text() + text.substring(edit.offset() + edit.length()));
		moved.ifPresent(result -> assertEquals(Optional.of(result), FORMATTER.format(result, FormatOptions.DEFAULT)));
		return moved.orElse("nothing");
	}

	@Test
	void anItemGoesIntoAnEmptyPartBehindIt() {
		assertEquals("""
				routine legs "Legs" {
				  main {
				    do breathe  // slowly
				  }
				  cool-down {
				    // Last.
				    do stroke
				  }
				}
				""", movedInto("""
				routine legs "Legs" {
				  main {
				    do breathe  // slowly
				    // Last.
				    do stroke
				  }
				  cool-down { }
				}
				""", 1, 1));
	}

	@Test
	void anItemGoesIntoAnEmptyPartBeforeItAndACommentThereStays() {
		assertEquals("""
				routine legs "Legs" {
				  warm-up {
				    // Nothing yet.
				    do breathe  // slowly
				  }
				  main {
				    do stroke
				  }
				}
				""", movedInto("""
				routine legs "Legs" {
				  warm-up {
				    // Nothing yet.
				  }
				  main {
				    do breathe  // slowly
				    do stroke
				  }
				}
				""", 0, 0));
	}

	@Test
	void theOnlyItemOfAPartLeavesItEmptyAndCanComeBack() {
		String without = """
				routine legs "Legs" {
				  warm-up {
				    do breathe  // slowly
				  }
				  main {
				  }
				}
				""";
		String with = """
				routine legs "Legs" {
				  warm-up {
				  }
				  main {
				    do breathe  // slowly
				  }
				}
				""";
		assertEquals(with, movedInto(without, 0, 1));
		assertEquals(without, movedInto(with, 0, 0));
	}

	@Test
	void anItemIsNotMovedIntoThePartInWhichItStands() {
		assertEquals("nothing", movedInto(ROUTINE, 0, 0));
	}

	@Test
	void anItemTakesItsCommentsAlong() {
		assertEquals("""
				routine legs "Legs" {
				  warm-up {
				    do breathe  // slowly
				  }
				  // The work.
				  main {
				    rest 20 s derived because "A pause."
				    // First the left one.
				    do stroke side left

				    optional {
				      do press for 10 s
				    }
				  }
				}
				""", moved(ROUTINE, 1, 2, true));
	}

	@Test
	void anItemGoesIntoAnotherPartOfTheRoutineInTheDepthOfThatPart() {
		assertEquals("""
				routine legs "Legs" {
				  warm-up {
				  }
				  // The work.
				  main {
				    // First the left one.
				    do stroke side left
				    rest 20 s derived because "A pause."

				    optional {
				      do breathe  // slowly
				      do press for 10 s
				    }
				  }
				}
				""", moved(ROUTINE, 0, 4, false));
	}

	@Test
	void aPartGoesWithAllThatIsInIt() {
		assertEquals("""
				routine legs "Legs" {
				  warm-up {
				    optional {
				      do press for 10 s
				    }
				    do breathe  // slowly
				  }
				  // The work.
				  main {
				    // First the left one.
				    do stroke side left
				    rest 20 s derived because "A pause."

				  }
				}
				""", moved(ROUTINE, 3, 0, false));
	}

	@Test
	void itemsOnOneLineChangePlacesThere() {
		assertEquals("routine legs \"Legs\" { main { do b do a rest 20 s } }\n",
				moved("routine legs \"Legs\" { main { do a do b rest 20 s } }\n", 0, 1, true));
		assertEquals("routine legs \"Legs\" { main { do a rest 20 s do b } }\n",
				moved("routine legs \"Legs\" { main { do a do b rest 20 s } }\n", 2, 1, false));
	}

	@Test
	void aCommentNeverSwallowsWhatFollows() {
		String text = """
				routine legs "Legs" {
				  warm-up { do a }
				  main {
				    do b // gently
				    do c
				  }
				}
				""";
		assertEquals(List.of("a", "b"), names(moved(text, 1, 0, true)).subList(0, 2));
		assertEquals(List.of("b", "a", "c"), names(moved(text, 1, 0, false)));
	}

	private static List<String> names(String text) {
		Routine routine = (Routine) KneadTexts.document(KneadTexts.read(text)).getEntries().getFirst();
		return text.lines().count() == 0 ? List.of() : RoutineFacts.items(routine).stream().filter(item -> !(item instanceof Rest))
				.map(item -> org.eclipse.xtext.nodemodel.util.NodeModelUtils.getTokenText(
						org.eclipse.xtext.nodemodel.util.NodeModelUtils.findActualNodeFor(item)).replace("do ", "").strip()).toList();
	}

	@Test
	void lineBreaksStayAsTheyAre() {
		String windows = ROUTINE.replace("\n", "\r\n");
		assertEquals(moved(ROUTINE, 1, 2, true).replace("\n", "\r\n"), moved(windows, 1, 2, true));
	}

	@Test
	void nothingChangesWhereItStandsThereAlreadyOrIsMovedIntoItself() {
		assertEquals("nothing", moved(ROUTINE, 1, 2, false));
		assertEquals("nothing", moved(ROUTINE, 3, 4, true));
		assertEquals("nothing", moved(ROUTINE, 1, 1, true));
	}
}
