package org.kneadwork.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import picocli.CommandLine.IVersionProvider;

/** The version of the toolkit, as the manifest of its bundle says: there is no second place to keep up to date. */
final class ToolVersion implements IVersionProvider {

	@Override
	public String[] getVersion() throws IOException {
		return new String[] {"kneadwork " + toolkit(), "Java " + Runtime.version()};
	}

	/**
	 * The version without the build's time stamp.
	 *
	 * @return the version, such as {@code 0.1.0}
	 * @throws IOException when the manifest cannot be read
	 */
	static String toolkit() throws IOException {
		// Class paths hold many manifests; the right one is where this class is.
		String self = ToolVersion.class.getName().replace('.', '/') + ".class";
		URL place = ToolVersion.class.getClassLoader().getResource(self);
		String root = place.toString().substring(0, place.toString().length() - self.length());
		try (InputStream manifest = URI.create(root + "META-INF/MANIFEST.MF").toURL().openStream()) {
			Attributes attributes = new Manifest(manifest).getMainAttributes();
			return attributes.getValue("Bundle-Version").replaceFirst("^(\\d+\\.\\d+\\.\\d+).*", "$1");
		}
	}
}
