package org.kneadwork.workbench.welcome;

import java.util.Map;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** Runs what menus run. */
public final class Commands {

	/** Opens a folder that holds a library. */
	public static final String OPEN_FOLDER = "org.kneadwork.ui.openFolder";

	/** Shows the documentation. */
	static final String HELP = IWorkbenchCommandConstants.HELP_HELP_CONTENTS;

	private Commands() {
	}

	/**
	 * Opens a wizard that makes something.
	 *
	 * @param window where
	 * @param wizard the id of the wizard
	 */
	public static void newFrom(IWorkbenchWindow window, String wizard) {
		run(window, IWorkbenchCommandConstants.FILE_NEW, Map.of(IWorkbenchCommandConstants.FILE_NEW_PARM_WIZARDID, wizard));
	}

	/**
	 * Runs a command.
	 *
	 * @param window where
	 * @param command its id
	 */
	public static void run(IWorkbenchWindow window, String command) {
		run(window, command, Map.of());
	}

	private static void run(IWorkbenchWindow window, String command, Map<String, String> parameters) {
		ParameterizedCommand made = ParameterizedCommand.generateCommand(
				window.getService(ICommandService.class).getCommand(command), parameters);
		try {
			window.getService(IHandlerService.class).executeCommand(made, null);
		} catch (CommandException e) {
			ILog.of(Commands.class).error(e.getMessage(), e);
		}
	}
}
