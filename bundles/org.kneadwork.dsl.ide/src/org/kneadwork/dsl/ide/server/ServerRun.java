package org.kneadwork.dsl.ide.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.kneadwork.compiler.plugin.Plugins;

/** Lets a program talk to the server, until it says that it is done or goes away. */
public final class ServerRun {

	/** Kept, or its level would be forgotten with it. A client that goes away is no news worth a stack trace. */
	private static final Logger LIBRARY_LOG = Logger.getLogger("org.eclipse.lsp4j.jsonrpc");

	static {
		LIBRARY_LOG.setLevel(Level.SEVERE);
	}

	private ServerRun() {
	}

	/**
	 * Serves a client over two streams.
	 *
	 * @param in what the client says
	 * @param out what the server says
	 * @param plugins what plug-ins add
	 * @return what the process shall return: 0 when the client has shut the server down before it left, else 1
	 */
	public static int serve(InputStream in, OutputStream out, Plugins plugins) {
		ExecutorService threads = Executors.newCachedThreadPool(work -> {
			Thread thread = new Thread(work, "kneadwork messages");
			thread.setDaemon(true);
			return thread;
		});
		try (KneadLanguageServer server = new KneadLanguageServer(() -> plugins)) {
			Launcher<LanguageClient> launcher = new ForgivingLauncher().setLocalService(server)
					.setRemoteInterface(LanguageClient.class).setInput(in).setOutput(out).setExecutorService(threads)
					.setClassLoader(ServerRun.class.getClassLoader()).create();
			server.connect(launcher.getRemoteProxy());
			Future<Void> listening = launcher.startListening();
			threads.execute(() -> leaveWith(listening, server));
			return server.exited().join();
		} finally {
			threads.shutdownNow();
		}
	}

	/** When there is nothing more to hear, the client is gone. */
	private static void leaveWith(Future<Void> listening, KneadLanguageServer server) {
		try {
			listening.get();
		} catch (ExecutionException | InterruptedException | java.util.concurrent.CancellationException e) {
			server.exit();
			return;
		}
		server.exit();
	}

	/**
	 * Serves one client over a socket that only programs of this machine reach.
	 *
	 * @param port the port; 0 for any that is free
	 * @param plugins what plug-ins add
	 * @param listening is told the port when a client may come
	 * @return what the process shall return, see {@link #serve}
	 * @throws IOException when the port cannot be used
	 */
	public static int serve(int port, Plugins plugins, IntConsumer listening) throws IOException {
		try (ServerSocket door = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			listening.accept(door.getLocalPort());
			try (Socket client = door.accept()) {
				client.setTcpNoDelay(true);
				return serve(client.getInputStream(), client.getOutputStream(), plugins);
			}
		}
	}
}
