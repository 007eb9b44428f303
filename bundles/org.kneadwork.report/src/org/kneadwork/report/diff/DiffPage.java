package org.kneadwork.report.diff;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.kneadwork.report.WellFormed;
import org.kneadwork.report.page.ContentPolicy;
import org.kneadwork.safety.diff.Bump;
import org.kneadwork.safety.diff.Change;
import org.kneadwork.safety.diff.Comparison;
import org.kneadwork.safety.diff.LostId;

/** One page of HTML for reviewers, without scripts and without anything from elsewhere. */
final class DiffPage implements DiffFormat {

	/** What the template shows. */
	private record View(String policy, String style, String library, String before, String after, String older, String newer,
			String tool, boolean passes, String verdict, List<String> lost, List<Group> groups) {
	}

	/** The changes that call for one number of the version. */
	private record Group(String key, String sign, String name, String meaning, String count, List<Row> rows) {
	}

	/** One change. */
	private record Row(String kind, String id, String change, String message) {
	}

	@Override
	public String name() {
		return "html";
	}

	@Override
	public String description() {
		return "a page for reviewers, to open in a browser";
	}

	@Override
	public void write(DiffReport report, OutputStream out) throws IOException {
		String page = Mustache.compiler().escapeHTML(true).compile(resource("diff.mustache")).execute(view(report));
		out.write(WellFormed.xml(page).getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	private static View view(DiffReport report) throws IOException {
		Comparison comparison = report.comparison();
		String style = resource("diff.css");
		List<Group> groups = Arrays.stream(Bump.values()).filter(bump -> !report.changes(bump).isEmpty())
				.map(bump -> group(bump, report.changes(bump))).toList();
		return new View(ContentPolicy.of(style), style, comparison.after().library(), comparison.before().version().toString(),
				comparison.after().version().toString(), report.older(), report.newer(), report.toolVersion(), comparison.passes(),
				report.verdict(), comparison.lost().stream().map(LostId::sentence).toList(), groups);
	}

	private static Group group(Bump bump, List<Change> changes) {
		String word = DiffReport.word(bump);
		return new Group(word, switch (bump) {
			case MAJOR -> "!";
			case MINOR -> "+";
			case PATCH -> "~";
		}, word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1), DiffReport.meaning(bump),
				changes.size() + (changes.size() == 1 ? " change" : " changes"), changes.stream().map(DiffPage::row).toList());
	}

	private static Row row(Change change) {
		String subject = change.subject() + ": ";
		String message = change.message().startsWith(subject) ? change.message().substring(subject.length()) : change.message();
		return new Row(change.subject().kind().replace('-', ' '), change.subject().id(), change.kind().name().toLowerCase(Locale.ROOT),
				message);
	}

	private static String resource(String name) throws IOException {
		try (InputStream in = DiffPage.class.getResourceAsStream(name)) {
			if (in == null) {
				throw new IllegalStateException("The file " + name + " of this program is missing.");
			}
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
		}
	}
}
