package org.kneadwork.safety.rule;

import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.model.content.Baseline;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Translation;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.AddEntry;
import org.kneadwork.safety.finding.AddStatement;
import org.kneadwork.safety.finding.Fix;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.fingerprint.Fingerprints;

/**
 * Mends that are offered, for an author to choose. What only a person can decide or say is left visibly open: as a comment
 * that decides nothing, or as the three dots of a text that is yet to be written, which no rule takes for a text.
 */
final class Mends {

	private static final String DECIDE = """
			// Decide each, with its reason, and take the slashes away:
			// avoid, ask-doctor, adapt … by "…", or allowed.
			""";

	private Mends() {
	}

	/** Adds a statement that is short enough to be its own title. */
	static Fix add(EObject element, String statement) {
		return add(element, Message.of(statement), statement);
	}

	/** Adds a statement. */
	static Fix add(EObject element, Message title, String statement) {
		return new Fix(Sayings.say("add", title), false, List.of(new AddStatement(element, statement)));
	}

	/** The frame of a block of contraindications. An empty one is still a finding. */
	static String contraindications(List<Condition> undecided) {
		return "contraindications {\n" + (undecided.isEmpty() ? "// see …, avoid with … because \"…\", or: none because \"…\"\n"
				: toDecide(undecided) + "\n").indent(2) + "}";
	}

	/** Lines of comment, one for each condition that nothing decides yet. */
	static String toDecide(List<Condition> undecided) {
		StringBuilder lines = new StringBuilder(DECIDE);
		undecided.forEach(condition -> lines.append("// ask-doctor with ").append(Words.id(condition)).append(" because \"…\"\n"));
		return lines.toString().stripTrailing();
	}

	/** The frame of a caution on a condition. It decides nothing, and other rules go on saying so. */
	static Fix caution(Baseline baseline, Condition condition) {
		String id = Words.id(condition);
		return new Fix(Sayings.say("KW312.fix", id), false, List.of(new AddEntry(baseline, """
				caution %s-caution "%s" {
				  with    %s
				  // Decide it, and take the slashes away: avoid, ask-doctor-before, or adapt … by "…".
				  // avoid everything
				  because "…"
				  tell    "…"
				}""".formatted(id.replace(':', '-'), condition.getTitle(), id), false)));
	}

	/** The frame of a translation of an entity, beside the one of another entity. */
	static Fix translation(Message title, EObject other, String language, Entity entity, String texts) {
		Translation beside = (Translation) other.eContainer();
		String item = Words.kind(entity) + " " + Words.id(entity) + " \"…\" {\n" + texts.indent(2) + "  of \""
				+ Fingerprints.ofTexts(entity).shortForm() + "\"\n}";
		return new Fix(Sayings.say("add", title), false, List.of(new AddEntry(other, "translation " + language + " of "
				+ Words.id(beside.getLibrary()) + " {\n" + item.indent(2) + "}", false)));
	}

	/** Whether sentences in English may be put into the library. */
	static boolean isInEnglish(Content content) {
		return content.library().flatMap(library -> Known.text(library.getLanguage())).filter("en"::equals).isPresent();
	}

	/** A text as it stands in a file. */
	static String text(String words) {
		return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}
}
