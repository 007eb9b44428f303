package org.kneadwork.dsl.ide.hover;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.xtext.nodemodel.INode;
import org.kneadwork.dsl.ide.message.Sayings;
import org.kneadwork.dsl.ide.navigation.Spot;
import org.kneadwork.dsl.ide.workspace.LibraryView;
import org.kneadwork.dsl.linking.ReferenceKinds;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.safety.matrix.VerdictMatrix;

/** Tells about the entity under the pointer: what it is, what is decided about it, and where it is used. */
public final class Hovers {

	private static final int FEW = 8;

	private Hovers() {
	}

	/**
	 * Tells about the entity that is named at a place.
	 *
	 * @param spot the place
	 * @return what there is to tell; empty where no entity is named
	 */
	public static Optional<Hover> at(Spot spot) {
		Optional<Spot.Mention> mention = spot.mention();
		Optional<Entity> target = spot.target();
		if (mention.isEmpty() || target.isEmpty() || spot.library().isEmpty()) {
			return Optional.empty();
		}
		INode node = mention.get().node();
		String text = about(target.get(), spot.library().get());
		return Optional.of(new Hover(new MarkupContent(MarkupKind.MARKDOWN, text),
				spot.document().text().range(node.getOffset(), node.getLength())));
	}

	private static String about(Entity entity, LibraryView view) {
		List<String> parts = new ArrayList<>();
		parts.add("**" + escaped(Descriptions.title(entity)) + "** · " + ReferenceKinds.named(entity.eClass()).in(view.language()) + " `" + entity.getName() + "`");
		Descriptions.summary(entity).map(Hovers::escaped).ifPresent(parts::add);
		switch (entity) {
			case Technique technique -> parts.add(verdicts(technique, view));
			case Routine routine -> parts.add(verdicts(routine, view));
			case Condition condition when condition.isSetContraindication() ->
				parts.add(say(view, "hover.contraindication", condition.getContraindication().getLiteral()));
			case Caution caution when caution.getTell() != null && caution.getBecause() != null ->
				parts.add(say(view, "hover.because", escaped(caution.getBecause())));
			default -> { }
		}
		parts.add(usage(entity, view));
		view.live().indexOf(entity).ifPresent(index -> parts.add(say(view, "hover.index", index.getFileName())));
		return String.join("\n\n", parts.stream().filter(part -> !part.isBlank()).toList());
	}

	private static String verdicts(Technique technique, LibraryView view) {
		VerdictMatrix matrix = view.live().matrixOf(technique);
		Map<Optional<Verdict>, List<String>> byVerdict = new LinkedHashMap<>();
		matrix.undecided(technique).forEach(condition -> add(byVerdict, Optional.empty(), condition));
		matrix.conditions().forEach(condition -> matrix.cell(technique, condition).verdict()
				.ifPresent(verdict -> add(byVerdict, Optional.of(verdict), condition)));
		return lines(byVerdict, view);
	}

	private static String verdicts(Routine routine, LibraryView view) {
		VerdictMatrix matrix = view.live().matrixOf(routine);
		Map<Optional<Verdict>, List<String>> byVerdict = new LinkedHashMap<>();
		matrix.conditions().forEach(condition -> add(byVerdict, matrix.cell(routine, condition).verdict(), condition));
		return lines(byVerdict, view);
	}

	private static void add(Map<Optional<Verdict>, List<String>> byVerdict, Optional<Verdict> verdict, Condition condition) {
		byVerdict.computeIfAbsent(verdict, key -> new ArrayList<>()).add(String.valueOf(condition.getName()));
	}

	/** The undecided first: they are what is still to be done, and never mean that something is allowed. */
	private static String lines(Map<Optional<Verdict>, List<String>> byVerdict, LibraryView view) {
		List<String> lines = new ArrayList<>();
		line(byVerdict, Optional.empty(), say(view, "hover.undecided")).ifPresent(lines::add);
		for (int at = Verdict.values().length - 1; at >= 0; at--) {
			Verdict verdict = Verdict.values()[at];
			line(byVerdict, Optional.of(verdict), verdict.getLiteral()).ifPresent(lines::add);
		}
		return String.join("\n", lines);
	}

	private static Optional<String> line(Map<Optional<Verdict>, List<String>> byVerdict, Optional<Verdict> verdict, String word) {
		return Optional.ofNullable(byVerdict.get(verdict)).map(ids -> "- **" + word + "** (" + ids.size() + "): "
				+ String.join(", ", ids.subList(0, Math.min(FEW, ids.size()))) + (ids.size() > FEW ? " …" : ""));
	}

	private static String usage(Entity entity, LibraryView view) {
		return Usage.of(entity, view).sentence(view.language());
	}

	private static String say(LibraryView view, String key, Object... arguments) {
		return Sayings.say(key, arguments).in(view.language());
	}

	private static String escaped(String text) {
		return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
	}
}
