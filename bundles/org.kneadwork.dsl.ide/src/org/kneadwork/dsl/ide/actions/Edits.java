package org.kneadwork.dsl.ide.actions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.kneadwork.dsl.ide.workspace.LibraryView;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.TextPlace;

/** Gathers changes of texts, as long as none of them touches another. */
final class Edits {

	private final LibraryView view;
	private final Map<String, List<org.kneadwork.safety.finding.TextEdit>> byFile = new LinkedHashMap<>();

	Edits(LibraryView view) {
		this.view = view;
	}

	/** Adds all changes of a mend, or none of them where one touches what was added before. */
	boolean add(Fix fix) {
		List<org.kneadwork.safety.finding.TextEdit> edits = fix.edits();
		if (edits.stream().anyMatch(edit -> textOf(edit.place()).isEmpty() || touches(edit.place()))) {
			return false;
		}
		edits.forEach(edit -> byFile.computeIfAbsent(edit.place().file(), key -> new ArrayList<>()).add(edit));
		return true;
	}

	private boolean touches(TextPlace place) {
		return byFile.getOrDefault(place.file(), List.of()).stream().map(org.kneadwork.safety.finding.TextEdit::place)
				.anyMatch(other -> place.offset() <= other.offset() + other.length() && other.offset() <= place.offset() + place.length());
	}

	private Optional<KneadResource> textOf(TextPlace place) {
		return view.live().file(file(place));
	}

	private Path file(TextPlace place) {
		return view.live().folder().resolve(place.file()).normalize();
	}

	boolean isEmpty() {
		return byFile.isEmpty();
	}

	/** The changes as an editor makes them. */
	WorkspaceEdit toWorkspaceEdit() {
		Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
		byFile.values().forEach(edits -> edits.forEach(edit -> textOf(edit.place()).ifPresent(text -> changes
				.computeIfAbsent(view.uri(file(edit.place())), key -> new ArrayList<>())
				.add(new TextEdit(view.range(text, edit.place().offset(), edit.place().length()), edit.text())))));
		return new WorkspaceEdit(changes);
	}
}
