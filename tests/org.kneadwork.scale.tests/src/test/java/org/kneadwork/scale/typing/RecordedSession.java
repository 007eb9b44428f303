package org.kneadwork.scale.typing;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Plays the recorded session at the pace of its typist, and prints how long one waits at the client, as JSON; on Linux also how
 * long the thread of the library had a processor meanwhile, which is what counts on a machine that does other things too.
 */
public final class RecordedSession {

	/** How often proposals and a description are asked for. */
	private static final int ASKED_EVERY = 10;

	private RecordedSession() {
	}

	/**
	 * Plays it.
	 *
	 * @param arguments an empty folder for the library, how many techniques it has, and the file of the recording
	 * @throws Exception when anything goes wrong
	 */
	public static void main(String[] arguments) throws Exception {
		// By this name the thread of the library is known to the system, which cuts off longer ones.
		Path folder = Path.of(arguments[0]).resolve("typed");
		int techniques = Integer.parseInt(arguments[1]);
		Recording recording = Recording.read(Path.of(arguments[2]));
		TypedLibrary texts = TypedLibrary.write(folder, techniques);
		Waits waits = new Waits();
		try (TypingClient client = TypingClient.open(folder, texts, waits)) {
			client.checkAll();
			double before = client.processorSeconds();
			int played = 0;
			for (TypedEdit edit : recording.edits()) {
				client.open(edit.file());
				TimeUnit.MILLISECONDS.sleep(edit.pause());
				client.type(edit);
				if (++played % ASKED_EVERY == 0) {
					client.ask(edit);
				}
			}
			client.untilQuiet();
			double used = client.processorSeconds() - before;
			if (!client.complaints().isEmpty() || !texts.sum().equals(recording.results().get(techniques))) {
				throw new IllegalStateException("The session did not go as recorded. " + client.complaints());
			}
			System.out.printf(Locale.ROOT, "{\"edits\": %d, \"processor seconds\": %.1f, \"waits\": %s}%n", played, used, waits.json());
		}
	}
}
