package org.kneadwork.ui.outline;

import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.kneadwork.ui.commands.EditorCommand;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.ShownText;

/** Lists what stands in the text, to be narrowed by typing and gone to. */
public final class QuickOutline extends EditorCommand {

	@Override
	protected void execute(Place place) {
		ShownText.later(LanguageServices.shared().texts().documentSymbol(new DocumentSymbolParams(place.text().id())), answer -> {
			List<DocumentSymbol> symbols = answer.map(Symbols::of).orElseGet(List::of);
			new SymbolPopup(place.editor(), place.text().document(), symbols).open();
		});
	}
}
