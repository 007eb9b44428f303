package org.kneadwork.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/**
 * Holds the compiled classes of the bundles against the table: what a class really uses, however its bundle came by it.
 *
 * @param arrows the table
 * @param classes the classes of each bundle, by bundle name
 */
record ClassArrows(Arrows arrows, Map<String, JavaClasses> classes) {

	static ClassArrows of(Arrows arrows, List<BundleManifest> bundles) {
		Map<String, JavaClasses> classes = new HashMap<>();
		for (BundleManifest bundle : bundles) {
			Path compiled = bundle.folder().resolve("target/classes");
			if (Files.isDirectory(compiled)) {
				classes.put(bundle.name(), new ClassFileImporter().importPath(compiled));
			}
		}
		return new ClassArrows(arrows, classes);
	}

	/** One sentence for each class that uses what its bundle may not, in the order of their names. */
	List<String> violations() {
		Map<String, String> bundleOf = new HashMap<>();
		classes.forEach((bundle, its) -> its.forEach(each -> bundleOf.put(each.getName(), bundle)));
		TreeSet<String> violations = new TreeSet<>();
		classes.forEach((bundle, its) -> {
			for (JavaClass each : its) {
				for (Dependency dependency : each.getDirectDependenciesFromSelf()) {
					JavaClass used = dependency.getTargetClass().getBaseComponentType();
					check(bundle, each, used, Optional.ofNullable(bundleOf.get(used.getName()))).ifPresent(violations::add);
				}
			}
		});
		return new ArrayList<>(violations);
	}

	private Optional<String> check(String bundle, JavaClass from, JavaClass used, Optional<String> ownBundle) {
		if (Arrows.isEclipseUi(used.getPackageName()) && !Arrows.mayUseEclipseUi(bundle)) {
			return Optional.of(from.getName() + " uses " + used.getName() + ", but only ui and workbench may");
		}
		return ownBundle.filter(owner -> !arrows.allow(bundle, owner)).map(owner -> from.getName() + " uses " + used.getName()
				+ ", but " + bundle + " may not use " + owner);
	}
}
