package org.kneadwork.compiler.translation;

import javax.xml.stream.XMLInputFactory;

/**
 * Lets a library find the XML parser of Java itself. The library for XLIFF asks for a parser in a way in which only one that is
 * registered is found; where none is, Java's own is registered while the library asks.
 */
final class JavaXmlStreams {

	private static final String PROPERTY = "javax.xml.stream.XMLInputFactory";

	private JavaXmlStreams() {
	}

	/** Does something that asks for a parser. */
	static synchronized void during(Runnable asking) {
		if (System.getProperty(PROPERTY) != null) {
			asking.run();
			return;
		}
		System.setProperty(PROPERTY, XMLInputFactory.newDefaultFactory().getClass().getName());
		try {
			asking.run();
		} finally {
			System.clearProperty(PROPERTY);
		}
	}
}
