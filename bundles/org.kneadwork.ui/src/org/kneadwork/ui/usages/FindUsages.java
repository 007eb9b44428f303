package org.kneadwork.ui.usages;

import java.util.Optional;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.search.ui.NewSearchUI;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.commands.EditorCommand;
import org.kneadwork.ui.editor.colouring.ShownNames;

/** Lists in the Search view where what is named at the cursor is named everywhere. */
public final class FindUsages extends EditorCommand {

	@Override
	protected void execute(Place place) {
		Optional<IRegion> name = ShownNames.at(place.viewer(), place.selection().getOffset());
		if (name.isEmpty()) {
			place.say(Words.text("usages.nothing"));
			return;
		}
		try {
			String id = place.text().document().get(name.get().getOffset(), name.get().getLength());
			NewSearchUI.runQueryInBackground(new UsageQuery(place.text(), place.position(), id));
		} catch (BadLocationException e) {
			throw new IllegalStateException("The cursor is outside the text", e);
		}
	}
}
