package org.kneadwork.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.equinox.launcher.Main;

/**
 * What the start script does elsewhere: reads which language the author wants, starts the workbench, and starts it again when it
 * asks for that.
 */
public final class Start {

	private static final int RESTART = 23;
	private static final int RELAUNCH = 24;
	private static final String LANGUAGE_FILE = "kneadwork.language.file";

	private Start() {
	}

	/**
	 * Starts the workbench.
	 *
	 * @param arguments arguments for the platform
	 * @throws IOException when the workbench asks for another start, and cannot be started
	 */
	public static void main(String[] arguments) throws IOException {
		Path language = Path.of(System.getProperty("user.home"), ".kneadwork", "language");
		System.setProperty(LANGUAGE_FILE, language.toString());
		List<String> all = new ArrayList<>(List.of(arguments));
		written(language).filter(code -> !all.contains("-nl")).ifPresent(code -> all.addAll(List.of("-nl", code)));
		int code = new Main().run(all.toArray(String[]::new));
		if (code == RESTART || code == RELAUNCH) {
			startAgain(arguments);
		}
		System.exit(code == RESTART || code == RELAUNCH ? 0 : code);
	}

	private static Optional<String> written(Path file) {
		try {
			return Files.exists(file) ? Optional.of(Files.readString(file).strip()).filter(code -> code.matches("[a-z]{2}")) : Optional.empty();
		} catch (IOException e) {
			// A start in another language is better than none.
			return Optional.empty();
		}
	}

	/** jpackage names the program that was started; a second workbench in the same process would find the remains of the first. */
	private static void startAgain(String[] arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(System.getProperty("jpackage.app-path")));
		command.addAll(List.of(arguments));
		ProcessBuilder again = new ProcessBuilder(command).inheritIO();
		// The launcher notes there that it has run, and would take the arguments for those of a virtual machine.
		again.environment().keySet().removeIf(name -> name.startsWith("_JPACKAGE"));
		again.start();
	}
}
