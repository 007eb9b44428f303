package org.kneadwork.report.page;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kneadwork.report.coverage.CoverageReport;
import org.kneadwork.safety.coverage.About;

/**
 * What the template of the page shows, by the names that it uses.
 *
 * @param language the language of the page, as its tag
 * @param say the words of the templates, by the names that these use
 * @param title the title of the library
 * @param version its version
 * @param stand the day of the report
 * @param authors who wrote the library
 * @param made with which version of the toolkit it was made
 * @param disclaimer what apps have to say with the content
 * @param base the address of the folder of the library as seen from the page
 * @param policy the Content Security Policy
 * @param style the style sheet
 * @param script the script
 * @param data the data behind the matrix
 * @param contents how each part stands
 * @param release part 1
 * @param undecided part 2
 * @param matrix part 3
 * @param redFlags part 4
 * @param contradictions part 5
 * @param claims part 6
 * @param figures part 7
 * @param reviews part 8
 * @param waivers what belongs to it
 * @param changes part 9
 * @param languages part 10
 * @param body part 11
 * @param measures the numbers behind it all
 * @param findings what the checks found
 */
record Page(String language, Map<String, String> say, String title, String version, String stand, String authors, String made, String disclaimer,
		String base, String policy, String style, String script, String data, List<Heading> contents, ReleasePart release, UndecidedPart undecided,
		MatrixPart matrix, RedFlagPart redFlags, Part contradictions, Part claims, Part figures, Part reviews, Part waivers, Part changes, Part languages,
		BodyPart body, MeasuresPart measures, Part findings) {

	static Page of(CoverageReport report) {
		return new Parts(report).page();
	}

	/** The parts of a page, made one by one. */
	private static final class Parts {

		private final CoverageReport report;
		private final PageWords words;
		private final Areas areas;
		private final ReleasePart release;
		private final UndecidedPart undecided;
		private final MatrixPart matrix;
		private final RedFlagPart redFlags;
		private final Part contradictions;
		private final Part claims;
		private final Part figures;
		private final Part reviews;
		private final Part waivers;
		private final Part changes;
		private final Part languages;
		private final BodyPart body;
		private final MeasuresPart measures;
		private final Part findings;

		Parts(CoverageReport report) {
			this.report = report;
			words = new PageWords(report.language());
			areas = new Areas(report.coverage());
			release = ReleasePart.of(report.coverage(), words);
			undecided = UndecidedPart.of(report.coverage(), words);
			matrix = MatrixPart.of(report.coverage(), words);
			redFlags = RedFlagPart.of(report.coverage(), words);
			contradictions = ContradictionsPart.of(report.coverage(), words);
			claims = ClaimsPart.of(report.coverage(), words);
			figures = FiguresPart.of(report.coverage(), words);
			reviews = ReviewsPart.of(report.coverage(), words);
			waivers = WaiversPart.of(report.coverage(), words);
			changes = ChangesPart.of(report.coverage(), words);
			languages = LanguagesPart.of(report.coverage(), words);
			body = BodyPart.of(report.coverage(), areas, words);
			measures = MeasuresPart.of(report.coverage(), report.trend(), words);
			findings = FindingsPart.of(report.coverage(), words);
		}

		Page page() {
			About about = report.coverage().about();
			String script = Resources.script();
			String style = Resources.style();
			String base = Places.base(report.folder());
			return new Page(words.language().toLanguageTag(), words.ofTemplates(), about.title().isEmpty() ? words.say("untitled") : about.title(),
					about.version(), words.say("stand", words.day(about.today())), String.join(", ", about.authors()),
					words.say("made", report.toolVersion()), about.disclaimer(), base, ContentPolicy.of(script, style), style, script,
					PageData.of(report.coverage(), areas, base, lists(), words), contents(), release, undecided, matrix, redFlags, contradictions,
					claims, figures, reviews, waivers, changes, languages, body, measures, findings);
		}

		private List<Heading> contents() {
			return List.of(release.intro(), undecided.intro(), matrix.intro(), redFlags.intro(), contradictions.intro(), claims.intro(),
					figures.intro(), reviews.intro(), waivers.intro(), changes.intro(), languages.intro(), body.intro(), measures.intro(),
					findings.intro());
		}

		private List<ListTable> lists() {
			Stream<Part> plain = Stream.of(contradictions, claims, figures, reviews, waivers, changes, languages, findings);
			return Stream.of(Stream.of(release.others(), measures.history()), matrix.lists().stream(), redFlags.lists().stream(),
					body.lists().stream(), plain.flatMap(part -> part.lists().stream())).flatMap(lists -> lists).toList();
		}
	}
}
