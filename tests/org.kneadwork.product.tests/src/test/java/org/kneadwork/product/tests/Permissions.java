package org.kneadwork.product.tests;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Has programs run so that the permissions of folders hold for them, also where the tests run as the administrator. */
final class Permissions {

	private static final int ADMINISTRATOR = 0;

	private Permissions() {
	}

	/** What comes before a command, so that it may not write where permissions forbid it; nothing for an ordinary user. */
	static List<String> withoutPrivilege() {
		return isAdministrator() ? List.of("setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override") : List.of();
	}

	/** Whether a program that is run so cannot write into a folder in which writing is forbidden. */
	static boolean hold(Path folder) throws InterruptedException {
		List<String> trial = new ArrayList<>(withoutPrivilege());
		trial.addAll(List.of("test", "-w", folder.toString()));
		try {
			return new ProcessBuilder(trial).start().waitFor() == 1;
		} catch (IOException e) {
			// A machine without these programs cannot show it.
			return false;
		}
	}

	private static boolean isAdministrator() {
		return new UnixSystem().getUid() == ADMINISTRATOR;
	}
}
