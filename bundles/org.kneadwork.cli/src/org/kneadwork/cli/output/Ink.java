package org.kneadwork.cli.output;

import java.util.Map;
import org.kneadwork.compiler.review.SheetText;
import org.kneadwork.safety.finding.Severity;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/**
 * Colours, or none.
 *
 * @param on whether to write escape sequences for colour
 */
public record Ink(boolean on) implements SheetText.Style {

	/** When to colour. */
	public enum When {
		/** On a terminal that can, unless the user's environment says no. */
		AUTO,
		/** Always. */
		ALWAYS,
		/** Never. */
		NEVER
	}

	/**
	 * Decides whether to colour.
	 *
	 * @param when what the user asked for on the command line
	 * @param terminal whether a person watches the output
	 * @param environment the environment variables; {@code NO_COLOR} with any text, and {@code TERM=dumb}, mean no colour
	 * @return the ink to write with
	 */
	public static Ink of(When when, boolean terminal, Map<String, String> environment) {
		return new Ink(switch (when) {
			case ALWAYS -> true;
			case NEVER -> false;
			case AUTO -> terminal && environment.getOrDefault("NO_COLOR", "").isEmpty()
					&& !"dumb".equals(environment.get("TERM")) && understandsEscapes(environment);
		});
	}

	/** Old Windows consoles print escape sequences as they are; those that do not announce themselves. */
	private static boolean understandsEscapes(Map<String, String> environment) {
		return !"Windows_NT".equals(environment.get("OS"))
				|| environment.containsKey("WT_SESSION") || environment.containsKey("TERM")
				|| environment.containsKey("ANSICON") || "ON".equals(environment.get("ConEmuANSI"));
	}

	/**
	 * The same decision for picocli.
	 *
	 * @return on or off
	 */
	public Ansi ansi() {
		return on ? Ansi.ON : Ansi.OFF;
	}

	/**
	 * Colours a text by severity.
	 *
	 * @param severity the severity
	 * @param text the text
	 * @return the text in bold red, bold yellow or bold cyan, or as it is
	 */
	@Override
	public String severity(Severity severity, String text) {
		return styled(text, Style.bold, switch (severity) {
			case ERROR -> Style.fg_red;
			case WARNING -> Style.fg_yellow;
			case INFO -> Style.fg_cyan;
		});
	}

	/**
	 * Makes a text stand out.
	 *
	 * @param text the text
	 * @return the text in bold, or as it is
	 */
	@Override
	public String strong(String text) {
		return styled(text, Style.bold);
	}

	/**
	 * Makes a text step back.
	 *
	 * @param text the text
	 * @return the text in blue, which the line numbers and the help have, or as it is
	 */
	@Override
	public String quiet(String text) {
		return styled(text, Style.fg_blue);
	}

	/**
	 * Colours a text that tells of success.
	 *
	 * @param text the text
	 * @return the text in green, or as it is
	 */
	public String good(String text) {
		return styled(text, Style.fg_green);
	}

	/**
	 * Colours a text that is taken away.
	 *
	 * @param text the text
	 * @return the text in red, or as it is
	 */
	public String bad(String text) {
		return styled(text, Style.fg_red);
	}

	private String styled(String text, IStyle... styles) {
		// Not the code that ends bold: some terminals take it for the beginning of a double underline.
		return on && !text.isEmpty() ? Style.on(styles) + text + Style.reset.on() : text;
	}
}
