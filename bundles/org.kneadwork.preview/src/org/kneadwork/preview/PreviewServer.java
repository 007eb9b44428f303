package org.kneadwork.preview;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.TextPlace;

/**
 * Serves the page and the bundle to browsers on this machine, and to nobody else: it listens on the loopback address only, and
 * answers only who asks for it by that address, so that no page of the internet reads along under a name of its own. Whenever
 * there is something else to show, the pages that are open are told.
 */
public final class PreviewServer implements AutoCloseable {

	private static final JsonFactory JSON = new JsonFactory();
	private static final int OK = 200;
	private static final int FORBIDDEN = 403;
	private static final int NOT_FOUND = 404;
	private static final int NOT_ALLOWED = 405;
	/** A page that has gone is noticed when something is written to it, in seconds. */
	private static final long SIGN_OF_LIFE = 15;
	private static final String BUNDLE = "/bundle/";
	private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8", "js", "text/javascript; charset=utf-8",
			"css", "text/css; charset=utf-8", "svg", "image/svg+xml", "webmanifest", "application/manifest+json",
			"json", "application/json; charset=utf-8");
	/** The files of the page. */
	private static final Set<String> PAGE =
			Set.of("index.html", "app.js", "app.css", "icon.svg", "manifest.webmanifest", "service-worker.js");
	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
			+ " manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

	private final HttpServer http;
	private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
	private final ReentrantLock lock = new ReentrantLock();
	private final Condition changed = lock.newCondition();
	private PreviewContent content;
	private int version;
	private boolean closed;

	private PreviewServer(HttpServer http, PreviewContent content) {
		this.http = http;
		this.content = content;
	}

	/**
	 * Begins to serve.
	 *
	 * @param port the port to listen on; 0 takes any that is free
	 * @param content what to show
	 * @return the server
	 * @throws IOException when it cannot listen there; the message is one for people
	 */
	public static PreviewServer start(int port, PreviewContent content) throws IOException {
		HttpServer http = listen(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
		PreviewServer server = new PreviewServer(http, content);
		http.setExecutor(server.threads);
		http.createContext("/", server::answer);
		http.start();
		return server;
	}

	private static HttpServer listen(InetSocketAddress address) throws IOException {
		try {
			return HttpServer.create(address, 0);
		} catch (BindException e) {
			throw new IOException("Port " + address.getPort() + " is taken. Without --port, any that is free will do.", e);
		}
	}

	/**
	 * Where the page is.
	 *
	 * @return its address
	 */
	public URI address() {
		return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
	}

	/**
	 * Shows something else, in all pages that are open.
	 *
	 * @param other what to show
	 */
	public void show(PreviewContent other) {
		lock.lock();
		try {
			content = other;
			version++;
			changed.signalAll();
		} finally {
			lock.unlock();
		}
	}

	@Override
	public void close() {
		lock.lock();
		try {
			closed = true;
			changed.signalAll();
		} finally {
			lock.unlock();
		}
		http.stop(0);
		threads.shutdownNow();
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			if (!isAskedByAddress(exchange)) {
				send(exchange, FORBIDDEN, "txt", "This page is only for this machine.".getBytes(StandardCharsets.UTF_8));
			} else if (!exchange.getRequestMethod().equals("GET")) {
				send(exchange, NOT_ALLOWED, "txt", new byte[0]);
			} else if (exchange.getRequestURI().getPath().equals("/events")) {
				tellOfChanges(exchange);
			} else {
				sendFile(exchange, exchange.getRequestURI().getPath());
			}
		}
	}

	/** A page of somebody else can have its own name lead here, but not have the browser send ours. */
	private boolean isAskedByAddress(HttpExchange exchange) {
		String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host")).orElse("").toLowerCase(Locale.ROOT);
		int port = http.getAddress().getPort();
		return host.equals("127.0.0.1:" + port) || host.equals("localhost:" + port);
	}

	private void sendFile(HttpExchange exchange, String path) throws IOException {
		String name = path.equals("/") ? "index.html" : path.substring(1);
		Optional<byte[]> bytes = path.equals("/state.json") ? Optional.of(state())
				: path.startsWith(BUNDLE) ? Optional.ofNullable(current().files().get(path.substring(BUNDLE.length())))
						: PAGE.contains(name) ? Optional.of(page(name)) : Optional.empty();
		if (bytes.isPresent()) {
			send(exchange, OK, name.substring(name.lastIndexOf('.') + 1), bytes.get());
		} else {
			send(exchange, NOT_FOUND, "txt", new byte[0]);
		}
	}

	private static void send(HttpExchange exchange, int code, String ending, byte[] bytes) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", TYPES.getOrDefault(ending, "text/plain; charset=utf-8"));
		headers(exchange);
		exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
		if (bytes.length > 0) {
			exchange.getResponseBody().write(bytes);
		}
	}

	private static void headers(HttpExchange exchange) {
		exchange.getResponseHeaders().set("Cache-Control", "no-store");
		exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
		exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
		exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
		exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
	}

	/** Server-sent events: the number of the state, at once and whenever it is another. */
	private void tellOfChanges(HttpExchange exchange) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
		headers(exchange);
		exchange.sendResponseHeaders(OK, 0);
		int told = -1;
		try {
			while (true) {
				int now = awaitOther(told);
				if (now < 0) {
					return;
				}
				// What begins with a colon is a remark: it only shows whether anybody listens.
				String event = now == told ? ":\n\n" : "data: " + now + "\n\n";
				exchange.getResponseBody().write(event.getBytes(StandardCharsets.UTF_8));
				exchange.getResponseBody().flush();
				told = now;
			}
		} catch (InterruptedException atTheEnd) {
			Thread.currentThread().interrupt();
		}
	}

	/** Waits for another state than the one that was told; negative at the end. */
	private int awaitOther(int told) throws InterruptedException {
		lock.lockInterruptibly();
		try {
			long left = TimeUnit.SECONDS.toNanos(SIGN_OF_LIFE);
			while (!closed && version == told && left > 0) {
				left = changed.awaitNanos(left);
			}
			return closed ? -1 : version;
		} finally {
			lock.unlock();
		}
	}

	private PreviewContent current() {
		lock.lock();
		try {
			return content;
		} finally {
			lock.unlock();
		}
	}

	private byte[] state() throws IOException {
		lock.lock();
		try {
			ByteArrayOutputStream bytes = new ByteArrayOutputStream();
			try (JsonGenerator json = JSON.createGenerator(bytes)) {
				json.writeStartObject();
				json.writeNumberField("version", version);
				json.writeArrayFieldStart("languages");
				for (PreviewContent.Language language : content.languages()) {
					json.writeStartObject();
					json.writeStringField("language", language.tag());
					json.writeStringField("file", language.file());
					json.writeEndObject();
				}
				json.writeEndArray();
				json.writeArrayFieldStart("findings");
				for (Finding finding : content.findings()) {
					write(finding, json);
				}
				json.writeEndArray();
				json.writeEndObject();
			}
			return bytes.toByteArray();
		} finally {
			lock.unlock();
		}
	}

	private static void write(Finding finding, JsonGenerator json) throws IOException {
		json.writeStartObject();
		json.writeStringField("code", finding.code());
		json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
		json.writeStringField("message", finding.message());
		json.writeStringField("mend", finding.mend());
		boolean hasPlace = finding.place() instanceof TextPlace;
		json.writeStringField("file", hasPlace ? ((TextPlace) finding.place()).file() : "");
		json.writeNumberField("line", hasPlace ? ((TextPlace) finding.place()).line() : 0);
		json.writeEndObject();
	}

	private static byte[] page(String name) {
		try (InputStream in = PreviewServer.class.getResourceAsStream("page/" + name)) {
			if (in == null) {
				throw new IllegalStateException("This program has no " + name + ".");
			}
			return in.readAllBytes();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
