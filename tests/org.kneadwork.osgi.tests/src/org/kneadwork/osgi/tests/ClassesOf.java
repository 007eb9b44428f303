package org.kneadwork.osgi.tests;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/** The classes that lie in a bundle itself. */
record ClassesOf(Bundle bundle, Collection<String> names) {

	static ClassesOf bundle(Bundle bundle) {
		Collection<String> files = bundle.adapt(BundleWiring.class).listResources("/", "*.class",
				BundleWiring.LISTRESOURCES_RECURSE | BundleWiring.LISTRESOURCES_LOCAL);
		return new ClassesOf(bundle,
				files.stream().filter(file -> !file.endsWith("-info.class"))
						.map(file -> file.substring(0, file.length() - ".class".length()).replace('/', '.'))
						// A bundle may hold libraries, which lack what they do without.
						.filter(name -> name.startsWith("org.kneadwork.")).toList());
	}

	/** The classes that cannot be loaded with their fields and methods, each with the reason. */
	List<String> unloadable() {
		return names.stream().map(this::problemOf).flatMap(Optional::stream).toList();
	}

	private Optional<String> problemOf(String name) {
		try {
			Class<?> loaded = bundle.loadClass(name);
			// These look up every type in a signature.
			loaded.getDeclaredMethods();
			loaded.getDeclaredFields();
			loaded.getDeclaredConstructors();
			return Optional.empty();
		} catch (ClassNotFoundException | LinkageError e) {
			return Optional.of(bundle.getSymbolicName() + ": " + name + ": " + e);
		}
	}
}
