package org.kneadwork.report.format;

import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.kneadwork.report.CheckReport;
import org.kneadwork.report.ReportFormat;
import org.kneadwork.report.ReportedFinding;
import org.kneadwork.report.SourceFile;
import org.kneadwork.report.WellFormed;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;

/**
 * JUnit XML as Ant writes it and as build servers read it. A file is a test suite. Each error is a failed test; a file
 * without errors is one test that passed. Warnings and notes fail nothing, as with the exit code: they stand in the output
 * of the suite.
 */
public final class JUnitXml implements ReportFormat {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT)
			.withZone(ZoneOffset.UTC);

	@Override
	public String name() {
		return "junit";
	}

	@Override
	public String description() {
		return "JUnit XML, for build servers";
	}

	@Override
	public void write(CheckReport report, OutputStream out) throws IOException {
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
			new Writer(xml, report).write();
			xml.flush();
		} catch (XMLStreamException e) {
			throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
		}
		out.flush();
	}

	/** Writes one document. */
	private record Writer(XMLStreamWriter xml, CheckReport report) {

		private void write() throws XMLStreamException {
			xml.writeStartDocument("UTF-8", "1.0");
			line(0);
			xml.writeStartElement("testsuites");
			int id = 0;
			for (Map.Entry<String, List<ReportedFinding>> file : byFile().entrySet()) {
				suite(id, file.getKey(), file.getValue());
				id++;
			}
			line(0);
			xml.writeEndElement();
			line(0);
			xml.writeEndDocument();
		}

		private Map<String, List<ReportedFinding>> byFile() {
			Map<String, List<ReportedFinding>> byFile = new LinkedHashMap<>();
			report.files().stream().map(SourceFile::path).forEach(file -> byFile.put(file, new ArrayList<>()));
			report.findings().forEach(finding -> byFile.computeIfAbsent(finding.place().file(), file -> new ArrayList<>()).add(finding));
			return byFile;
		}

		private void suite(int id, String file, List<ReportedFinding> findings) throws XMLStreamException {
			List<ReportedFinding> errors = findings.stream().filter(each -> each.finding().severity() == Severity.ERROR).toList();
			List<ReportedFinding> others = findings.stream().filter(each -> each.finding().severity() != Severity.ERROR).toList();
			line(1);
			xml.writeStartElement("testsuite");
			attribute("id", String.valueOf(id));
			attribute("package", report.library().orElse("library"));
			attribute("name", report.pathOf(file));
			attribute("timestamp", TIME.format(report.checkedAt()));
			attribute("hostname", "localhost");
			attribute("tests", String.valueOf(Math.max(1, errors.size())));
			attribute("failures", String.valueOf(errors.size()));
			attribute("errors", "0");
			attribute("time", "0");
			line(2);
			xml.writeStartElement("properties");
			line(3);
			xml.writeEmptyElement("property");
			attribute("name", "kneadwork.version");
			attribute("value", report.toolVersion());
			line(2);
			xml.writeEndElement();
			tests(file, errors);
			output("system-out", others.stream().map(this::text).toList());
			output("system-err", List.of());
			line(1);
			xml.writeEndElement();
		}

		/** A test is called by its rule and entity, so that a build server knows it again when lines move. */
		private void tests(String file, List<ReportedFinding> errors) throws XMLStreamException {
			if (errors.isEmpty()) {
				line(2);
				xml.writeEmptyElement("testcase");
				test(file, "no errors");
			}
			Map<String, Integer> counts = new HashMap<>();
			for (ReportedFinding error : errors) {
				String name = error.finding().code() + error.subject().map(subject -> " " + subject.kind() + " " + subject.id()).orElse("");
				int count = counts.merge(name, 1, Integer::sum);
				line(2);
				xml.writeStartElement("testcase");
				test(file, count == 1 ? name : name + " (" + count + ")");
				line(3);
				xml.writeStartElement("failure");
				attribute("message", error.finding().message());
				attribute("type", error.finding().code());
				xml.writeCharacters(WellFormed.xml(text(error)));
				xml.writeEndElement();
				line(2);
				xml.writeEndElement();
			}
		}

		private void test(String file, String name) throws XMLStreamException {
			attribute("name", name);
			attribute("classname", report.pathOf(file));
			attribute("time", "0");
		}

		private void output(String name, List<String> texts) throws XMLStreamException {
			line(2);
			xml.writeStartElement(name);
			xml.writeCharacters(WellFormed.xml(String.join("\n", texts)));
			xml.writeEndElement();
		}

		private String text(ReportedFinding reported) {
			Finding finding = reported.finding();
			return report.pathOf(reported.place().file()) + ":" + reported.place().line() + ":" + reported.place().column() + ": "
					+ finding.severity().name().toLowerCase(Locale.ROOT) + " " + finding.code() + ": " + finding.message()
					+ (finding.mend().isEmpty() ? "" : "\nhelp: " + finding.mend());
		}

		/** In an attribute a line break would become a space for every reader. */
		private void attribute(String name, String value) throws XMLStreamException {
			xml.writeAttribute(name, WellFormed.xml(value).replaceAll("\\s+", " ").strip());
		}

		private void line(int depth) throws XMLStreamException {
			xml.writeCharacters("\n" + "  ".repeat(depth));
		}
	}
}
