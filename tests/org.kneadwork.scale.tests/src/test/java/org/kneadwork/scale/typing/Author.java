package org.kneadwork.scale.typing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import org.kneadwork.scale.typing.TypedEdit.Kind;

/**
 * Somebody made up who works on the first files of a {@link TypedLibrary}, the same in every run. What is begun is brought to an
 * end before something else is begun, and what breaks a text is mended after some more keys, as people do.
 */
final class Author {

	/** The techniques worked on have two digits, so that the id of none begins like that of another. */
	private static final int FILES = 9;
	private static final int IN_A_FILE = 10;
	private static final int ROUTINES = 20;
	private static final int CONDITIONS = 30;
	private static final int CAUTIONS = 57;
	private static final int LAST_TOOL = 6;
	private static final int LAST_SOURCE = 15;
	private static final int LONGEST_TASK = 20;
	private static final List<String> HOW = List.of("pleasant", "good for you", "easy", "quiet", "comfortable", "warm", "what you like");
	private static final List<String> ADDED = List.of(" softly", " calmly", " with care", " evenly", " and breathe", " in turns");
	private static final List<String> SUFFIXES = List.of("-slow", "-soft", "-long", "-lying");
	private static final List<String> REGIONS = List.of("neck", "forearms", "chest", "belly", "sacrum", "thighs", "knees", "calves");
	private static final List<String> REGIONS_BEFORE = List.of("The jaw", "The upper arms", "The hands", "The chest", "The lower back",
			"The glutes", "The hamstrings", "The shins");
	private static final String END_OF_TECHNIQUE = "\n  }\n}\n";
	private static final String VOCABULARY = "vocabulary.knead";
	private static final String SAFETY = "safety.knead";
	private static final String HEADER = "library.knead";
	private static final String MORE = """
			technique more-%1$d "One more, number %1$d" {
			  summary   "Sit down, and do it as long as you like."
			  targets   neck
			  uses      tool-1
			  modality  manner-1
			  position  sitting
			  pressure  light derived because "Made up."
			  duration  60 s derived because "Made up."
			  frequency at-most 1 per day from notes-1
			  steps {
			    step "Go on, but not for long." for 60 s derived because "Made up."
			  }
			  stop-when "it hurts"
			  contraindications {
			    avoid with condition-0, condition-1 because "One more that nobody needs."
			  }
			}
			""";

	private final Random random = new Random(1);
	private final Keys keys;
	private final Map<Integer, String> ids = new HashMap<>();
	private final Map<Integer, String> how = new HashMap<>();
	private final Map<Integer, Integer> seconds = new HashMap<>();
	private final Map<Integer, Integer> minutes = new HashMap<>();
	private final Set<Integer> usedOnceMore = new HashSet<>();
	private int made;

	/**
	 * @param types is given each edit
	 */
	Author(Consumer<TypedEdit> types) {
		this.keys = new Keys(random, types);
	}

	/**
	 * Works.
	 *
	 * @param edits how many edits to make
	 */
	void work(int edits) {
		while (keys.edits() <= edits - LONGEST_TASK) {
			task(random.nextInt(28));
		}
		while (keys.edits() < edits) {
			otherWord(technique());
		}
	}

	private void task(int what) {
		switch (what) {
			case 0, 1, 2, 3 -> addWords(technique());
			case 4, 5 -> writeAndThinkBetter(technique());
			case 6, 7, 8 -> otherWord(technique());
			case 9, 10 -> otherDuration(technique());
			case 11 -> newTechnique(technique());
			case 12, 13 -> newTip(technique());
			case 14 -> newUse(technique(), routine());
			case 15, 16 -> newUseThatIsRenamed(technique(), routine());
			case 17, 18 -> renameInVocabulary();
			case 19, 20, 21 -> breakAndMend(technique());
			default -> whatConcernsAll();
		}
	}

	/** One that is not the first in its file: the end of the one before it tells the place of its id. */
	private int technique() {
		return IN_A_FILE * (1 + random.nextInt(FILES)) + 1 + random.nextInt(IN_A_FILE - 1);
	}

	private int routine() {
		return random.nextInt(ROUTINES);
	}

	private static String fileOf(int technique) {
		return String.format(Locale.ROOT, "techniques-%05d.knead", technique / IN_A_FILE);
	}

	private static String routines(int routine) {
		return String.format(Locale.ROOT, "routines-%05d.knead", routine / IN_A_FILE);
	}

	private String id(int technique) {
		return ids.getOrDefault(technique, "technique-" + technique);
	}

	private String heading(int technique) {
		return "technique " + id(technique) + " \"";
	}

	/** Words that stand before a technique, whatever its id. */
	private static String before(int technique) {
		return "Technique " + (technique - 1) + " is nothing";
	}

	private static String heading(String kind, int number) {
		return kind + " " + kind + "-" + number + " \"";
	}

	private String oneOf(List<String> words) {
		return words.get(random.nextInt(words.size()));
	}

	private void addWords(int technique) {
		keys.begin(Kind.TEXT);
		keys.type(fileOf(technique), heading(technique), "work on the part", oneOf(ADDED));
	}

	private void writeAndThinkBetter(int technique) {
		keys.begin(Kind.TEXT);
		String words = oneOf(ADDED);
		keys.type(fileOf(technique), heading(technique), "with a quiet breath", words);
		keys.delete(fileOf(technique), heading(technique), "with a quiet breath", words);
	}

	private void otherWord(int technique) {
		keys.begin(Kind.TEXT);
		String before = how.getOrDefault(technique, "pleasant");
		String after = oneOf(HOW);
		keys.edit(fileOf(technique), heading(technique), "as long as it is ", before, after);
		how.put(technique, after);
	}

	/** In between, the steps do not add up. */
	private void otherDuration(int technique) {
		keys.begin(Kind.TEXT);
		int before = seconds.getOrDefault(technique, 60);
		int after = before == 60 ? 90 : 60;
		keys.edit(fileOf(technique), heading(technique), "duration  ", String.valueOf(before), String.valueOf(after));
		keys.edit(fileOf(technique), heading(technique), "number " + technique + ".\" for ", String.valueOf(before - 30),
				String.valueOf(after - 30));
		seconds.put(technique, after);
	}

	private void newTechnique(int before) {
		keys.begin(Kind.NEW);
		made++;
		keys.edit(fileOf(before), before(before), END_OF_TECHNIQUE, "", MORE.formatted(made));
		keys.type(fileOf(before), before(before), "technique more-" + made, oneOf(SUFFIXES));
	}

	private void newTip(int before) {
		keys.begin(Kind.NEW);
		made++;
		keys.type(fileOf(before), before(before), END_OF_TECHNIQUE,
				List.of("tip ", "rest-" + made, " \"Rest\"", " { ", "text ", "\"Rest", " a", " little.", "\"", " }", "\n"));
	}

	private void newUse(int technique, int routine) {
		keys.begin(Kind.NEW);
		String id = id(technique);
		int dash = id.indexOf('-') + 1;
		keys.type(routines(routine), heading("routine", routine), "main {", List.of(" do ", id.substring(0, dash), id.substring(dash, dash + 1),
				id.substring(dash + 1), " for 60 s", " derived", " because \"As long as it lasts.\""));
		keys.goOn(Kind.TEXT);
		int before = minutes.getOrDefault(routine, 6);
		keys.edit(routines(routine), heading("routine", routine), "duration ", String.valueOf(before), String.valueOf(before + 1));
		minutes.put(routine, before + 1);
	}

	private void newUseThatIsRenamed(int technique, int routine) {
		if (!usedOnceMore.add(technique)) {
			return;
		}
		newUse(technique, routine);
		keys.begin(Kind.RENAME);
		String suffix = oneOf(SUFFIXES);
		keys.type(fileOf(technique), before(technique), "technique " + id(technique), suffix);
		keys.edit(routines(routine), heading("routine", routine), "do " + id(technique), "", suffix);
		ids.put(technique, id(technique) + suffix);
	}

	private void renameInVocabulary() {
		keys.begin(Kind.RENAME);
		boolean tool = random.nextBoolean();
		int number = 1 + random.nextInt(tool ? LAST_TOOL : LAST_SOURCE);
		String before = tool ? "\"Tool number " + (number - 1) + "\"" : "\"Notes number " + (number - 1) + " that";
		String id = tool ? "tool tool-" + number : "source notes-" + number;
		keys.type(VOCABULARY, before, id, "-b");
		keys.delete(VOCABULARY, before, id, "-b");
	}

	private void breakAndMend(int technique) {
		keys.begin(Kind.BROKEN);
		String file = fileOf(technique);
		switch (random.nextInt(4)) {
			case 0 -> {
				keys.edit(file, heading(technique), "Some breaths more.\"", "\n  }", "");
				keys.type(file, heading(technique), "Begin", " now");
				keys.edit(file, heading(technique), "Some breaths more.\"", "", "\n  }");
			}
			case 1 -> {
				keys.edit(file, heading(technique), "slowly, number " + technique + ".", "\"", "");
				keys.type(file, heading(technique), "Sit or lie", " down");
				keys.edit(file, heading(technique), "slowly, number " + technique + ".", "", "\"");
			}
			case 2 -> {
				keys.edit(file, heading(technique), "contraind", "ications", "");
				keys.type(file, heading(technique), "contraind", "ications");
			}
			default -> {
				keys.edit(file, before(technique), END_OF_TECHNIQUE, "", "{ ");
				keys.type(file, heading(technique), "Begin", " then");
				keys.edit(file, before(technique), END_OF_TECHNIQUE, "{ ", "");
			}
		}
	}

	private void whatConcernsAll() {
		keys.begin(Kind.EVERYWHERE);
		int condition = 1 + random.nextInt(CONDITIONS - 1);
		int caution = random.nextInt(CAUTIONS);
		int region = random.nextInt(REGIONS.size());
		switch (random.nextInt(6)) {
			case 0 -> {
				String before = "injury number " + (condition - 1) + "?\"";
				keys.type(SAFETY, before, "condition condition-" + condition, "-b");
				keys.delete(SAFETY, before, "condition condition-" + condition, "-b");
			}
			case 1 -> {
				boolean absolute = condition % 3 == 0;
				keys.thereAndBack(SAFETY, heading("condition", condition), "contraindication ", absolute ? "absolute" : "relative",
						absolute ? "local" : "absolute");
			}
			case 2 -> keys.type(SAFETY, heading("caution", caution), "tell              \"Be careful", " now");
			case 3 -> {
				boolean light = caution % 2 == 0;
				keys.thereAndBack(SAFETY, heading("caution", caution), "at-least ", light ? "light" : "moderate", light ? "moderate" : "firm");
			}
			case 4 -> {
				String before = "\"" + REGIONS_BEFORE.get(region) + "\"";
				keys.type(VOCABULARY, before, "region " + REGIONS.get(region), "-b");
				keys.delete(VOCABULARY, before, "region " + REGIONS.get(region), "-b");
			}
			default -> keys.thereAndBack(HEADER, "baseline everything", "condition-28", ", condition-29", "");
		}
	}
}
