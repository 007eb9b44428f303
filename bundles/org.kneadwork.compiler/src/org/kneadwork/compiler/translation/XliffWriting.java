package org.kneadwork.compiler.translation;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.sf.okapi.lib.xliff2.core.MidFileData;
import net.sf.okapi.lib.xliff2.core.Note;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.StartFileData;
import net.sf.okapi.lib.xliff2.core.StartGroupData;
import net.sf.okapi.lib.xliff2.core.StartXliffData;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.writer.XLIFFWriter;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.model.content.Library;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.fingerprint.Fingerprints;

/** Writes the texts of a library for a translator, in XLIFF 2.0. The same library gives the same bytes. */
public final class XliffWriting {

	/**
	 * Stands in the type of a unit before the short form of the fingerprint of its entity's texts. An attribute of our own would
	 * say it better, but there are tools that lose its namespace.
	 */
	static final String FINGERPRINT = "kneadwork:";
	/** Says of a target that it is of an older source. */
	static final String STALE = "kneadwork:stale";

	private static final String FILE = "texts";

	private final XLIFFWriter out = new XLIFFWriter();

	private XliffWriting() {
	}

	/**
	 * Writes a file.
	 *
	 * @param library the library
	 * @param language the language into which it is to be translated
	 * @param earlier what a translator had before; empty: nothing is known of it
	 * @return the file, in UTF-8
	 */
	public static byte[] of(CheckedLibrary library, Language language, Optional<XliffFile> earlier) {
		StringWriter text = new StringWriter();
		new XliffWriting().write(library, language, earlier, text);
		return text.toString().getBytes(StandardCharsets.UTF_8);
	}

	private void write(CheckedLibrary library, Language language, Optional<XliffFile> earlier, StringWriter text) {
		out.setLineBreak("\n");
		out.setUseIndentation(true);
		out.create(text, TranslationUnits.source(library).tag(), language.tag());
		StartXliffData document = new StartXliffData(null);
		document.setSourceLanguage(TranslationUnits.source(library).tag());
		document.setTargetLanguage(language.tag());
		out.writeStartDocument(document, null);
		StartFileData file = new StartFileData(FILE);
		file.setOriginal(library.content().library().map(Library::getName).flatMap(Known::text).orElse(FILE));
		out.writeStartFile(file);
		MidFileData head = new MidFileData();
		head.addNote(note("how-to", TranslatorNotes.HEAD));
		out.writeMidFile(head);
		List<TranslationUnit> units = TranslationUnits.of(library, language);
		Earlier before = new Earlier(earlier);
		group("safety", units.stream().filter(unit -> unit.part().isSafety()).toList(), before);
		group("shown", units.stream().filter(unit -> unit.part() == TranslationPart.SHOWN).toList(), before);
		group("background", units.stream().filter(unit -> unit.part() == TranslationPart.BACKGROUND).toList(), before);
		out.writeEndFile();
		out.writeEndDocument();
		out.close();
	}

	private void group(String id, List<TranslationUnit> units, Earlier before) {
		if (!units.isEmpty()) {
			StartGroupData group = new StartGroupData(id);
			out.writeStartGroup(group);
			units.forEach(unit -> out.writeUnit(written(unit, before)));
			out.writeEndGroup();
		}
	}

	private static Unit written(TranslationUnit unit, Earlier before) {
		Unit written = new Unit(unit.id());
		written.setPreserveWS(unit.text().words().indexOf('\n') >= 0);
		written.setType(FINGERPRINT + Fingerprints.ofTexts(unit.entity()).shortForm());
		notes(unit, before, written);
		Segment segment = written.appendSegment();
		segment.setSource(unit.text().words());
		unit.target().ifPresent(segment::setTarget);
		switch (unit.state()) {
			case MISSING -> { }
			case CURRENT -> segment.setState(TargetState.TRANSLATED);
			case STALE -> {
				segment.setState(TargetState.INITIAL);
				segment.setSubState(STALE);
			}
		}
		return written;
	}

	private static void notes(TranslationUnit unit, Earlier before, Unit written) {
		written.addNote(note("what", TranslatorNotes.what(unit.entity(), unit.text())));
		written.addNote(note("where", TranslatorNotes.where(unit.entity(), unit.text())));
		if (unit.part().isSafety()) {
			Note safety = note("safety", TranslatorNotes.SAFETY);
			safety.setPriority(1);
			written.addNote(safety);
		}
		TranslatorNotes.numbers(unit.text().words()).ifPresent(numbers -> written.addNote(note("numbers", numbers)));
		if (unit.state() == TranslationUnit.State.STALE) {
			written.addNote(note("stale", before.whatChanged(unit).orElse(TranslatorNotes.STALE)));
		}
	}

	private static Note note(String category, String text) {
		Note note = new Note(text);
		note.setCategory(category);
		return note;
	}
}
