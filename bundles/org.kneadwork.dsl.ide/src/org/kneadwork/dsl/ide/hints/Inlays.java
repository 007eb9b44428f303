package org.kneadwork.dsl.ide.hints;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintKind;
import org.eclipse.lsp4j.jsonrpc.CancelChecker;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.kneadwork.dsl.ide.message.Sayings;
import org.kneadwork.dsl.ide.workspace.DocumentVersion;
import org.kneadwork.dsl.ide.workspace.LibraryView;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Contraindications;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.TechniqueUse;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.model.values.Duration;
import org.kneadwork.safety.matrix.CautionOrigin;
import org.kneadwork.safety.matrix.Cell;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.safety.timing.Timings;

/** Writes behind a value what follows from elsewhere: what the steps add up to, how long a technique takes, what cautions decide. */
public final class Inlays {

	private final DocumentVersion document;
	private final LibraryView view;
	private final int start;
	private final int end;
	private final List<InlayHint> hints = new ArrayList<>();

	private Inlays(DocumentVersion document, LibraryView view, int start, int end) {
		this.document = document;
		this.view = view;
		this.start = start;
		this.end = end;
	}

	/**
	 * Finds what to write between the words of a part of a text.
	 *
	 * @param document the text
	 * @param view its library
	 * @param start where the part begins, in UTF-16 units from 0
	 * @param end where it ends, exclusive
	 * @param cancel tells whether the answer is still wanted
	 * @return the hints
	 */
	public static List<InlayHint> of(DocumentVersion document, LibraryView view, int start, int end, CancelChecker cancel) {
		Inlays inlays = new Inlays(document, view, start, end);
		for (TreeIterator<EObject> all = document.parsed().getAllContents(); all.hasNext();) {
			EObject element = all.next();
			INode node = NodeModelUtils.findActualNodeFor(element);
			if (node == null || node.getEndOffset() < start || node.getOffset() > end) {
				all.prune();
				continue;
			}
			cancel.checkCanceled();
			inlays.add(element);
		}
		return inlays.hints;
	}

	private void add(EObject element) {
		switch (element) {
			case Technique technique when technique.getDuration() != null ->
				known(technique).flatMap(found -> Timings.ofSteps((Technique) found))
						.ifPresent(sum -> behind(technique.getDuration(), say("hint.steps", sum)));
			case Routine routine when routine.getDuration() != null ->
				known(routine).flatMap(found -> Timings.ofBlocks((Routine) found))
						.ifPresent(sum -> behind(routine.getDuration(), say("hint.parts", sum)));
			case TechniqueUse use when use.getTime() == null -> technique(use).map(Technique::getDuration).flatMap(Timings::of)
					.map(Duration::toString).ifPresent(time -> behind(use, ContentPackage.Literals.TECHNIQUE_USE__TECHNIQUE, time));
			case Contraindications declared when declared.eContainer() instanceof Technique technique ->
				known(technique).ifPresent(found -> inherited((Technique) found, declared));
			default -> { }
		}
	}

	private Optional<Entity> known(Entity written) {
		return written.getName() == null ? Optional.empty() : view.find(document.file(), written.eClass(), written.getName());
	}

	private Optional<Technique> technique(TechniqueUse use) {
		List<INode> nodes = NodeModelUtils.findNodesForFeature(use, ContentPackage.Literals.TECHNIQUE_USE__TECHNIQUE);
		return nodes.isEmpty() ? Optional.empty() : view.find(document.file(), ContentPackage.Literals.TECHNIQUE,
				NodeModelUtils.getTokenText(nodes.getFirst())).map(Technique.class::cast);
	}

	private void inherited(Technique technique, Contraindications declared) {
		VerdictMatrix matrix = view.live().matrixOf(technique);
		Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
		for (Condition condition : matrix.conditions()) {
			Cell cell = matrix.cell(technique, condition);
			cell.reasons().stream().filter(reason -> !reason.overruled()).findFirst()
					.filter(reason -> reason.origin() instanceof CautionOrigin).ifPresent(reason -> counts.merge(reason.verdict(), 1, Integer::sum));
		}
		List<String> parts = new ArrayList<>();
		for (int i = Verdict.values().length - 1; i >= 0; i--) {
			Verdict verdict = Verdict.values()[i];
			Optional.ofNullable(counts.get(verdict)).ifPresent(count -> parts.add(count + " " + verdict.getLiteral()));
		}
		int undecided = matrix.undecided(technique).size();
		if (undecided > 0) {
			parts.addFirst(say("hint.undecided", undecided));
		}
		if (!parts.isEmpty()) {
			INode node = NodeModelUtils.findActualNodeFor(declared);
			hint(node.getOffset() + "contraindications".length(), say("hint.cautions", String.join(", ", parts)));
		}
	}

	private String say(String key, Object argument) {
		return Sayings.say(key, argument).in(view.language());
	}

	private void behind(EObject value, String text) {
		INode node = NodeModelUtils.findActualNodeFor(value);
		hint(node.getEndOffset(), text);
	}

	private void behind(EObject element, EStructuralFeature feature, String text) {
		INode node = NodeModelUtils.findNodesForFeature(element, feature).getFirst();
		hint(node.getEndOffset(), text);
	}

	private void hint(int offset, String text) {
		if (offset >= start && offset <= end) {
			InlayHint hint = new InlayHint(document.text().position(offset), Either.forLeft(text));
			hint.setKind(InlayHintKind.Type);
			hint.setPaddingLeft(true);
			hint.setPaddingRight(true);
			hints.add(hint);
		}
	}
}
