package org.kneadwork.workbench;

import java.net.URL;
import java.util.List;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.model.ContributionComparator;
import org.eclipse.ui.model.IContributionService;
import org.kneadwork.workbench.libraries.ClosedLibraries;
import org.kneadwork.workbench.settings.AppearanceOfSystem;
import org.kneadwork.workbench.settings.AuthorSettings;
import org.kneadwork.workbench.settings.OursFirst;
import org.osgi.framework.Bundle;

/** How the workbench of an author begins and ends: the state of the last time comes back, and nothing is lost at the end. */
final class AuthorWorkbench extends WorkbenchAdvisor {

	private static final String IDE_BUNDLE = "org.eclipse.ui.ide";

	/** The pictures of the workspace that only an application may declare: key, and file under icons/full. */
	private record Picture(String key, String file) {
	}

	private static final List<Picture> PICTURES = List.of(new Picture(IDE.SharedImages.IMG_OBJ_PROJECT, "obj16/prj_obj"),
			new Picture(IDE.SharedImages.IMG_OBJ_PROJECT_CLOSED, "obj16/cprj_obj"),
			new Picture("IMG_OBJS_ERROR_PATH", "obj16/error_tsk"), new Picture("IMG_OBJS_WARNING_PATH", "obj16/warn_tsk"),
			new Picture("IMG_OBJS_INFO_PATH", "obj16/info_tsk"), new Picture("IMG_DLGBAN_SAVEAS_DLG", "wizban/saveas_wiz"),
			new Picture("IMG_DLGBAN_QUICKFIX_DLG", "wizban/quick_fix"), new Picture("IMG_ELCL_QUICK_FIX_ENABLED", "elcl16/smartmode_co"),
			new Picture("IMG_DLCL_QUICK_FIX_DISABLED", "dlcl16/smartmode_co"));

	private final Runnable whenOpen;

	/**
	 * @param whenOpen what is to be done when the first window is there
	 */
	AuthorWorkbench(Runnable whenOpen) {
		this.whenOpen = whenOpen;
	}

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		super.initialize(configurer);
		configurer.setSaveAndRestore(true);
		IDE.registerAdapters();
		Bundle ide = Platform.getBundle(IDE_BUNDLE);
		PICTURES.forEach(picture -> declare(configurer, ide, picture));
	}

	private static void declare(IWorkbenchConfigurer configurer, Bundle ide, Picture picture) {
		for (String ending : List.of(".svg", ".png")) {
			URL found = FileLocator.find(ide, IPath.fromPortableString("icons/full/" + picture.file() + ending));
			if (found != null) {
				configurer.declareImage(picture.key(), ImageDescriptor.createFromURL(found), true);
				return;
			}
		}
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new AuthorWindow(configurer, whenOpen);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return WritingPerspective.ID;
	}

	@Override
	public IAdaptable getDefaultPageInput() {
		return ResourcesPlugin.getWorkspace().getRoot();
	}

	@Override
	public ContributionComparator getComparatorFor(String contributionType) {
		return contributionType.equals(IContributionService.TYPE_PREFERENCE) ? new OursFirst() : super.getComparatorFor(contributionType);
	}

	@Override
	public void postStartup() {
		AppearanceOfSystem.follow(PlatformUI.getWorkbench());
		if (!Boolean.getBoolean(AuthorWindow.EVERYTHING)) {
			// Nobody needs the settings at once, and asking for them reads what all bundles say about theirs.
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> AuthorSettings.arrange(PlatformUI.getWorkbench().getPreferenceManager()));
		}
		try {
			ResourcesPlugin.getWorkspace().getRoot().refreshLocal(1, new NullProgressMonitor());
		} catch (CoreException e) {
			ILog.of(getClass()).log(e.getStatus());
		}
		new ClosedLibraries().schedule();
	}

	@Override
	public void postShutdown() {
		try {
			IStatus saved = ResourcesPlugin.getWorkspace().save(true, new NullProgressMonitor());
			if (!saved.isOK()) {
				ILog.of(getClass()).log(saved);
			}
		} catch (CoreException e) {
			ILog.of(getClass()).log(Status.error(Words.text("workspace.notSaved"), e));
		}
	}
}
