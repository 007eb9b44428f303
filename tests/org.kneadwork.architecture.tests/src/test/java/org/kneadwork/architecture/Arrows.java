package org.kneadwork.architecture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which bundle may use which: a bundle may use those that its row names, and those that these may use. A bundle that has no
 * row may not exist.
 *
 * @param rows bundle name without {@code org.kneadwork.}, and the names of the bundles it may use
 */
record Arrows(Map<String, Set<String>> rows) {

	/** The prefix of every bundle name of the project. */
	static final String PREFIX = "org.kneadwork.";

	/** The bundles of the project, those to come included. An arrow is added here before it is used anywhere. */
	static Arrows ofTheProject() {
		Map<String, Set<String>> rows = new LinkedHashMap<>();
		rows.put("model", Set.of());
		rows.put("safety", Set.of("model"));
		rows.put("dsl", Set.of("model"));
		rows.put("bundle", Set.of("model", "safety"));
		rows.put("schemaorg", Set.of("bundle"));
		rows.put("fhir", Set.of("bundle"));
		rows.put("report", Set.of("model", "safety"));
		rows.put("compiler", Set.of("model", "safety", "dsl", "bundle", "report", "schemaorg"));
		rows.put("dsl.ide", Set.of("dsl", "safety", "compiler"));
		rows.put("preview", Set.of("compiler"));
		rows.put("cli", Set.of("compiler", "report", "dsl.ide", "preview"));
		rows.put("ui", Set.of("compiler", "report", "dsl.ide", "preview", "lowerback", "doc"));
		rows.put("workbench", Set.of("ui"));
		rows.put("lowerback", Set.of());
		rows.put("doc", Set.of());
		// Nothing but words, each for one bundle of the platform.
		Stream.of("compare", "editors", "genericeditor", "ide", "jface", "ltk", "refactoring", "resources", "search", "team", "texteditor", "themes",
				"ui", "views", "workbench").forEach(part -> rows.put("words." + part, Set.of()));
		return new Arrows(rows);
	}

	/** Whether the table has a row for this bundle. */
	boolean knows(String bundle) {
		return bundle.startsWith(PREFIX) && rows.containsKey(bundle.substring(PREFIX.length()));
	}

	/** Whether the first bundle may use the second; every bundle may use itself. */
	boolean allow(String from, String to) {
		return from.equals(to) || usableFrom(from.substring(PREFIX.length())).contains(to.substring(PREFIX.length()));
	}

	/** Whether this bundle may use the Eclipse workbench, SWT and JFace. */
	static boolean mayUseEclipseUi(String bundle) {
		return bundle.equals(PREFIX + "ui") || bundle.equals(PREFIX + "workbench");
	}

	/** Whether this bundle or package belongs to the Eclipse workbench, SWT or JFace. */
	static boolean isEclipseUi(String bundleOrPackage) {
		return bundleOrPackage.matches("org\\.eclipse\\.(ui|swt|jface|e4\\.ui)(\\..*)?");
	}

	/** Whether the arrows lead from some bundle back to itself. */
	boolean goRound() {
		return rows.keySet().stream()
				.anyMatch(bundle -> rows.get(bundle).stream().anyMatch(used -> usableFrom(used).contains(bundle)));
	}

	/** The same table with the row of one bundle emptied. */
	Arrows withoutAnyFrom(String bundle) {
		Map<String, Set<String>> fewer = new TreeMap<>(rows);
		fewer.put(bundle, Set.of());
		return new Arrows(fewer);
	}

	private Set<String> usableFrom(String bundle) {
		Set<String> usable = new TreeSet<>();
		addUsable(bundle, usable);
		return usable;
	}

	private void addUsable(String bundle, Set<String> usable) {
		for (String used : rows.getOrDefault(bundle, Set.of())) {
			if (usable.add(used)) {
				addUsable(used, usable);
			}
		}
	}
}
