package org.kneadwork.fhir;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.r5.model.Narrative;
import org.hl7.fhir.r5.model.Narrative.NarrativeStatus;
import org.hl7.fhir.utilities.xhtml.NodeType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;

/** Plain text of a library, as the kinds of text of FHIR hold it. */
final class Texts {

	private static final String MARKUP = "([\\\\`*_\\[\\]<>#&~|])";

	private Texts() {
	}

	/** FHIR allows no control characters in a string, and no blanks around it. */
	static String string(String text) {
		return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
	}

	static String string(List<String> sentences) {
		return string(String.join(" ", sentences));
	}

	/** What would be markup in Markdown is written so that it is text. */
	static String markdown(String text) {
		return string(text).replaceAll(MARKUP, "\\\\$1").replaceFirst("^(\\d+)([.)])", "$1\\\\$2").replaceFirst("^([-+])", "\\\\$1");
	}

	static String markdownList(List<String> lines) {
		return lines.stream().map(line -> "- " + markdown(line)).collect(Collectors.joining("\n"));
	}

	/** Sentences as XHTML, a paragraph each. The language stands in it twice, as HTML and XML have it. */
	static Narrative narrative(Optional<String> language, List<String> sentences) {
		XhtmlNode div = new XhtmlNode(NodeType.Element, "div");
		div.attribute("xmlns", "http://www.w3.org/1999/xhtml");
		language.ifPresent(tag -> div.attribute("lang", tag).attribute("xml:lang", tag));
		sentences.forEach(sentence -> div.para().tx(string(sentence)));
		Narrative narrative = new Narrative();
		narrative.setStatus(NarrativeStatus.GENERATED).setDiv(div);
		return narrative;
	}
}
