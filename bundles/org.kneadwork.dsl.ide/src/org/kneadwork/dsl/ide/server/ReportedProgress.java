package org.kneadwork.dsl.ide.server;

import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressBegin;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkDoneProgressEnd;
import org.eclipse.lsp4j.WorkDoneProgressNotification;
import org.eclipse.lsp4j.WorkDoneProgressReport;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.kneadwork.dsl.ide.message.Sayings;
import org.kneadwork.dsl.ide.workspace.Workspace;

/** Shows in the editor how far a task is. */
final class ReportedProgress implements Workspace.ClosableProgress {

	private static final long MOST_OFTEN = TimeUnit.MILLISECONDS.toNanos(100);
	private static final int WHOLE = 100;

	private final LanguageClient client;
	private final Locale language;
	private final Either<String, Integer> token = Either.forLeft("kneadwork-" + UUID.randomUUID());
	private String task = "";
	private int total = 1;
	private int done;
	private long last;

	ReportedProgress(LanguageClient client, Locale language, String title) {
		this.client = client;
		this.language = language;
		client.createProgress(new WorkDoneProgressCreateParams(token));
		WorkDoneProgressBegin begin = new WorkDoneProgressBegin();
		begin.setTitle(title);
		begin.setPercentage(0);
		notify(begin);
	}

	private void notify(WorkDoneProgressNotification what) {
		client.notifyProgress(new ProgressParams(token, Either.forLeft(what)));
	}

	@Override
	public void begin(Task next, int steps) {
		task = switch (next) {
			case READING -> Sayings.say("task.reading").in(language);
			case LINKING -> Sayings.say("task.linking").in(language);
			case CHECKING -> Sayings.say("task.checking").in(language);
			case COVERING -> Sayings.say("task.covering").in(language);
		};
		total = Math.max(1, steps);
		done = 0;
	}

	@Override
	public void step(String what) {
		done++;
		long now = System.nanoTime();
		if (now - last >= MOST_OFTEN) {
			last = now;
			report(task + ": " + what);
		}
	}

	private void report(String message) {
		WorkDoneProgressReport report = new WorkDoneProgressReport();
		report.setMessage(message);
		report.setPercentage(Math.min(WHOLE, WHOLE * done / total));
		notify(report);
	}

	@Override
	public void handedOver(String rule) {
		report(rule);
	}

	@Override
	public boolean cancelled() {
		return false;
	}

	@Override
	public void close() {
		notify(new WorkDoneProgressEnd());
	}
}
