package org.kneadwork.cli.startup;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies the jars of the distribution into a form whose classes Java's caches for start-up take: without signatures, since
 * classes from signed jars are left out of such a cache, with class files of a version that it can verify beforehand, and with
 * switches over types written out, since what Java makes of them while a program runs is in no cache. Their manifests are without the
 * sums that belong to signatures, since Java reads each manifest when it opens a jar. The copies stay on the user's machine; what is
 * distributed are the jars of their authors.
 */
public final class JarCopies {

	private static final String JAR = ".jar";
	private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)", Pattern.CASE_INSENSITIVE);
	private static final String SUM = "-Digest";
	/** The first DOS date: copies of one jar have the same bytes, whenever they are made. */
	private static final long SAME_TIME = 315_532_800_000L;

	private JarCopies() {
	}

	/**
	 * Copies all jars of a folder.
	 *
	 * @param arguments the folder, and the folder for the copies, which is made
	 * @throws IOException when a jar cannot be read or a copy cannot be written
	 */
	public static void main(String[] arguments) throws IOException {
		copy(Path.of(arguments[0]), Path.of(arguments[1]));
	}

	/**
	 * Copies all jars of a folder.
	 *
	 * @param from the folder
	 * @param to the folder for the copies; made where it is missing
	 * @throws IOException when a jar cannot be read or a copy cannot be written
	 */
	public static void copy(Path from, Path to) throws IOException {
		List<Path> jars;
		try (Stream<Path> files = Files.list(from)) {
			jars = files.filter(file -> file.getFileName().toString().endsWith(JAR)).sorted().toList();
		}
		Files.createDirectories(to);
		try (URLClassLoader classes = new URLClassLoader(urls(jars), ClassLoader.getPlatformClassLoader())) {
			OldClasses old = new OldClasses(classes);
			for (Path jar : jars) {
				copy(jar, to.resolve(jar.getFileName()), old);
			}
		}
	}

	private static URL[] urls(List<Path> jars) throws MalformedURLException {
		List<URL> urls = new ArrayList<>();
		for (Path jar : jars) {
			urls.add(jar.toUri().toURL());
		}
		return urls.toArray(URL[]::new);
	}

	private static void copy(Path from, Path to, OldClasses old) throws IOException {
		try (ZipFile jar = new ZipFile(from.toFile()); OutputStream file = Files.newOutputStream(to);
				ZipOutputStream copy = new ZipOutputStream(file)) {
			for (ZipEntry entry : Collections.list(jar.entries())) {
				if (!SIGNATURE.matcher(entry.getName()).matches()) {
					try (InputStream in = jar.getInputStream(entry)) {
						byte[] bytes = in.readAllBytes();
						ZipEntry written = new ZipEntry(entry.getName());
						written.setTime(SAME_TIME);
						copy.putNextEntry(written);
						copy.write(copied(entry.getName(), bytes, old));
						copy.closeEntry();
					}
				}
			}
		}
	}

	private static byte[] copied(String name, byte[] bytes, OldClasses old) throws IOException {
		if (name.equals(JarFile.MANIFEST_NAME)) {
			return withoutSums(bytes);
		}
		return name.endsWith(".class") ? TypeSwitches.writtenOut(old.renewed(bytes)) : bytes;
	}

	private static byte[] withoutSums(byte[] bytes) throws IOException {
		Manifest manifest = new Manifest(new ByteArrayInputStream(bytes));
		manifest.getEntries().values().forEach(about -> about.keySet().removeIf(what -> what.toString().endsWith(SUM)));
		manifest.getEntries().values().removeIf(Attributes::isEmpty);
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		manifest.write(written);
		return written.toByteArray();
	}
}
