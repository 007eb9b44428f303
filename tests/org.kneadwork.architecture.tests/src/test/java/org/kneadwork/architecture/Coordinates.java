package org.kneadwork.architecture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * An artifact as a pom.xml or a target definition names it.
 *
 * @param group the groupId
 * @param artifact the artifactId
 * @param version the version; empty where something else decides it
 */
record Coordinates(String group, String artifact, String version) {

	/** All {@code <dependency>} elements of a file whose parent element satisfies the condition. */
	static List<Coordinates> dependencies(Path file, Predicate<Element> parent) throws IOException {
		List<Coordinates> all = new ArrayList<>();
		NodeList found = parse(file).getElementsByTagName("dependency");
		for (int i = 0; i < found.getLength(); i++) {
			Element dependency = (Element) found.item(i);
			if (parent.test((Element) dependency.getParentNode().getParentNode())) {
				all.add(new Coordinates(child(dependency, "groupId"), child(dependency, "artifactId"),
						child(dependency, "version")));
			}
		}
		return all;
	}

	/** The text of every {@code <version>} element of a file. */
	static List<String> versions(Path file) throws IOException {
		List<String> all = new ArrayList<>();
		NodeList found = parse(file).getElementsByTagName("version");
		for (int i = 0; i < found.getLength(); i++) {
			all.add(found.item(i).getTextContent().strip());
		}
		return all;
	}

	private static String child(Element dependency, String name) {
		NodeList found = dependency.getElementsByTagName(name);
		return found.getLength() == 0 ? "" : found.item(0).getTextContent().strip();
	}

	private static Element parse(Path file) throws IOException {
		try {
			return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
		} catch (ParserConfigurationException | SAXException e) {
			throw new IOException(file + ": " + e.getMessage(), e);
		}
	}
}
