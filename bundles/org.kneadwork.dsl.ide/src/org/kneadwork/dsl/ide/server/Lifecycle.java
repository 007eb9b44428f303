package org.kneadwork.dsl.ide.server;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** How far a session has come: what a client asks for too early or too late is refused. */
final class Lifecycle {

	private enum Phase { BEFORE, RUNNING, SHUT_DOWN }

	private volatile Phase phase = Phase.BEFORE;
	private final CompletableFuture<Integer> exited = new CompletableFuture<>();

	/** The session begins. Refused the second time. */
	synchronized void begin() {
		if (phase != Phase.BEFORE) {
			throw refusal(ResponseErrorCode.InvalidRequest, "The server was already initialized.");
		}
		phase = Phase.RUNNING;
	}

	/** The client wants nothing more than to exit. */
	synchronized void shutDown() {
		requireRunning();
		phase = Phase.SHUT_DOWN;
	}

	/** Whether notifications count. */
	boolean isRunning() {
		return phase == Phase.RUNNING;
	}

	/** Refuses what is asked for outside the session. */
	void requireRunning() {
		if (phase == Phase.BEFORE) {
			throw refusal(ResponseErrorCode.ServerNotInitialized, "The server is not initialized yet.");
		}
		if (phase == Phase.SHUT_DOWN) {
			throw refusal(ResponseErrorCode.InvalidRequest, "The server was shut down.");
		}
	}

	/** The process shall end. */
	void exit() {
		exited.complete(phase == Phase.SHUT_DOWN ? 0 : 1);
	}

	/** What the process shall return, once it shall end. */
	CompletableFuture<Integer> exited() {
		return exited;
	}

	private static ResponseErrorException refusal(ResponseErrorCode code, String message) {
		return new ResponseErrorException(new ResponseError(code, message, null));
	}
}
