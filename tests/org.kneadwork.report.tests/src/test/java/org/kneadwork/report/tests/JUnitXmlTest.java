package org.kneadwork.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.report.SourceFile;
import org.kneadwork.safety.finding.Severity;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class JUnitXmlTest {

	private static final List<String> SCHEMAS = List.of("JUnit.xsd", "jenkins-junit.xsd");

	@TempDir
	Path folder;

	static Stream<Path> libraries() {
		return Checks.libraries().stream();
	}

	@ParameterizedTest
	@MethodSource("libraries")
	void aReportOnARealLibraryIsValidForAntAndForJenkins(Path library) {
		assertValid(Checks.report(library.getParent(), library.getFileName().toString(), "junit"));
	}

	@Test
	void strangeNamesAndTextsMakeAValidReport() throws IOException {
		assertValid(Checks.report(folder, Checks.troubled(folder).getFileName().toString(), "junit"));
		String evil = Reports.written("junit", Reports.of(List.of(new SourceFile("a.knead", "text")), Reports.evil(Severity.ERROR),
				Reports.evil(Severity.INFO)));
		assertValid(evil);
		Element failure = (Element) document(evil).getElementsByTagName("failure").item(0);
		assertTrue(failure.getTextContent().contains("]]> </failure> & \"q\" 'a'"), failure.getTextContent());
		assertTrue(failure.getTextContent().contains("\ud83d\ude42\u4f60"), failure.getTextContent());
	}

	private static void assertValid(String report) {
		SCHEMAS.forEach(schema -> assertEquals("", Validators.junitProblem(schema, report), () -> schema + "\n" + report));
	}

	@Test
	void theSchemasRefuseWhatIsNoReport() {
		String report = Reports.written("junit", Reports.of(List.of(new SourceFile("a.knead", "text"))));
		assertFalse(Validators.junitProblem("JUnit.xsd", report.replace(" hostname=\"localhost\"", "")).isEmpty());
		assertFalse(Validators.junitProblem("jenkins-junit.xsd", report.replace("<system-out>", "<system-in/><system-out>")).isEmpty());
	}

	@Test
	void anErrorIsAFailedTestAndAWarningIsNot() {
		SourceFile first = new SourceFile("a.knead", "text");
		SourceFile second = new SourceFile("b.knead", "text");
		Element suites = document(Reports.written("junit", Reports.of(List.of(first, second),
				Reports.finding("KW203", Severity.ERROR, "Wrong.", new org.kneadwork.safety.finding.TextPlace("a.knead", 3, 5, 0, 1)),
				Reports.finding("KW301", Severity.WARNING, "Open.", new org.kneadwork.safety.finding.TextPlace("b.knead", 1, 1, 0, 1)))));
		List<Element> files = children(suites, "testsuite");
		assertEquals(List.of("my/legs/a.knead 1 1", "my/legs/b.knead 1 0"), files.stream().map(suite -> suite.getAttribute("name") + " "
				+ suite.getAttribute("tests") + " " + suite.getAttribute("failures")).toList());
		assertEquals("2026-05-01T10:11:12", files.getFirst().getAttribute("timestamp"));
		Element test = children(files.getFirst(), "testcase").getFirst();
		assertEquals("KW203 technique knee-hug", test.getAttribute("name"));
		Element failure = children(test, "failure").getFirst();
		assertEquals("Wrong.", failure.getAttribute("message"));
		assertEquals("my/legs/a.knead:3:5: error KW203: Wrong.", failure.getTextContent());
		assertEquals(0, children(children(files.get(1), "testcase").getFirst(), "failure").size());
		assertEquals("my/legs/b.knead:1:1: warning KW301: Open.", children(files.get(1), "system-out").getFirst().getTextContent());
	}

	@Test
	void theCountsAreThoseOfTheTestsAndNoTwoTestsHaveOneName() throws IOException {
		Element suites = document(Checks.report(folder, Checks.troubled(folder).getFileName().toString(), "junit"));
		for (Element suite : children(suites, "testsuite")) {
			List<Element> tests = children(suite, "testcase");
			assertEquals(Integer.parseInt(suite.getAttribute("tests")), tests.size());
			assertEquals(Integer.parseInt(suite.getAttribute("failures")), suite.getElementsByTagName("failure").getLength());
			assertEquals(tests.size(), new HashSet<>(tests.stream().map(test -> test.getAttribute("name")).toList()).size());
		}
	}

	private static Element document(String report) {
		try {
			return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(report))).getDocumentElement();
		} catch (Exception e) {
			throw new AssertionError(report, e);
		}
	}

	private static List<Element> children(Element parent, String name) {
		List<Element> found = new ArrayList<>();
		NodeList nodes = parent.getChildNodes();
		for (int i = 0; i < nodes.getLength(); i++) {
			if (nodes.item(i) instanceof Element element && element.getTagName().equals(name)) {
				found.add(element);
			}
		}
		return found;
	}
}
