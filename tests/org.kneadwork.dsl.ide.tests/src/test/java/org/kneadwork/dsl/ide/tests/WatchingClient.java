package org.kneadwork.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** Keeps what a server shows, and fails where it says that something went wrong. */
final class WatchingClient implements LanguageClient {

	private static final long PATIENCE_SECONDS = Long.getLong("kneadwork.patience", 60);

	private final List<String> shown = new ArrayList<>();

	@Override
	public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
		synchronized (shown) {
			diagnostics.getDiagnostics().forEach(each -> shown.add(Path.of(diagnostics.getUri()).getFileName() + " " + each.getCode().getLeft()));
			shown.notifyAll();
		}
	}

	/** Whether a finding was shown, such as {@code library.knead KW101}. */
	boolean hasShown(String finding) {
		synchronized (shown) {
			return shown.contains(finding);
		}
	}

	/** Waits until a finding is shown. */
	void await(String finding) throws InterruptedException {
		long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
		synchronized (shown) {
			while (!shown.contains(finding)) {
				long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
				assertTrue(left > 0, () -> "never shown: " + finding + ", but " + shown);
				shown.wait(left);
			}
		}
	}

	@Override
	public void telemetryEvent(Object object) {
		throw new AssertionError("Nothing is sent anywhere.");
	}

	@Override
	public void showMessage(MessageParams message) {
		throw new AssertionError(message.getMessage());
	}

	@Override
	public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
		throw new AssertionError(request.getMessage());
	}

	@Override
	public void logMessage(MessageParams message) {
		// What it logs is for whoever looks for a fault.
	}
}
