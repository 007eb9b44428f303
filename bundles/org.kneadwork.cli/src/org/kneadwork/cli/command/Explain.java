package org.kneadwork.cli.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.cli.output.Ink;
import org.kneadwork.model.reading.DidYouMean;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleInfo;
import picocli.CommandLine.Command;
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

	/**
	 * @param kneadwork the command that this one belongs to
	 */
	public Explain(Kneadwork kneadwork) {
		this.kneadwork = kneadwork;
	}

	@Override
	public Integer call() throws RefusedException {
		PrintStream out = kneadwork.io().out();
		if (code.isEmpty()) {
			RuleCatalogue.infos().forEach(rule -> out.println(line(rule)));
			out.println();
			out.println("kneadwork explain CODE tells more about one of them.");
			return ExitCode.FINE;
		}
		String given = code.get().strip().toUpperCase(Locale.ROOT);
		String wanted = given.matches("\\d+") ? "KW" + given : given;
		explain(RuleCatalogue.info(wanted).orElseThrow(() -> unknown(wanted)));
		return ExitCode.FINE;
	}

	private RefusedException unknown(String wanted) {
		StringBuilder message = new StringBuilder("There is no rule ").append(code.get()).append('.');
		List<String> codes = RuleCatalogue.infos().stream().map(RuleInfo::code).toList();
		DidYouMean.among(wanted, codes).ifPresent(near -> message.append(" Did you mean ").append(near).append('?'));
		message.append(" These are the rules:");
		RuleCatalogue.infos().forEach(rule -> message.append("\n  ").append(rule.code()).append("  ").append(rule.title()));
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
		out.println(ink.strong(rule.code() + " " + rule.title()));
		out.println(ink.severity(rule.severity(), word(rule.severity())) + "; " + floor(rule));
		section("What it means", wrapped(rule.meaning()));
		section("Why it is there", wrapped(rule.why()));
		section("Broken", rule.bad().lines().toList());
		section("Kept", rule.good().lines().toList());
		section("How to mend it", wrapped(rule.mend()));
	}

	private static String floor(RuleInfo rule) {
		return rule.floor()
				.map(floor -> floor == rule.severity() ? "no library can lower it" : "a library can lower it to " + word(floor))
				.orElse("a library can lower it, or switch it off");
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
