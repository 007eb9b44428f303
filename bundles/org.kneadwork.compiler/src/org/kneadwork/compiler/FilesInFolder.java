package org.kneadwork.compiler;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.kneadwork.bundle.BundleTarget;

/** Writes the files of a bundle into a folder in which nothing else is, and syncs them. */
record FilesInFolder(Path folder) implements BundleTarget {

	private static final int BUFFER = 1 << 16;

	@Override
	public OutputStream begin(String name) throws IOException {
		FileChannel channel = FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
		return new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER) {

			@Override
			public void close() throws IOException {
				try (channel) {
					flush();
					channel.force(true);
				}
			}
		};
	}

	@Override
	public void change(String name, long at, byte[] bytes) throws IOException {
		try (FileChannel channel = FileChannel.open(folder.resolve(name), StandardOpenOption.WRITE)) {
			ByteBuffer left = ByteBuffer.wrap(bytes);
			while (left.hasRemaining()) {
				channel.write(left, at + left.position());
			}
			channel.force(true);
		}
	}

	@Override
	public InputStream read(String name) throws IOException {
		return Files.newInputStream(folder.resolve(name));
	}
}
