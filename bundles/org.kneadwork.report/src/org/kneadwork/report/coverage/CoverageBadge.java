package org.kneadwork.report.coverage;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kneadwork.report.WellFormed;
import org.kneadwork.safety.coverage.Coverage;

/** A small picture (SVG) for a README: whether the library may be released, and how much stands against it. */
public final class CoverageBadge implements CoverageFormat {

	/** The name of the file. */
	public static final String FILE = CoverageReport.STEM + "-badge.svg";

	private static final String LABEL = "safety coverage";
	/** White on each of these has a contrast of more than 4.5 to 1, as WCAG 2.2 asks of text. */
	private static final String NEUTRAL = "#444c56";
	private static final String YES = "#1a7f37";
	private static final String NO = "#b42318";
	/** The usual width of a letter of 11 px; {@code textLength} makes it fit whatever letters the reader has. */
	private static final double LETTER = 6.4;
	private static final int MARGIN = 6;

	@Override
	public String name() {
		return "badge";
	}

	@Override
	public String description() {
		return "SVG: a badge for a README";
	}

	@Override
	public SortedMap<String, byte[]> write(CoverageReport report) {
		return new TreeMap<>(java.util.Map.of(FILE, svg(report.coverage()).getBytes(StandardCharsets.UTF_8)));
	}

	private static String svg(Coverage coverage) {
		boolean ready = coverage.release().ready();
		String message = ready ? "✔ may be released" : "✘ " + coverage.release().obstacles().size() + " against a release";
		int left = width(LABEL);
		int right = width(message);
		String what = escaped(coverage.about().id()) + ": " + LABEL + ": " + message + " (" + coverage.about().today() + ")";
		return """
				<svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="20" role="img" aria-label="%2$s">
				<title>%2$s</title>
				<clipPath id="round"><rect width="%1$d" height="20" rx="3"/></clipPath>
				<g clip-path="url(#round)">
				<rect width="%3$d" height="20" fill="%4$s"/>
				<rect x="%3$d" width="%5$d" height="20" fill="%6$s"/>
				</g>
				<g fill="#fff" font-family="Verdana,'DejaVu Sans',sans-serif" font-size="11">
				%7$s
				%8$s
				</g>
				</svg>
				""".formatted(left + right, what, left, NEUTRAL, right, ready ? YES : NO, text(MARGIN, left, LABEL),
				text(left + MARGIN, right, message));
	}

	private static int width(String text) {
		return (int) Math.ceil(text.length() * LETTER) + 2 * MARGIN;
	}

	private static String text(int x, int width, String words) {
		return "<text x=\"%d\" y=\"14\" textLength=\"%d\">%s</text>".formatted(x, width - 2 * MARGIN, words);
	}

	private static String escaped(String text) {
		return WellFormed.xml(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
