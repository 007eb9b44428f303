package org.kneadwork.report.format;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.kneadwork.report.CheckReport;
import org.kneadwork.report.ReportedFinding;
import org.kneadwork.report.Subject;

/**
 * Tells whether two runs found the same thing. A fingerprint is the SHA-256 of the rule, the kind and id of the entity, and
 * the message with its numbers and measures left out, and then a colon and which of the findings with that sum it is. So it
 * stays the same when lines move, when the entity moves to another file, and when a number is changed to another wrong one.
 */
final class Fingerprints {

	private static final int BYTES = 16;
	private static final String MEASURE = "\\d+([.,]\\d+)?( ?(s|min|h|times?|C|F|%)(?![\\w-]))?";

	private Fingerprints() {
	}

	/**
	 * The fingerprints of everything that was found.
	 *
	 * @param report the report
	 * @return one for each finding of {@link CheckReport#all()}, in their order; no two are the same
	 */
	static List<String> of(CheckReport report) {
		Map<String, Integer> counts = new HashMap<>();
		List<String> fingerprints = new ArrayList<>();
		for (ReportedFinding finding : report.all()) {
			String sum = sum(finding);
			fingerprints.add(sum + ":" + counts.merge(sum, 1, Integer::sum));
		}
		return fingerprints;
	}

	private static String sum(ReportedFinding finding) {
		String same = finding.finding().code() + "\n" + finding.subject().map(Subject::toString).orElse("") + "\n"
				+ withoutNumbers(finding.finding().message());
		byte[] sum = sha256().digest(same.getBytes(StandardCharsets.UTF_8));
		return HexFormat.of().formatHex(sum, 0, BYTES);
	}

	/** A time, a count or a range of them, however it is written, becomes one sign. */
	static String withoutNumbers(String message) {
		return message.replaceAll(MEASURE + "(( to)? " + MEASURE + ")*", "#");
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256.", e);
		}
	}
}
