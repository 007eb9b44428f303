package org.kneadwork.preview.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kneadwork.preview.PreviewContent;
import org.kneadwork.preview.PreviewServer;

/** Who is served, and who is not. */
class PreviewServerTest {

	private PreviewServer server;

	@BeforeEach
	void start() throws IOException {
		server = PreviewServer.start(0, new PreviewContent(List.of(new PreviewContent.Language("en", "one.en.json")),
				new TreeMap<>(Map.of("one.en.json", "{}".getBytes(StandardCharsets.UTF_8))), List.of()));
	}

	@AfterEach
	void end() {
		server.close();
	}

	/** What a browser cannot be made to send, or not easily. */
	private String answer(String request) throws IOException {
		URI address = server.address();
		try (Socket socket = new Socket(address.getHost(), address.getPort())) {
			OutputStream out = socket.getOutputStream();
			out.write((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
			out.flush();
			try (InputStream in = socket.getInputStream()) {
				return new String(in.readAllBytes(), StandardCharsets.UTF_8);
			}
		}
	}

	private String get(String path, String host) throws IOException {
		return answer("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\n");
	}

	private String get(String path) throws IOException {
		return get(path, server.address().getAuthority());
	}

	private static String status(String answer) {
		return answer.lines().findFirst().orElse("").replaceAll("^HTTP/1.1 (\\d+).*", "$1");
	}

	@Test
	void thePageAndTheBundleAreServed() throws IOException {
		assertTrue(get("/").contains("<main id=\"main\">"));
		assertTrue(get("/bundle/one.en.json").endsWith("{}"));
		assertTrue(get("/state.json").endsWith("{\"version\":0,\"languages\":[{\"language\":\"en\",\"file\":\"one.en.json\"}],\"findings\":[]}"));
		assertEquals("200", status(get("/", "localhost:" + server.address().getPort())));
	}

	@Test
	void nobodyIsServedUnderAnotherName() throws IOException {
		for (String host : List.of("example.org", "example.org:" + server.address().getPort(), "127.0.0.1", "127.0.0.1:1",
				"localhost.example.org:" + server.address().getPort(), "")) {
			for (String path : List.of("/", "/state.json", "/bundle/one.en.json", "/events")) {
				assertEquals("403", status(get(path, host)), host);
			}
		}
		assertEquals("403", status(answer("GET /state.json HTTP/1.0\r\n")));
	}

	@Test
	void nothingElseIsThere() throws IOException {
		for (String path : List.of("/bundle/", "/bundle/two.json", "/bundle/../state.json", "/../PreviewServer.class", "/page/app.js",
				"/%2e%2e/PreviewServer.class", "/manifest.json")) {
			assertEquals("404", status(get(path)), path);
		}
		assertEquals("405", status(answer("POST /state.json HTTP/1.1\r\nHost: " + server.address().getAuthority()
				+ "\r\nContent-Length: 0\r\n")));
	}

	@Test
	void everyAnswerForbidsWhatThePageDoesNotNeed() throws IOException {
		for (String path : List.of("/", "/state.json", "/app.js", "/nothing")) {
			assertTrue(get(path).toLowerCase(Locale.ROOT).contains("content-security-policy: default-src 'none'"), path);
		}
	}

	@Test
	void onlyThisMachineIsServed() throws IOException {
		Optional<InetAddress> other = NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses)
				.filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress()).findFirst();
		assertTrue(server.address().toString().startsWith("http://127.0.0.1:"));
		if (other.isPresent()) {
			assertThrows(ConnectException.class, () -> new Socket(other.get(), server.address().getPort()).close());
		}
	}

	@Test
	void whoListensIsToldOfEveryState() throws IOException {
		URI address = server.address();
		try (Socket socket = new Socket(address.getHost(), address.getPort())) {
			socket.getOutputStream().write(("GET /events HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			readUntil(socket.getInputStream(), "data: 0\n\n");
			server.show(PreviewContent.unreadable("It is gone."));
			readUntil(socket.getInputStream(), "data: 1\n\n");
		}
		assertTrue(get("/state.json").contains("It is gone."));
		assertEquals("404", status(get("/bundle/one.en.json")));
	}

	private static void readUntil(InputStream in, String end) throws IOException {
		StringBuilder read = new StringBuilder();
		while (!read.toString().contains(end)) {
			int next = in.read();
			assertTrue(next >= 0, read::toString);
			read.append((char) next);
		}
	}
}
