package org.kneadwork.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.compiler.plugin.Plugin;
import org.kneadwork.compiler.plugin.PluginProblem;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.safety.finding.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kneadwork plugins}: what others have added. */
@Command(
		name = "plugins",
		description = {"List what plug-ins add: rules, forms of the bundle and of reports, wording packs and vocabularies.",
				"Fails when something of a plug-in cannot be used, and says why."})
public final class PluginsCommand implements Callable<Integer> {

	private final Kneadwork kneadwork;

	@Mixin
	private PluginOption plugins = new PluginOption();

	/**
	 * @param kneadwork the command that this one belongs to
	 */
	public PluginsCommand(Kneadwork kneadwork) {
		this.kneadwork = kneadwork;
	}

	@Override
	public Integer call() throws IOException {
		PrintStream out = kneadwork.io().out();
		Plugins found = plugins.load(kneadwork.io());
		if (found.all().isEmpty() && found.problems().isEmpty()) {
			out.println("There are no plug-ins. Put their jars into the folder plugins of the distribution, or name them: --plugin JAR.");
			return ExitCode.FINE;
		}
		int kind = found.all().stream().mapToInt(each -> each.kind().words().length()).max().orElse(0);
		int name = found.all().stream().mapToInt(each -> each.name().length()).max().orElse(0);
		for (Plugin plugin : found.all()) {
			out.println(padded(plugin.kind().words(), kind) + "  " + kneadwork.ink().strong(padded(plugin.name(), name)) + "  "
					+ plugin.description() + " (" + plugin.from() + ")");
		}
		for (PluginProblem problem : found.problems()) {
			out.println(kneadwork.ink().severity(Severity.ERROR, "error:") + " " + problem.sentence());
		}
		return found.problems().isEmpty() ? ExitCode.FINE : ExitCode.FINDINGS;
	}

	private static String padded(String text, int width) {
		return text + " ".repeat(width - text.length());
	}
}
