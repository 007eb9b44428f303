package org.kneadwork.plugins.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * What one end writes the other reads. Unlike the pipes of Java it does not break where a thread that has written is gone, and
 * unlike those of the system not where one is interrupted while it writes.
 */
final class Channel extends InputStream {

	private final BlockingQueue<byte[]> written = new LinkedBlockingQueue<>();
	private byte[] part = new byte[0];
	private int next;

	/** Where to write. */
	OutputStream end() {
		return new OutputStream() {

			@Override
			public void write(int one) {
				written.add(new byte[] {(byte) one});
			}

			@Override
			public void write(byte[] bytes, int from, int length) {
				written.add(Arrays.copyOfRange(bytes, from, from + length));
			}
		};
	}

	private void await() throws IOException {
		try {
			while (next == part.length) {
				part = written.take();
				next = 0;
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException();
		}
	}

	@Override
	public int read() throws IOException {
		await();
		return Byte.toUnsignedInt(part[next++]);
	}

	@Override
	public int read(byte[] bytes, int from, int length) throws IOException {
		if (length == 0) {
			return 0;
		}
		await();
		int count = Math.min(length, part.length - next);
		System.arraycopy(part, next, bytes, from, count);
		next += count;
		return count;
	}
}
