package org.kneadwork.compiler.translation;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.okapi.lib.xliff2.XLIFFException;
import net.sf.okapi.lib.xliff2.core.Fragment;
import net.sf.okapi.lib.xliff2.core.MTag;
import net.sf.okapi.lib.xliff2.core.Part;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.StartXliffData;
import net.sf.okapi.lib.xliff2.core.TargetState;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;

/** Reads what a translator sends back. */
public final class XliffReading {

	private static final Pattern PLACE = Pattern.compile("(?i)(?:line(?:Number)?\\W+|row,col\\W+)(\\d+)");

	private XliffReading() {
	}

	/**
	 * Reads a file. It has to keep to the schema of XLIFF 2; nothing that it names beside itself is read.
	 *
	 * @param bytes the file
	 * @return what stands in it
	 * @throws XliffUnreadableException when it is no such file, or damaged
	 */
	public static XliffFile read(byte[] bytes) throws XliffUnreadableException {
		XliffOutline outline = XliffOutline.of(bytes);
		try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_INCLUDE_SCHEMAS)) {
			JavaXmlStreams.during(() -> reader.open(new ByteArrayInputStream(bytes)));
			return read(reader, outline);
		} catch (XLIFFException e) {
			String message = Optional.ofNullable(e.getMessage()).orElse("no reason is given").strip().replaceAll("\\s+", " ");
			Matcher place = PLACE.matcher(message);
			throw new XliffUnreadableException(place.find() ? Integer.parseInt(place.group(1)) : 1,
					"The file is XML, but does not keep to the rules of XLIFF 2: " + message, e);
		}
	}

	private static XliffFile read(XLIFFReader reader, XliffOutline outline) {
		StartXliffData head = new StartXliffData(null);
		List<XliffFile.Entry> units = new ArrayList<>();
		while (reader.hasNext()) {
			Event event = reader.next();
			if (event.isStartXliff()) {
				head = event.getStartXliffData();
			} else if (event.isUnit()) {
				units.add(entry(event.getUnit(), outline));
			}
		}
		return new XliffFile(head.getSourceLanguage(), Optional.ofNullable(head.getTargetLanguage()), units);
	}

	private static XliffFile.Entry entry(Unit unit, XliffOutline outline) {
		StringBuilder source = new StringBuilder();
		boolean done = true;
		boolean some = false;
		boolean gap = false;
		boolean marked = false;
		for (Part part : unit) {
			source.append(part.getSource().getPlainText());
			if (part instanceof Segment segment) {
				boolean blank = !part.hasTarget() || part.getTarget().getPlainText().isBlank();
				some |= !blank;
				gap |= blank && !part.getSource().getPlainText().isBlank();
				done &= segment.getState().compareTo(TargetState.TRANSLATED) >= 0;
			}
		}
		StringBuilder target = new StringBuilder();
		for (Part part : unit.getTargetOrderedParts()) {
			// Blanks between sentences need no translation of their own.
			Fragment words = part.hasTarget() ? part.getTarget() : part.isSegment() ? null : part.getSource();
			if (words != null) {
				target.append(words.getPlainText());
				marked |= words.getOwnTags().stream().anyMatch(tag -> !(tag instanceof MTag));
			}
		}
		return new XliffFile.Entry(unit.getId(), outline.lines().getOrDefault(unit.getId(), 1), source.toString(),
				some ? target.toString().strip() : "", done, some && gap, marked,
				Optional.ofNullable(unit.getType()).filter(type -> type.startsWith(XliffWriting.FINGERPRINT))
						.map(type -> type.substring(XliffWriting.FINGERPRINT.length())));
	}
}
