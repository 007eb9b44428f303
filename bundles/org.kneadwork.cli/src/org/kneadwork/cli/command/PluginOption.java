package org.kneadwork.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.output.Ink;
import org.kneadwork.compiler.plugin.PluginJars;
import org.kneadwork.compiler.plugin.PluginProblem;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.safety.finding.Severity;
import picocli.CommandLine.Option;

/** Which plug-ins a command works with: those that the user names, and those in the folder of the distribution. */
final class PluginOption {

	/** Said by the launcher: the folder of the distribution. */
	private static final String HOME = "kneadwork.home";
	private static final String FOLDER = "plugins";

	@Option(names = "--plugin", paramLabel = "JAR",
			description = {"A plug-in: a jar, or a folder with its jars. May be given several times. Those in the folder plugins of",
					"the distribution are there in any case."})
	private List<Path> named = new ArrayList<>();

	private Optional<Plugins> loaded = Optional.empty();

	/**
	 * Looks where the plug-ins are.
	 *
	 * @param io the world around the command
	 * @return the plug-ins, not yet loaded
	 * @throws IOException when the folder of the distribution cannot be read
	 */
	PluginJars jars(Io io) throws IOException {
		Optional<Path> folder = Optional.ofNullable(System.getProperty(HOME)).map(home -> Path.of(home).resolve(FOLDER));
		return PluginJars.at(named.stream().map(io::resolve).toList(), folder);
	}

	/**
	 * Loads the plug-ins, the first time that they are asked for.
	 *
	 * @param io the world around the command
	 * @return what of them can be used, and what cannot
	 * @throws IOException when the folder of the distribution cannot be read
	 */
	Plugins load(Io io) throws IOException {
		if (loaded.isEmpty()) {
			loaded = Optional.of(jars(io).load(vocabularies(io)));
		}
		return loaded.get();
	}

	/** What was loaded; empty before that. */
	Optional<Plugins> loaded() {
		return loaded;
	}

	/** Where programs keep what can be had again at any time. */
	private static Path vocabularies(Io io) {
		String home = System.getProperty("user.home", ".");
		String cache = io.environment().getOrDefault("LOCALAPPDATA", "");
		cache = io.environment().getOrDefault("XDG_CACHE_HOME", cache);
		Path folder = cache.isBlank() ? Path.of(home, ".cache") : Path.of(cache);
		return folder.resolve("kneadwork").resolve("vocabularies");
	}

	/**
	 * Says which plug-ins cannot be used, on the stream for errors.
	 *
	 * @param kneadwork the command
	 * @throws IOException when the folder of the distribution cannot be read
	 */
	void warn(Kneadwork kneadwork) throws IOException {
		for (PluginProblem problem : load(kneadwork.io()).problems()) {
			kneadwork.io().err().println(warning(kneadwork.ink(), problem));
		}
		kneadwork.io().err().flush();
	}

	/**
	 * Words a problem that spoils nothing else.
	 *
	 * @param ink with which colours
	 * @param problem the problem
	 * @return a line
	 */
	static String warning(Ink ink, PluginProblem problem) {
		return ink.severity(Severity.WARNING, "warning:") + " " + problem.sentence();
	}
}
