package org.kneadwork.workbench.help;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.help.IContext;
import org.eclipse.help.IHelpResource;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.help.AbstractHelpUI;
import org.eclipse.ui.intro.IIntroManager;
import org.kneadwork.ui.help.HelpPages;
import org.kneadwork.ui.help.HelpView;

/** Whatever of the platform asks for help is answered by the view of the documentation, without a server and a browser. */
public final class DocumentationHelp extends AbstractHelpUI {

	private static final String OURS = "/org.kneadwork.doc/";

	@Override
	public void displayHelp() {
		show(HelpPages.FIRST);
	}

	@Override
	public void displayDynamicHelp() {
		displayHelp();
	}

	@Override
	public void displaySearch() {
		displayHelp();
	}

	@Override
	public void displayContext(IContext context, int x, int y) {
		show(Optional.ofNullable(context).map(IContext::getRelatedTopics).stream().flatMap(Arrays::stream).map(IHelpResource::getHref)
				.filter(href -> href.startsWith(OURS)).findFirst().map(DocumentationHelp::path).orElse(HelpPages.FIRST));
	}

	@Override
	public void displayHelpResource(String href) {
		show(href.startsWith(OURS) ? path(href) : HelpPages.FIRST);
	}

	@Override
	public boolean isContextHelpDisplayed() {
		return false;
	}

	private static String path(String href) {
		return href.substring(OURS.length()).replaceFirst("^html/", "").replaceFirst("\\.html(#|$)", ".md$1");
	}

	private static void show(String path) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		if (page != null) {
			uncover(window.getWorkbench().getIntroManager());
			HelpView.show(page, path);
		}
	}

	/** The welcome page covers the whole window: what opens behind it is not seen. */
	private static void uncover(IIntroManager welcome) {
		if (welcome.getIntro() != null && !welcome.isIntroStandby(welcome.getIntro())) {
			welcome.closeIntro(welcome.getIntro());
		}
	}
}
