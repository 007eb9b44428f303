package org.kneadwork.ui.findings;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.Locale;
import org.eclipse.core.resources.IMarker;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.ui.Words;

/** What a marker says of a finding. */
public final class MarkerAttributes {

	/** The code of the rule, such as KW203. */
	public static final String CODE = "org.kneadwork.code";

	/** What is wrong, without how to mend it. */
	public static final String WHAT = "org.kneadwork.what";

	/** How to mend it; empty where there is nothing to say. */
	public static final String MEND = "org.kneadwork.mend";

	/**
	 * Other places to look at, one a line: file, offset, length and what is to be seen there, with tabs between. The file is
	 * relative to the folder of the library.
	 */
	public static final String RELATED = "org.kneadwork.related";

	/** What the mends of the finding do, one a line. */
	public static final String FIXES = "org.kneadwork.fixes";

	private MarkerAttributes() {
	}

	/**
	 * The attributes of a finding.
	 *
	 * @param finding the finding
	 * @return the attributes by name
	 */
	public static Map<String, Object> of(Finding finding) {
		Locale language = Words.language();
		Map<String, Object> attributes = new HashMap<>();
		attributes.put(CODE, finding.code());
		attributes.put(WHAT, finding.messageIn(language));
		attributes.put(MEND, finding.mendIn(language));
		attributes.put(RELATED, finding.related().stream().map(MarkerAttributes::line).collect(Collectors.joining("\n")));
		attributes.put(FIXES, finding.fixes().stream().map(fix -> fix.titleIn(language)).collect(Collectors.joining("\n")));
		attributes.put(IMarker.SEVERITY, severity(finding.severity()));
		attributes.put(IMarker.MESSAGE, (finding.messageIn(language) + " " + finding.mendIn(language)).strip());
		attributes.put(IMarker.SOURCE_ID, finding.code());
		if (finding.place() instanceof TextPlace place) {
			attributes.put(IMarker.LINE_NUMBER, place.line());
			attributes.put(IMarker.CHAR_START, place.offset());
			attributes.put(IMarker.CHAR_END, place.offset() + place.length());
			attributes.put(IMarker.LOCATION, place.line() + ":" + place.column());
		}
		return attributes;
	}

	private static int severity(Severity severity) {
		return switch (severity) {
			case ERROR -> IMarker.SEVERITY_ERROR;
			case WARNING -> IMarker.SEVERITY_WARNING;
			case INFO -> IMarker.SEVERITY_INFO;
		};
	}

	private static String line(Related related) {
		String place = related.place() instanceof TextPlace text ? text.file() + "\t" + text.offset() + "\t" + text.length() : "\t\t";
		return place + "\t" + related.messageIn(Words.language()).replace('\n', ' ');
	}
}
