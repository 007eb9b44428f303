package org.kneadwork.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * What the manifest of a bundle says it needs and gives.
 *
 * @param folder the bundle's folder
 * @param name its symbolic name
 * @param requiredBundles the names under Require-Bundle
 * @param importedPackages the names under Import-Package
 * @param exportedPackages the names under Export-Package
 */
record BundleManifest(Path folder, String name, List<String> requiredBundles, List<String> importedPackages,
		List<String> exportedPackages) {

	static BundleManifest read(Path folder) throws IOException {
		try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
			Attributes headers = new Manifest(in).getMainAttributes();
			return new BundleManifest(folder, names(headers, "Bundle-SymbolicName").getFirst(),
					names(headers, "Require-Bundle"), names(headers, "Import-Package"), names(headers, "Export-Package"));
		}
	}

	/** The names in a header such as {@code a;version="[1,2)";x:=y, b, c}: commas within quotes do not separate. */
	private static List<String> names(Attributes headers, String header) {
		List<String> names = new ArrayList<>();
		String value = headers.getValue(header);
		if (value != null) {
			for (String clause : value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")) {
				names.add(clause.split(";")[0].strip());
			}
		}
		return names;
	}
}
