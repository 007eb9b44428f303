package org.kneadwork.ui.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IProjectNature;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;

/** Makes a project one that holds libraries: they are checked whenever something changes. */
public final class LibraryNature implements IProjectNature {

	/** Its id in plugin.xml. */
	public static final String ID = "org.kneadwork.ui.library";

	private IProject project;

	/**
	 * Gives a project this nature, where it does not have it.
	 *
	 * @param project an open project
	 * @param monitor who watches
	 * @throws CoreException when the workspace refuses
	 */
	public static void addTo(IProject project, IProgressMonitor monitor) throws CoreException {
		if (project.hasNature(ID)) {
			return;
		}
		IProjectDescription description = project.getDescription();
		List<String> natures = new ArrayList<>(Arrays.asList(description.getNatureIds()));
		natures.add(ID);
		description.setNatureIds(natures.toArray(String[]::new));
		project.setDescription(description, monitor);
	}

	@Override
	public void configure() throws CoreException {
		IProjectDescription description = project.getDescription();
		List<ICommand> builders = new ArrayList<>(Arrays.asList(description.getBuildSpec()));
		if (builders.stream().noneMatch(builder -> builder.getBuilderName().equals(LibraryBuilder.ID))) {
			ICommand ours = description.newCommand();
			ours.setBuilderName(LibraryBuilder.ID);
			builders.add(ours);
			description.setBuildSpec(builders.toArray(ICommand[]::new));
			project.setDescription(description, null);
		}
	}

	@Override
	public void deconfigure() throws CoreException {
		IProjectDescription description = project.getDescription();
		description.setBuildSpec(Arrays.stream(description.getBuildSpec())
				.filter(builder -> !builder.getBuilderName().equals(LibraryBuilder.ID)).toArray(ICommand[]::new));
		project.setDescription(description, null);
	}

	@Override
	public IProject getProject() {
		return project;
	}

	@Override
	public void setProject(IProject project) {
		this.project = project;
	}
}
