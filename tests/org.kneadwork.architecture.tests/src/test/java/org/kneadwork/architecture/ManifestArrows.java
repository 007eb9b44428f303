package org.kneadwork.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds the manifests of the bundles against the table.
 *
 * @param arrows the table
 * @param bundles all bundles of the project
 */
record ManifestArrows(Arrows arrows, List<BundleManifest> bundles) {

	/** One sentence for each use that the table does not allow, and for each bundle without a row. */
	List<String> violations() {
		List<String> violations = new ArrayList<>();
		for (BundleManifest bundle : bundles) {
			if (!arrows.knows(bundle.name())) {
				violations.add(bundle.name() + " has no row in the table");
				continue;
			}
			for (String required : bundle.requiredBundles()) {
				check(bundle, required, required.startsWith(Arrows.PREFIX) ? Optional.of(required) : Optional.empty())
						.ifPresent(violations::add);
			}
			for (String imported : bundle.importedPackages()) {
				check(bundle, imported, exporterOf(imported)).ifPresent(violations::add);
			}
		}
		return violations;
	}

	private Optional<String> check(BundleManifest bundle, String needed, Optional<String> ownBundle) {
		if (Arrows.isEclipseUi(needed) && !Arrows.mayUseEclipseUi(bundle.name())) {
			return Optional.of(bundle.name() + " asks for " + needed + " in its manifest, but only ui and workbench may");
		}
		return ownBundle.filter(used -> !arrows.allow(bundle.name(), used))
				.map(used -> bundle.name() + " asks for " + needed + " in its manifest, but may not use " + used);
	}

	private Optional<String> exporterOf(String packageName) {
		return bundles.stream().filter(bundle -> bundle.exportedPackages().contains(packageName)).map(BundleManifest::name)
				.findFirst();
	}
}
