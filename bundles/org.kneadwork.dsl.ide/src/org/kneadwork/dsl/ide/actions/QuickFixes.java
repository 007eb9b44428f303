package org.kneadwork.dsl.ide.actions;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.kneadwork.dsl.ide.workspace.Diagnostics;
import org.kneadwork.dsl.ide.workspace.DocumentVersion;
import org.kneadwork.dsl.ide.workspace.LibraryView;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.finding.TextPlace;

/** Offers the mends that come with findings: one by one, and all of a kind. */
public final class QuickFixes {

	/** The kind of action that makes all mends that need no decision; editors can make it whenever a file is saved. */
	public static final String FIX_ALL = CodeActionKind.SourceFixAll + ".kneadwork";

	private final DocumentVersion document;
	private final LibraryView view;

	/**
	 * @param document the text
	 * @param view its library
	 */
	public QuickFixes(DocumentVersion document, LibraryView view) {
		this.document = document;
		this.view = view;
	}

	/**
	 * Offers the mends of the findings in a range.
	 *
	 * @param range the range
	 * @param shown the findings that the editor shows there
	 * @return the mends; none while the text has not been taken over, since their places would be wrong
	 */
	public List<CodeAction> in(Range range, List<Diagnostic> shown) {
		List<CodeAction> actions = new ArrayList<>();
		if (!isTakenOver()) {
			return actions;
		}
		int start = document.text().offset(range.getStart());
		int end = document.text().offset(range.getEnd());
		Set<String> kinds = new LinkedHashSet<>();
		for (Finding finding : view.findings(document.file())) {
			TextPlace place = (TextPlace) finding.place();
			if (place.offset() <= end && start <= place.offset() + place.length()) {
				finding.fixes().forEach(fix -> action(finding, fix, shown).ifPresent(actions::add));
				finding.fixes().stream().map(fix -> kind(finding, fix)).forEach(kinds::add);
			}
		}
		kinds.forEach(kind -> all(kind).ifPresent(actions::add));
		return actions;
	}

	private boolean isTakenOver() {
		return view.live().file(document.file()).filter(file -> file.text().equals(document.text().read())).isPresent();
	}

	private Optional<CodeAction> action(Finding finding, Fix fix, List<Diagnostic> shown) {
		Edits edits = new Edits(view);
		if (!edits.add(fix)) {
			return Optional.empty();
		}
		CodeAction action = new CodeAction(fix.titleIn(view.language()));
		action.setKind(CodeActionKind.QuickFix);
		action.setDiagnostics(shownOf(finding, shown));
		action.setIsPreferred(fix.safe());
		action.setEdit(edits.toWorkspaceEdit());
		return Optional.of(action);
	}

	private List<Diagnostic> shownOf(Finding finding, List<Diagnostic> shown) {
		Range range = Diagnostics.range((TextPlace) finding.place(), Optional.of(document.text()));
		return shown.stream().filter(each -> each.getCode() != null && Objects.equals(each.getCode().get(), finding.code())
				&& range.equals(each.getRange())).toList();
	}

	/** Mends of one kind do the same to different things: their titles differ in what is quoted and counted. */
	private static String kind(Finding finding, Fix fix) {
		return finding.code() + " " + fix.title().replaceAll("'[^']*'|\"[^\"]*\"|\\d+", "…");
	}

	private Optional<CodeAction> all(String kind) {
		Edits edits = new Edits(view);
		int count = 0;
		for (List<Finding> inFile : view.findings().all().values()) {
			for (Finding finding : inFile) {
				Optional<Fix> fix = finding.fixes().stream().filter(each -> kind(finding, each).equals(kind)).findFirst();
				if (fix.isPresent() && edits.add(fix.get())) {
					count++;
				}
			}
		}
		return count < 2 ? Optional.empty() : Optional.of(action(
				Sayings.say("mends.same", count, kind.substring(0, kind.indexOf(' '))).in(view.language()), CodeActionKind.QuickFix, edits.toWorkspaceEdit()));
	}

	/**
	 * Makes all mends of a rule in the library: those that need no decision where a finding has such a one, else the first.
	 *
	 * @param code the code of the rule
	 * @return the changes; empty where there is nothing to mend
	 */
	public Optional<WorkspaceEdit> all(Optional<String> code) {
		Edits edits = new Edits(view);
		view.findings().all().values().forEach(inFile -> inFile.stream()
				.filter(finding -> code.isEmpty() || finding.code().equals(code.get())).forEach(finding -> finding.fixes().stream()
						.filter(fix -> fix.safe() || code.isPresent()).findFirst().ifPresent(edits::add)));
		return edits.isEmpty() ? Optional.empty() : Optional.of(edits.toWorkspaceEdit());
	}

	/**
	 * Offers all mends in the text that need no decision.
	 *
	 * @return the action; empty where there are none
	 */
	public Optional<CodeAction> allSafe() {
		Edits edits = new Edits(view);
		if (isTakenOver()) {
			view.findings(document.file()).forEach(finding -> finding.fixes().stream().filter(Fix::safe).findFirst().ifPresent(edits::add));
		}
		return edits.isEmpty() ? Optional.empty()
				: Optional.of(action(Sayings.say("mends.safe").in(view.language()), FIX_ALL, edits.toWorkspaceEdit()));
	}

	private static CodeAction action(String title, String kind, WorkspaceEdit edit) {
		CodeAction action = new CodeAction(title);
		action.setKind(kind);
		action.setEdit(edit);
		return action;
	}
}
