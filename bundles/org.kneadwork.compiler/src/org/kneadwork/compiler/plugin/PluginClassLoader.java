package org.kneadwork.compiler.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Manifest;

/**
 * Loads the classes of one plug-in: its own jars, Java, and of Kneadwork the packages that its bundles export, as in Eclipse. What
 * else lies on the class path of the program, such as other versions of the plug-in's libraries, is out of its sight.
 */
final class PluginClassLoader extends URLClassLoader {

	private static final String MANIFEST = "META-INF/MANIFEST.MF";
	private static final String OWN_BUNDLES = "org.kneadwork.";
	/** The interfaces speak of models of EMF. */
	private static final String EMF = "org.eclipse.emf.";

	private final ClassLoader toolkit;
	private final Set<String> exported;

	/**
	 * @param name the plug-in, for messages of Java
	 * @param jars its jars
	 * @param toolkit loads the classes of the toolkit
	 * @param exported the packages of the toolkit that it may see, see {@link #exportedBy}
	 */
	PluginClassLoader(String name, URL[] jars, ClassLoader toolkit, Set<String> exported) {
		super(name, jars, ClassLoader.getPlatformClassLoader());
		this.toolkit = toolkit;
		this.exported = exported;
	}

	/**
	 * Reads from the manifests of the toolkit what it exports.
	 *
	 * @param toolkit loads the classes of the toolkit
	 * @return the names of the packages
	 * @throws IOException when a manifest cannot be read
	 */
	static Set<String> exportedBy(ClassLoader toolkit) throws IOException {
		Set<String> packages = new TreeSet<>();
		for (URL url : Collections.list(toolkit.getResources(MANIFEST))) {
			try (InputStream stream = url.openStream()) {
				Manifest manifest = new Manifest(stream);
				String bundle = manifest.getMainAttributes().getValue("Bundle-SymbolicName");
				String exports = manifest.getMainAttributes().getValue("Export-Package");
				if (bundle != null && bundle.startsWith(OWN_BUNDLES) && exports != null) {
					for (String each : exports.split(",")) {
						packages.add(each.replaceFirst(";.*", "").strip());
					}
				}
			}
		}
		return packages;
	}

	@Override
	protected Class<?> findClass(String name) throws ClassNotFoundException {
		String inPackage = name.substring(0, Math.max(0, name.lastIndexOf('.')));
		if (exported.contains(inPackage) || name.startsWith(EMF)) {
			return toolkit.loadClass(name);
		}
		return super.findClass(name);
	}
}
