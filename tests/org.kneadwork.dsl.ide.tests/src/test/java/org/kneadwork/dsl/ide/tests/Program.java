package org.kneadwork.dsl.ide.tests;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The program that people start, spoken to byte by byte. */
final class Program implements AutoCloseable {

	static final Path LAUNCHER = Path.of(System.getProperty("kneadwork.distribution"), "bin",
			System.getProperty("os.name").startsWith("Windows") ? "kneadwork.bat" : "kneadwork");

	private final Process process;
	private final InputStream out;
	private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();

	private Program(Process process) {
		this.process = process;
		this.out = new BufferedInputStream(process.getInputStream());
		Thread reader = new Thread(this::read, "reads what the server says");
		reader.setDaemon(true);
		reader.start();
	}

	private void read() {
		try {
			while (true) {
				messages.add(message());
			}
		} catch (IOException theServerHasEnded) {
			messages.add("");
		}
	}

	static Program start(String... arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(LAUNCHER.toString(), "lsp"));
		command.addAll(List.of(arguments));
		return new Program(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
	}

	void send(String json) throws IOException {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		sendRaw("Content-Length: " + body.length + "\r\n\r\n");
		process.getOutputStream().write(body);
		process.getOutputStream().flush();
	}

	void sendRaw(String text) throws IOException {
		process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
		process.getOutputStream().flush();
	}

	/** The next message, notifications left out. */
	String answer() throws InterruptedException {
		while (true) {
			String message = messages.poll(60, TimeUnit.SECONDS);
			if (message == null) {
				throw new AssertionError("The server says nothing.");
			}
			if (!message.contains("\"method\"")) {
				return message;
			}
		}
	}

	private String message() throws IOException {
		int length = -1;
		for (String line = line(); !line.isEmpty(); line = line()) {
			if (line.startsWith("Content-Length:")) {
				length = Integer.parseInt(line.substring("Content-Length:".length()).strip());
			}
		}
		return new String(out.readNBytes(length), StandardCharsets.UTF_8);
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int c = out.read(); c != '\n'; c = out.read()) {
			if (c < 0) {
				throw new IOException("The server has ended.");
			}
			if (c != '\r') {
				line.append((char) c);
			}
		}
		return line.toString();
	}

	void closeInput() throws IOException {
		process.getOutputStream().close();
	}

	int exitCode() throws InterruptedException {
		if (!process.waitFor(60, TimeUnit.SECONDS)) {
			throw new AssertionError("The server did not end.");
		}
		return process.exitValue();
	}

	@Override
	public void close() {
		process.descendants().forEach(ProcessHandle::destroyForcibly);
		process.destroyForcibly();
	}
}
