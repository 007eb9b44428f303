package org.kneadwork.compiler.translation;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A first look at a translator's file: whether it is XML and XLIFF 2 at all, and on which lines its units begin, which the
 * library that reads the rest does not tell.
 *
 * @param lines the line of each unit, by its id
 */
record XliffOutline(Map<String, Integer> lines) {

	private static final String NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

	static XliffOutline of(byte[] bytes) throws XliffUnreadableException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		// Nothing that a stranger's file names is read beside it.
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		try {
			XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
			return read(reader);
		} catch (XMLStreamException e) {
			int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
			throw new XliffUnreadableException(line, "The file is damaged: here it is no XML any more (" + reason(e) + ").", e);
		}
	}

	private static XliffOutline read(XMLStreamReader reader) throws XMLStreamException, XliffUnreadableException {
		Map<String, Integer> lines = new HashMap<>();
		boolean begun = false;
		while (reader.hasNext()) {
			int event = reader.next();
			if (event == XMLStreamConstants.DTD) {
				throw new XliffUnreadableException(reader.getLocation().getLineNumber(),
						"The file declares a document type, which XLIFF files do not have. It is not read.", null);
			}
			if (event == XMLStreamConstants.START_ELEMENT) {
				if (!begun) {
					begun = true;
					checkRoot(reader);
				} else if (reader.getLocalName().equals("unit") && NAMESPACE.equals(reader.getNamespaceURI())) {
					Optional.ofNullable(reader.getAttributeValue(null, "id"))
							.ifPresent(id -> lines.putIfAbsent(id, reader.getLocation().getLineNumber()));
				}
			}
		}
		return new XliffOutline(lines);
	}

	private static void checkRoot(XMLStreamReader reader) throws XliffUnreadableException {
		int line = reader.getLocation().getLineNumber();
		if (!reader.getLocalName().equals("xliff")) {
			throw new XliffUnreadableException(line, "This is no XLIFF file: it begins with <" + reader.getLocalName() + ">.", null);
		}
		String version = Optional.ofNullable(reader.getAttributeValue(null, "version")).orElse("?");
		if (version.startsWith("1.")) {
			throw new XliffUnreadableException(line, "This is XLIFF " + version + ", an older form in which texts have other names. Have "
					+ "your tool save as XLIFF 2.0, from a file that 'kneadwork translations extract' made.", null);
		}
		if (!version.startsWith("2.") || !NAMESPACE.equals(reader.getNamespaceURI())) {
			throw new XliffUnreadableException(line, "This is XLIFF " + version + " with the namespace '" + reader.getNamespaceURI()
					+ "'; Kneadwork reads XLIFF 2.0 and 2.1.", null);
		}
	}

	/** Java's parser writes its own place before the message. */
	private static String reason(XMLStreamException e) {
		String message = Optional.ofNullable(e.getMessage()).orElse("it ends too early");
		int at = message.indexOf("Message: ");
		return (at < 0 ? message : message.substring(at + "Message: ".length())).strip().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
	}
}
