package org.kneadwork.workbench;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Looks for words in all texts of all libraries. */
public final class FindInTexts extends AbstractHandler {

	private static final String WORDS_IN_FILES = "org.eclipse.search.internal.ui.text.TextSearchPage";

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		NewSearchUI.openSearchDialog(HandlerUtil.getActiveWorkbenchWindowChecked(event), WORDS_IN_FILES);
		return null;
	}
}
