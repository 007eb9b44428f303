package org.kneadwork.compiler.plugin;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Finds plug-ins in jars by Java's {@link ServiceLoader}: this is how the command line and the language server find them. A
 * plug-in is a jar, or a folder with a jar and the libraries that it needs; each has a class loader of its own.
 */
public final class PluginJars {

	private static final String JAR = ".jar";
	/** More than any plug-in has: an iterator that fails at each step would never end. */
	private static final int MOST = 1000;

	private final List<Path> plugins;

	private PluginJars(List<Path> plugins) {
		this.plugins = List.copyOf(plugins);
	}

	/**
	 * Looks where plug-ins are, without a look into them.
	 *
	 * @param named those that a user names: jars, or folders of jars; absolute
	 * @param folder a folder in which plug-ins lie; empty where there is none
	 * @return the plug-ins; one that is named twice counts once
	 * @throws IOException when the folder cannot be read
	 */
	public static PluginJars at(List<Path> named, Optional<Path> folder) throws IOException {
		Set<Path> found = new LinkedHashSet<>();
		for (Path plugin : named) {
			found.add(Files.exists(plugin) ? plugin.toRealPath() : plugin);
		}
		if (folder.isPresent() && Files.isDirectory(folder.get())) {
			try (Stream<Path> inside = Files.list(folder.get())) {
				for (Path plugin : inside.sorted().toList()) {
					if (isPlugin(plugin)) {
						found.add(plugin.toRealPath());
					}
				}
			}
		}
		return new PluginJars(new ArrayList<>(found));
	}

	private static boolean isPlugin(Path path) {
		String name = path.getFileName().toString();
		return !name.startsWith(".") && (Files.isDirectory(path) || name.endsWith(JAR));
	}

	/**
	 * Whether there are any.
	 *
	 * @return whether there are none
	 */
	public boolean isEmpty() {
		return plugins.isEmpty();
	}

	/**
	 * Tells these plug-ins from any others, for whoever keeps what came of a check: it changes with their jars.
	 *
	 * @return the jars with their sizes and times; empty where one of them cannot be read
	 */
	public Optional<String> key() {
		StringBuilder key = new StringBuilder();
		try {
			for (Path plugin : plugins) {
				for (Path jar : jarsOf(plugin)) {
					key.append(jar).append(' ').append(Files.size(jar)).append(' ').append(Files.getLastModifiedTime(jar)).append('\n');
				}
			}
		} catch (IOException unreadable) {
			return Optional.empty();
		}
		return Optional.of(key.toString());
	}

	private static List<Path> jarsOf(Path plugin) throws IOException {
		if (!Files.isDirectory(plugin)) {
			return List.of(plugin);
		}
		try (Stream<Path> inside = Files.list(plugin)) {
			return inside.filter(file -> file.getFileName().toString().endsWith(JAR)).sorted().toList();
		}
	}

	/**
	 * Loads the plug-ins.
	 *
	 * @param vocabularyFolder where the files of vocabularies are kept; made where it is missing
	 * @return what of them can be used, and what cannot
	 */
	public Plugins load(Path vocabularyFolder) {
		if (plugins.isEmpty()) {
			return Plugins.NONE;
		}
		List<Offer> offers = new ArrayList<>();
		List<PluginProblem> problems = new ArrayList<>();
		Optional<Set<String>> exported = Optional.empty();
		for (Path plugin : plugins) {
			String name = String.valueOf(plugin.getFileName());
			try {
				if (exported.isEmpty()) {
					exported = Optional.of(PluginClassLoader.exportedBy(Plugins.class.getClassLoader()));
				}
				List<Path> jars = jarsOf(plugin);
				Optional<String> fault = fault(plugin, jars);
				if (fault.isPresent()) {
					problems.add(new PluginProblem(name, Optional.empty(), fault.get()));
				} else {
					List<Offer> offered = offers(name, jars, exported.get());
					offers.addAll(offered);
					if (offered.isEmpty()) {
						problems.add(new PluginProblem(name, Optional.empty(), "it adds nothing: META-INF/services in it names no class."));
					}
				}
			} catch (IOException unreadable) {
				problems.add(new PluginProblem(name, Optional.empty(), "it cannot be read as a jar (" + unreadable.getMessage() + ")."));
			}
		}
		return Plugins.of(offers, problems, vocabularyFolder);
	}

	private static Optional<String> fault(Path plugin, List<Path> jars) throws IOException {
		if (!Files.exists(plugin)) {
			return Optional.of("there is no file " + plugin + ".");
		}
		Set<String> stated = new LinkedHashSet<>();
		for (Path jar : jars) {
			try (JarFile file = new JarFile(jar.toFile())) {
				Manifest manifest = file.getManifest();
				if (manifest != null && manifest.getMainAttributes().getValue(Plugins.INTERFACE_HEADER) != null) {
					stated.add(manifest.getMainAttributes().getValue(Plugins.INTERFACE_HEADER).strip());
				}
			}
		}
		return interfaceFault(stated);
	}

	/**
	 * Tells whether a plug-in was made for this Kneadwork.
	 *
	 * @param stated the numbers that it states for {@link Plugins#INTERFACE_HEADER}
	 * @return what is wrong, as a sentence; empty where it was
	 */
	public static Optional<String> interfaceFault(Set<String> stated) {
		if (stated.isEmpty()) {
			return Optional.of("its manifest does not say for which Kneadwork it was made. It lacks the line " + Plugins.INTERFACE_HEADER + ": "
					+ Plugins.INTERFACE + ".");
		}
		return stated.equals(Set.of(String.valueOf(Plugins.INTERFACE))) ? Optional.empty()
				: Optional.of("it was made for another Kneadwork: for the plug-in interface " + String.join(" and ", stated) + ", and this one has "
						+ Plugins.INTERFACE + ".");
	}

	private static List<Offer> offers(String name, List<Path> jars, Set<String> exported) throws MalformedURLException {
		List<URL> urls = new ArrayList<>();
		for (Path jar : jars) {
			urls.add(jar.toUri().toURL());
		}
		// Open as long as the program runs: a class may be needed at any time.
		ClassLoader loader = new PluginClassLoader(name, urls.toArray(URL[]::new), Plugins.class.getClassLoader(), exported);
		List<Offer> offers = new ArrayList<>();
		for (PluginKind kind : PluginKind.values()) {
			offers.addAll(offers(name, kind, ServiceLoader.load(kind.type(), loader)));
		}
		return offers;
	}

	/** An entry that is wrong, and a class that cannot be loaded, are offers that cannot be made. */
	private static <T> List<Offer> offers(String name, PluginKind kind, ServiceLoader<T> services) {
		List<Offer> offers = new ArrayList<>();
		Iterator<ServiceLoader.Provider<T>> entries = services.stream().iterator();
		for (int count = 0; count < MOST; count++) {
			try {
				if (!entries.hasNext()) {
					break;
				}
				ServiceLoader.Provider<T> provider = entries.next();
				offers.add(new Offer(kind, name, provider::get));
			} catch (ServiceConfigurationError | LinkageError fault) {
				offers.add(new Offer(kind, name, () -> {
					throw fault;
				}));
			}
		}
		return offers;
	}
}
