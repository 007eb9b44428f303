package org.kneadwork.compiler.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.Printable;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.safety.content.EntityKinds;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.safety.matrix.CautionOrigin;
import org.kneadwork.safety.matrix.DecisionOrigin;
import org.kneadwork.safety.matrix.Reason;
import org.kneadwork.safety.matrix.VerdictMatrix;

/**
 * Writes out what a reviewer signs: the item as its author wrote it, what holds with each condition and from where, and the text
 * of everything that its fingerprint holds besides.
 */
public final class SheetText {

	private static final String INDENT = "  ";

	private final StringBuilder out = new StringBuilder();
	private final Style style;
	private final CheckedLibrary library;
	private final VerdictMatrix matrix;

	/** How words are made to stand out. */
	public interface Style {

		/** No word stands out. */
		Style PLAIN = new Style() {

			@Override
			public String strong(String text) {
				return text;
			}

			@Override
			public String quiet(String text) {
				return text;
			}

			@Override
			public String severity(Severity severity, String text) {
				return text;
			}
		};

		/**
		 * Makes a text stand out.
		 *
		 * @param text the text
		 * @return how it is written
		 */
		String strong(String text);

		/**
		 * Makes a text step back.
		 *
		 * @param text the text
		 * @return how it is written
		 */
		String quiet(String text);

		/**
		 * Shows how serious something is.
		 *
		 * @param severity how serious it is
		 * @param text the text
		 * @return how it is written
		 */
		String severity(Severity severity, String text);
	}

	private SheetText(CheckedLibrary library, Style style) {
		this.style = style;
		this.library = library;
		this.matrix = library.matrix();
	}

	/**
	 * Writes out an item.
	 *
	 * @param library the library of the item
	 * @param sheet the item, with what stands against signing it
	 * @param style how words stand out
	 * @return the text, its lines ended with {@code \n}
	 */
	public static String of(CheckedLibrary library, ReviewSheet sheet, Style style) {
		SheetText text = new SheetText(library, style);
		text.print(sheet);
		return text.out.toString();
	}

	/**
	 * Writes out what keeps an item from being signed.
	 *
	 * @param library the library of the item
	 * @param sheet the item
	 * @param style how words stand out
	 * @return the text, its lines ended with {@code \n}
	 */
	public static String errors(CheckedLibrary library, ReviewSheet sheet, Style style) {
		SheetText text = new SheetText(library, style);
		text.printErrors(sheet);
		return text.out.toString();
	}

	private void print(ReviewSheet sheet) {
		Entity item = sheet.item();
		heading("You sign: the " + kind(item) + " " + name(item) + place(item));
		text(item);
		switch (item) {
			case Technique technique -> verdicts(technique);
			case Routine routine -> verdicts(routine);
			case Caution caution -> decided(caution);
			default -> { }
		}
		if (!sheet.parts().isEmpty()) {
			heading("What it stands on, and is signed with it");
			sheet.parts().forEach(part -> {
				line(INDENT + style.quiet("the " + kind(part) + " " + name(part)));
				text(part);
			});
		}
		findings("Still open on it", sheet.open());
	}

	private void printErrors(ReviewSheet sheet) {
		findings("What has to be mended before anybody can sign the " + kind(sheet.item()) + " " + name(sheet.item()), sheet.errors());
	}

	private void verdicts(Technique technique) {
		heading("What holds with each condition");
		Set<Condition> undecided = Set.copyOf(matrix.undecided(technique));
		matrix.conditions().stream().map(condition -> matrix.cell(technique, condition))
				.filter(cell -> !cell.reasons().isEmpty() || undecided.contains(cell.condition()))
				.sorted(Comparator.comparing(cell -> urgency(cell.verdict())))
				.forEach(cell -> verdict(cell.condition(), cell.verdict(), cell.reasons()));
		everybody(matrix.generalCautions(technique));
	}

	private void verdicts(Routine routine) {
		heading("What holds with each condition, for the routine as a whole");
		matrix.conditions().stream().map(condition -> matrix.cell(routine, condition))
				.sorted(Comparator.comparing(cell -> urgency(cell.verdict())))
				.forEach(cell -> verdict(cell.condition(), cell.verdict(), cell.reasons()));
		everybody(matrix.generalCautions(routine));
	}

	/** What is undecided comes first, then the strictest. */
	private static int urgency(Optional<Verdict> verdict) {
		return verdict.map(known -> -known.ordinal()).orElse(Integer.MIN_VALUE);
	}

	private void verdict(Condition condition, Optional<Verdict> verdict, List<Reason> reasons) {
		String word = verdict.map(Verdict::getLiteral).orElse("undecided");
		String colored = verdict.isPresent() && verdict.get() != Verdict.AVOID ? style.strong(word)
				: style.severity(verdict.isPresent() ? Severity.ERROR : Severity.WARNING, word);
		line(INDENT + colored + " ".repeat(Math.max(1, 12 - word.length())) + "with " + name(condition));
		reasons.stream().map(this::reason).distinct().forEach(line -> line(INDENT + INDENT + line));
	}

	private String reason(Reason reason) {
		String from = switch (reason.origin()) {
			case CautionOrigin caution -> "the caution " + name(caution.caution());
			case DecisionOrigin decision -> "the technique " + name(decision.technique()) + " itself";
		};
		String words = Stream.of(Known.text(reason.tell()), reason.adaptation(), Known.text(reason.because()))
				.flatMap(Optional::stream).distinct().collect(Collectors.joining(" | "));
		return reason.verdict().getLiteral() + " from " + from + (reason.overruled() ? ", which is overruled (although)" : "") + ": "
				+ (words.isEmpty() ? "it gives no words" : Printable.of(oneLine(words)));
	}

	private void everybody(List<Caution> cautions) {
		if (!cautions.isEmpty()) {
			heading("What holds for everybody");
			cautions.forEach(caution -> line(INDENT + "the caution " + name(caution)
					+ Known.text(caution.getTell()).map(tell -> ": " + Printable.of(oneLine(tell))).orElse("")));
		}
	}

	private void decided(Caution caution) {
		heading("What it decides");
		boolean any = false;
		for (Condition condition : matrix.conditions()) {
			Map<Verdict, List<String>> techniques = new LinkedHashMap<>();
			for (Technique technique : library.content().own(Technique.class)) {
				matrix.cell(technique, condition).reasons().stream()
						.filter(reason -> reason.origin() instanceof CautionOrigin from && from.caution() == caution)
						.findFirst().ifPresent(reason -> techniques.computeIfAbsent(reason.verdict(), first -> new ArrayList<>())
								.add(name(technique)));
			}
			techniques.forEach((verdict, names) -> line(INDENT + style.strong(verdict.getLiteral()) + " with " + name(condition) + ": "
					+ String.join(", ", names)));
			any |= !techniques.isEmpty();
		}
		if (!any) {
			line(INDENT + "No technique of this library with a condition.");
		}
	}

	private void findings(String heading, List<Finding> findings) {
		if (!findings.isEmpty()) {
			heading(heading);
			findings.forEach(finding -> line(INDENT + style.severity(finding.severity(), word(finding) + " " + finding.code()) + " "
					+ (finding.place() instanceof TextPlace place ? place.file() + ", line " + place.line() + ": " : "")
					+ Printable.of(finding.message())));
		}
	}

	private static String word(Finding finding) {
		return switch (finding.severity()) {
			case ERROR -> "error";
			case WARNING -> "warning";
			case INFO -> "note";
		};
	}

	private void heading(String words) {
		line("");
		line(style.strong(words));
	}

	private void text(Entity entity) {
		library.texts().of(entity).ifPresent(text ->
				text.lines().forEach(line -> line((INDENT + INDENT + Printable.of(line)).stripTrailing())));
	}

	private String place(Entity entity) {
		return library.texts().placeOf(entity).map(place -> "  (" + place.file() + ", line " + place.line() + ")").orElse("");
	}

	private static String name(Entity entity) {
		String id = Known.text(entity.getName()).orElse("?");
		return Printable.of(Known.text(entity.getTitle()).map(title -> "'" + oneLine(title) + "' (" + id + ")").orElse("'" + id + "'"));
	}

	private static String kind(Entity entity) {
		return EntityKinds.word(entity).replace('-', ' ');
	}

	private static String oneLine(String text) {
		return text.strip().replaceAll("\\s+", " ");
	}

	private void line(String words) {
		out.append(words).append('\n');
	}
}
