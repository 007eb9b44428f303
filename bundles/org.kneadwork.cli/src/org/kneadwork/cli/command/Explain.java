package org.kneadwork.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.cli.Io;
import org.kneadwork.cli.output.Ink;
import org.kneadwork.compiler.WholeFile;
import org.kneadwork.model.reading.DidYouMean;
import org.kneadwork.report.rule.RulePage;
import org.kneadwork.report.rule.RulePages;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.rule.RuleInfo;
import org.kneadwork.safety.rule.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kneadwork explain}: what a rule asks for, and why. */
@Command(
		name = "explain",
		description = "Explain a rule: what it means, why it is there, an example of it broken and kept. Without a code: list all rules.")
public final class Explain implements Callable<Integer> {

	private static final int TEXT_WIDTH = 90;

	private final Kneadwork kneadwork;

	@Parameters(paramLabel = "CODE", arity = "0..1", completionCandidates = RuleCodes.class,
			description = "The code of the rule, such as KW101.")
	private Optional<String> code;

	@Mixin
	private PluginOption plugins = new PluginOption();

	@Option(names = "--pages", paramLabel = "DIR",
			description = "Write a page in Markdown for each rule, and a list of them, into this folder.")
	private Optional<Path> pages;

	/**
	 * @param kneadwork the command that this one belongs to
	 */
	public Explain(Kneadwork kneadwork) {
		this.kneadwork = kneadwork;
	}

	@Override
	public Integer call() throws IOException, RefusedException {
		PrintStream out = kneadwork.io().out();
		plugins.warn(kneadwork);
		if (pages.isPresent()) {
			writePages(pages.get());
			return ExitCode.FINE;
		}
		if (code.isEmpty()) {
			rules().infos().forEach(rule -> out.println(line(rule)));
			out.println();
			out.println("kneadwork explain CODE tells more about one of them.");
			return ExitCode.FINE;
		}
		String given = code.get().strip().toUpperCase(Locale.ROOT);
		String wanted = given.matches("\\d+") ? "KW" + given : given;
		RuleSet rules = rules();
		explain(rules.info(wanted).orElseThrow(() -> unknown(wanted, rules)));
		return ExitCode.FINE;
	}

	private RuleSet rules() throws IOException {
		return plugins.load(kneadwork.io()).rules();
	}

	private void writePages(Path directory) throws IOException, RefusedException {
		if (code.isPresent()) {
			throw new RefusedException(ExitCode.USAGE, "--pages writes the pages of all rules: leave " + code.get() + " out.");
		}
		Io io = kneadwork.io();
		Path folder = io.resolve(directory);
		Files.createDirectories(folder);
		Map<String, String> written = RulePages.of(rules().infos());
		for (Map.Entry<String, String> page : written.entrySet()) {
			WholeFile.write(folder.resolve(page.getKey()), page.getValue().getBytes(StandardCharsets.UTF_8));
		}
		io.out().println("Wrote " + written.size() + " pages to " + io.shown(folder) + ".");
	}

	private RefusedException unknown(String wanted, RuleSet rules) {
		StringBuilder message = new StringBuilder("There is no rule ").append(code.get()).append('.');
		List<String> codes = rules.infos().stream().map(RuleInfo::code).toList();
		DidYouMean.among(wanted, codes).ifPresent(near -> message.append(" Did you mean ").append(near).append('?'));
		message.append(" These are the rules:");
		rules.infos().forEach(rule -> message.append("\n  ").append(rule.code()).append("  ").append(rule.title()));
		return new RefusedException(ExitCode.USAGE, message.toString());
	}

	private String line(RuleInfo rule) {
		String severity = word(rule.severity());
		return kneadwork.ink().strong(rule.code()) + "  " + kneadwork.ink().severity(rule.severity(), severity)
				+ " ".repeat("warning".length() - severity.length()) + "  " + rule.title();
	}

	private void explain(RuleInfo rule) {
		PrintStream out = kneadwork.io().out();
		Ink ink = kneadwork.ink();
		RulePage page = new RulePage(rule);
		out.println(ink.strong(page.heading()));
		String severity = word(rule.severity());
		out.println(ink.severity(rule.severity(), severity) + page.status().substring(severity.length()));
		for (RulePage.Section section : page.sections()) {
			section(section.heading(), switch (section.form()) {
				case PROSE -> wrapped(section.text());
				case SAMPLE -> section.text().lines().toList();
			});
		}
	}

	private void section(String heading, List<String> lines) {
		PrintStream out = kneadwork.io().out();
		if (lines.isEmpty()) {
			return;
		}
		out.println();
		out.println(kneadwork.ink().strong(heading));
		lines.forEach(line -> out.println(line.isBlank() ? "" : "  " + line));
	}

	private static List<String> wrapped(String text) {
		StringBuilder lines = new StringBuilder();
		int column = 0;
		for (String word : text.strip().split("\\s+")) {
			if (column > 0 && column + 1 + word.length() > TEXT_WIDTH) {
				lines.append('\n');
				column = 0;
			} else if (column > 0) {
				lines.append(' ');
				column++;
			}
			lines.append(word);
			column += word.length();
		}
		return lines.toString().lines().toList();
	}

	private static String word(Severity severity) {
		return severity.name().toLowerCase(Locale.ROOT);
	}
}
