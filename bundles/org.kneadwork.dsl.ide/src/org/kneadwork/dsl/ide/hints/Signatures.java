package org.kneadwork.dsl.ide.hints;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.kneadwork.dsl.ide.message.Sayings;
import org.kneadwork.dsl.ide.workspace.DocumentVersion;
import org.kneadwork.dsl.syntax.WhatFits;

/** Shows in which forms a time, or how often, can be written, while somebody writes it. */
public final class Signatures {

	private static final List<String> TIMES = List.of("30 s", "1 min 30 s", "10 to 15 s", "\"a few minutes\" at-most 5 min",
			"until \"it is less tender\" at-most 2 min");
	private static final List<String> FREQUENCIES = List.of("at-most 1 per day", "at-most 1 per day, 5 per week",
			"at-most 3 per week, 48 h apart");
	private static final Pattern FREQUENCY = Pattern.compile("(?m)^\\s*frequency\\s[^\\n]*\\z");
	private static final Pattern NUMBER_AT_END = Pattern.compile("\\d+\\s*\\z");

	private Signatures() {
	}

	/**
	 * Shows the forms of what is being written.
	 *
	 * @param document the text
	 * @param offset the place, in UTF-16 units from 0
	 * @param language the language of the reader
	 * @return the forms; empty where something else is written
	 */
	public static Optional<SignatureHelp> at(DocumentVersion document, int offset, Locale language) {
		String before = document.text().read().substring(0, offset);
		int line = before.lastIndexOf('\n') + 1;
		if (FREQUENCY.matcher(before.substring(line)).find()) {
			return Optional.of(help("frequency ", FREQUENCIES, 0, language));
		}
		Matcher number = NUMBER_AT_END.matcher(before);
		boolean afterNumber = number.find();
		int end = afterNumber ? number.start() : offset;
		Set<WhatFits.Value> values = WhatFits.behind(document.parsedUpTo(end)).values();
		if (values.contains(WhatFits.Value.DURATION) || values.contains(WhatFits.Value.UNIT_OF_TIME)) {
			boolean range = before.substring(line, end).matches(".*\\bto\\s*");
			return Optional.of(help("", TIMES, range ? 2 : 0, language));
		}
		return Optional.empty();
	}

	private static SignatureHelp help(String prefix, List<String> forms, int active, Locale language) {
		List<SignatureInformation> signatures = forms.stream().map(form -> {
			SignatureInformation signature = new SignatureInformation(prefix + form);
			signature.setDocumentation(Either.forLeft(Sayings.say("time.forms").in(language)));
			return signature;
		}).toList();
		return new SignatureHelp(signatures, active, null);
	}
}
