package org.kneadwork.dsl.ide.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.kneadwork.dsl.ide.text.Text;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Related;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;

/** Renders findings as editors show them. */
public final class Diagnostics {

	/** Who says so, in every editor. */
	public static final String SOURCE = "kneadwork";

	private static final String UNUSED = "KW901";
	private static final String DEPRECATED = "KW903";

	private Diagnostics() {
	}

	/**
	 * Renders what was found in a file.
	 *
	 * @param file the file, absolute
	 * @param view its library
	 * @return the findings
	 */
	static List<Diagnostic> of(Path file, LibraryView view) {
		List<Diagnostic> all = new ArrayList<>();
		if (view.findings(file).isEmpty()) {
			return all;
		}
		Optional<Text> text = view.live().file(file).map(view::textOf);
		for (Finding finding : view.findings(file)) {
			all.add(of(finding, range((TextPlace) finding.place(), text), view));
		}
		return all;
	}

	private static Diagnostic of(Finding finding, Range range, LibraryView view) {
		String what = finding.messageIn(view.language());
		String mend = finding.mendIn(view.language());
		String message = mend.isEmpty() ? what : what + " " + mend;
		Diagnostic diagnostic = new Diagnostic(range, message, severity(finding.severity()), SOURCE, finding.code());
		if (finding.code().equals(UNUSED)) {
			diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
		} else if (finding.code().equals(DEPRECATED)) {
			diagnostic.setTags(List.of(DiagnosticTag.Deprecated));
		}
		if (!finding.related().isEmpty()) {
			diagnostic.setRelatedInformation(finding.related().stream().map(each -> related(each, view)).toList());
		}
		return diagnostic;
	}

	private static DiagnosticRelatedInformation related(Related related, LibraryView view) {
		TextPlace place = (TextPlace) related.place();
		Path file = view.live().folder().resolve(place.file()).normalize();
		Optional<KneadResource> there = view.live().file(file);
		return new DiagnosticRelatedInformation(new Location(view.uri(file), range(place, there.map(view::textOf))), related.messageIn(view.language()));
	}

	/**
	 * Turns a place of a finding into one of an editor.
	 *
	 * @param place the place
	 * @param text the text in which it is, as far as it could be read
	 * @return the range
	 */
	public static Range range(TextPlace place, Optional<Text> text) {
		if (text.isPresent() && place.offset() + place.length() <= text.get().read().length()) {
			return text.get().range(place.offset(), place.length());
		}
		Position start = new Position(place.line() - 1, place.column() - 1);
		return new Range(start, start);
	}

	private static DiagnosticSeverity severity(Severity severity) {
		return switch (severity) {
			case ERROR -> DiagnosticSeverity.Error;
			case WARNING -> DiagnosticSeverity.Warning;
			case INFO -> DiagnosticSeverity.Information;
		};
	}
}
