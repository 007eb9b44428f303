package org.kneadwork.macfiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes what macOS looks for in an application: its description, what it starts, and its icon. */
public final class MacFiles {

	private static final String DESCRIPTION = "Info.plist";
	private static final String STARTED = "kneadwork-workbench";

	private MacFiles() {
	}

	/**
	 * Writes the files.
	 *
	 * @param arguments the folder with the description and the script, the icon as SVG, the version as Maven names it, and the
	 *     folder to write to, which need not be there
	 * @throws IOException when something cannot be read or written
	 */
	public static void main(String[] arguments) throws IOException {
		// A machine that builds may have no screen.
		System.setProperty("java.awt.headless", "true");
		Path from = Path.of(arguments[0]);
		Path to = Files.createDirectories(Path.of(arguments[3]));
		Files.writeString(to.resolve(DESCRIPTION), Files.readString(from.resolve(DESCRIPTION)).replace("@version@", numbers(arguments[2])));
		Files.copy(from.resolve(STARTED), to.resolve(STARTED), StandardCopyOption.REPLACE_EXISTING);
		Files.write(to.resolve("kneadwork.icns"), new AppleIcon(Path.of(arguments[1])).bytes());
	}

	/** macOS takes numbers with dots between them, and no word behind them. */
	private static String numbers(String version) {
		return version.replaceFirst("-.*", "");
	}
}
