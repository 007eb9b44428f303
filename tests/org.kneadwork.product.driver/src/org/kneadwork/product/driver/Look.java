package org.kneadwork.product.driver;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;

/** Opens a text, and tells which editor shows it and what the workbench offers. */
final class Look {

	static final String FILE = "techniques.knead";

	void tell() {
		try {
			IEditorPart editor = open();
			System.out.println("DRIVER editor " + editor.getSite().getId());
			System.out.println("DRIVER content " + contentOf(editor.getEditorInput().getAdapter(IFile.class)));
			System.out.println("DRIVER wizard " + (PlatformUI.getWorkbench().getNewWizardRegistry().findWizard("org.kneadwork.ui.newLibrary") != null));
			System.out.println("DRIVER title " + page().getWorkbenchWindow().getShell().getText());
		} catch (CoreException e) {
			System.out.println("DRIVER failed " + e);
		} finally {
			PlatformUI.getWorkbench().close();
		}
	}

	private static String contentOf(IFile file) {
		IContentType type = IDE.getContentType(file);
		return type == null ? "unknown" : type.getId();
	}

	static IEditorPart open() throws CoreException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("legs");
		project.create(null);
		project.open(null);
		IFile file = project.getFile(IPath.fromPortableString(FILE));
		file.create(new ByteArrayInputStream("technique a \"A\" {\n}\n".getBytes(StandardCharsets.UTF_8)), true, null);
		return IDE.openEditor(page(), file, true);
	}

	static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getActivePage();
	}
}
