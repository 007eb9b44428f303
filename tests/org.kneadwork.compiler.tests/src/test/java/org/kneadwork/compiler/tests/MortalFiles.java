package org.kneadwork.compiler.tests;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * The real files of this machine, as a process sees them that dies at a certain change: whatever it tries to change after
 * that, in a {@code finally} for instance, no longer happens. One change before that may fail, as on a full disk.
 */
final class MortalFiles {

	/** The process is dead. */
	static final class Killed extends Error {

		private static final long serialVersionUID = 1;
	}

	private final int lastChange;
	private final int failingChange;
	private final FileSystem system = new MortalSystem(FileSystems.getDefault());
	private int changes;

	/**
	 * @param lastChange the number of the last change that happens, from 1; 0: none
	 * @param failingChange the number of the change that fails; 0: none
	 */
	MortalFiles(int lastChange, int failingChange) {
		this.lastChange = lastChange;
		this.failingChange = failingChange;
	}

	/** How many changes were tried. */
	int changes() {
		return changes;
	}

	/** Whether the process has died, and not only met a failure. */
	boolean died() {
		return changes > lastChange;
	}

	/** Whether the change that was to fail has failed. */
	boolean failed() {
		return failingChange > 0 && changes >= failingChange;
	}

	/** A path as the mortal process sees it. */
	Path at(Path real) {
		return (Path) Proxy.newProxyInstance(Path.class.getClassLoader(), new Class<?>[] {Path.class}, (proxy, method, arguments) ->
				switch (method.getName()) {
					case "getFileSystem" -> system;
					case "hashCode" -> real.hashCode();
					case "iterator" -> throw new UnsupportedOperationException();
					default -> {
						try {
							Object result = method.invoke(real, real(arguments));
							yield result instanceof Path path ? at(path) : result;
						} catch (InvocationTargetException e) {
							throw e.getCause();
						}
					}
				});
	}

	private static Object[] real(Object[] arguments) {
		Object[] unwrapped = arguments == null ? new Object[0] : arguments.clone();
		for (int at = 0; at < unwrapped.length; at++) {
			unwrapped[at] = unwrapped[at] instanceof Path path ? real(path) : unwrapped[at];
		}
		return unwrapped;
	}

	private static Path real(Path path) {
		return Proxy.isProxyClass(path.getClass()) ? Path.of(path.toString()) : path;
	}

	private void change(Path path) throws IOException {
		changes++;
		if (changes == failingChange) {
			throw new FileSystemException(path.toString(), null, "No space left on device");
		}
		if (changes > lastChange) {
			throw new Killed();
		}
	}

	private final class MortalSystem extends FileSystem {

		private final FileSystem real;
		private final FileSystemProvider provider;

		MortalSystem(FileSystem real) {
			this.real = real;
			this.provider = new MortalProvider(real.provider());
		}

		@Override
		public FileSystemProvider provider() {
			return provider;
		}

		@Override
		public void close() {
			throw new UnsupportedOperationException();
		}

		@Override
		public boolean isOpen() {
			return real.isOpen();
		}

		@Override
		public boolean isReadOnly() {
			return real.isReadOnly();
		}

		@Override
		public String getSeparator() {
			return real.getSeparator();
		}

		@Override
		public Iterable<Path> getRootDirectories() {
			return real.getRootDirectories();
		}

		@Override
		public Iterable<FileStore> getFileStores() {
			return real.getFileStores();
		}

		@Override
		public Set<String> supportedFileAttributeViews() {
			return real.supportedFileAttributeViews();
		}

		@Override
		public Path getPath(String first, String... more) {
			return at(real.getPath(first, more));
		}

		@Override
		public PathMatcher getPathMatcher(String pattern) {
			return real.getPathMatcher(pattern);
		}

		@Override
		public UserPrincipalLookupService getUserPrincipalLookupService() {
			return real.getUserPrincipalLookupService();
		}

		@Override
		public WatchService newWatchService() {
			throw new UnsupportedOperationException();
		}
	}

	private final class MortalProvider extends FileSystemProvider {

		private final FileSystemProvider real;

		MortalProvider(FileSystemProvider real) {
			this.real = real;
		}

		@Override
		public String getScheme() {
			return "mortal";
		}

		@Override
		public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
			throw new UnsupportedOperationException();
		}

		@Override
		public FileSystem getFileSystem(URI uri) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Path getPath(URI uri) {
			throw new UnsupportedOperationException();
		}

		/** Making the file and filling it are two changes: one may die with an empty file. */
		@Override
		public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
			boolean writes = options.contains(StandardOpenOption.WRITE);
			if (writes) {
				change(path);
			}
			FileChannel channel = real.newFileChannel(real(path), options, attributes);
			if (writes) {
				try {
					change(path);
				} catch (IOException | Killed e) {
					channel.close();
					throw e;
				}
			}
			return channel;
		}

		@Override
		public SeekableByteChannel newByteChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
				throws IOException {
			return options.contains(StandardOpenOption.WRITE) ? newFileChannel(path, options, attributes)
					: real.newByteChannel(real(path), options, attributes);
		}

		@Override
		public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter) throws IOException {
			DirectoryStream<Path> stream = real.newDirectoryStream(real(folder), path -> filter.accept(at(path)));
			return new DirectoryStream<>() {

				@Override
				public Iterator<Path> iterator() {
					Iterator<Path> paths = stream.iterator();
					return new Iterator<>() {

						@Override
						public boolean hasNext() {
							return paths.hasNext();
						}

						@Override
						public Path next() {
							return at(paths.next());
						}
					};
				}

				@Override
				public void close() throws IOException {
					stream.close();
				}
			};
		}

		@Override
		public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
			if (!java.nio.file.Files.isDirectory(real(folder))) {
				change(folder);
			}
			real.createDirectory(real(folder), attributes);
		}

		@Override
		public void delete(Path path) throws IOException {
			change(path);
			real.delete(real(path));
		}

		@Override
		public void copy(Path source, Path target, CopyOption... options) throws IOException {
			change(target);
			real.copy(real(source), real(target), options);
		}

		@Override
		public void move(Path source, Path target, CopyOption... options) throws IOException {
			change(target);
			real.move(real(source), real(target), options);
		}

		@Override
		public boolean isSameFile(Path one, Path other) throws IOException {
			return real.isSameFile(real(one), real(other));
		}

		@Override
		public boolean isHidden(Path path) throws IOException {
			return real.isHidden(real(path));
		}

		@Override
		public FileStore getFileStore(Path path) throws IOException {
			return real.getFileStore(real(path));
		}

		@Override
		public void checkAccess(Path path, AccessMode... modes) throws IOException {
			real.checkAccess(real(path), modes);
		}

		@Override
		public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
			return real.getFileAttributeView(real(path), type, options);
		}

		@Override
		public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options) throws IOException {
			return real.readAttributes(real(path), type, options);
		}

		@Override
		public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
			return real.readAttributes(real(path), attributes, options);
		}

		@Override
		public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
			change(path);
			real.setAttribute(real(path), attribute, value, options);
		}
	}
}
