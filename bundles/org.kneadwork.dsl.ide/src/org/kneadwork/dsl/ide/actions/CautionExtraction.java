package org.kneadwork.dsl.ide.actions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.kneadwork.dsl.ide.hover.Descriptions;
import org.kneadwork.dsl.ide.message.Sayings;
import org.kneadwork.dsl.ide.navigation.Spot;
import org.kneadwork.dsl.ide.text.Text;
import org.kneadwork.dsl.ide.workspace.LibraryView;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.CautionClause;
import org.kneadwork.model.content.ConditionDecision;
import org.kneadwork.model.content.ContentFactory;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Contraindications;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.ModalityTest;
import org.kneadwork.model.content.PositionTest;
import org.kneadwork.model.content.SelectorSubject;
import org.kneadwork.model.content.SelectorTest;
import org.kneadwork.model.content.TargetTest;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Tool;
import org.kneadwork.model.content.ToolTest;
import org.kneadwork.model.content.Verdict;
import org.kneadwork.model.content.Where;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.content.TechniqueFacts;
import org.kneadwork.safety.matrix.CautionOrigin;
import org.kneadwork.safety.matrix.VerdictMatrix;

/**
 * Offers to say once, in a caution, what several techniques decide in the same words. Only where a selector picks these
 * techniques and no others, as the matrix itself tells: nobody's verdict changes. What a person is told is left to write.
 */
public final class CautionExtraction {

	private static final String KIND = CodeActionKind.RefactorExtract + ".caution";

	private final LibraryView view;
	private final ConditionDecision decision;

	private CautionExtraction(LibraryView view, ConditionDecision decision) {
		this.view = view;
		this.decision = decision;
	}

	/**
	 * Offers to make a caution of the decision at a place.
	 *
	 * @param spot the place
	 * @return the action; empty where the decision does not stand in several techniques, or nothing tells these from others
	 */
	public static Optional<CodeAction> at(Spot spot) {
		Optional<ConditionDecision> written = spot.word().map(NodeModelUtils::findActualSemanticObjectFor)
				.flatMap(CautionExtraction::decisionAround);
		return spot.library().flatMap(view -> written.flatMap(decision -> taken(decision, spot, view))
				.flatMap(decision -> new CautionExtraction(view, decision).action()));
	}

	private static Optional<ConditionDecision> decisionAround(EObject element) {
		for (EObject at = element; at != null; at = at.eContainer()) {
			if (at instanceof ConditionDecision decision) {
				return Optional.of(decision);
			}
		}
		return Optional.empty();
	}

	/** The same decision in the library, if that has taken the text over. */
	private static Optional<ConditionDecision> taken(ConditionDecision written, Spot spot, LibraryView view) {
		return written.eResource() == view.live().file(spot.document().file()).orElse(null) ? Optional.of(written) : Optional.empty();
	}

	private Optional<CodeAction> action() {
		List<ConditionDecision> same = same();
		if (same.size() < 2 || same.stream().anyMatch(each -> !block(each).getOverrulings().isEmpty())
				|| !Known.all(decision.getConditions()) || Known.text(decision.getBecause()).isEmpty()) {
			return Optional.empty();
		}
		Set<Technique> techniques = same.stream().map(CautionExtraction::technique).collect(Collectors.toCollection(LinkedHashSet::new));
		return selector(techniques).map(selector -> {
			CodeAction action = new CodeAction(Sayings.say("action.caution", techniques.size(), selector).in(view.language()));
			action.setKind(KIND);
			action.setEdit(edit(same, selector));
			return action;
		});
	}

	private List<ConditionDecision> same() {
		return view.live().content().own(Technique.class).stream().map(Technique::getContraindications).filter(Objects::nonNull)
				.flatMap(declared -> declared.getDecisions().stream()).filter(this::saysTheSame).toList();
	}

	private boolean saysTheSame(ConditionDecision other) {
		return other.getVerdict() == decision.getVerdict() && Objects.equals(other.getBecause(), decision.getBecause())
				&& Objects.equals(other.getAdaptation(), decision.getAdaptation())
				&& new HashSet<>(other.getConditions()).equals(new HashSet<>(decision.getConditions()));
	}

	private static Contraindications block(ConditionDecision decision) {
		return (Contraindications) decision.eContainer();
	}

	private static Technique technique(ConditionDecision decision) {
		return (Technique) block(decision).eContainer();
	}

	/** The first selector that picks these techniques and no others. */
	private Optional<String> selector(Set<Technique> techniques) {
		Map<String, SelectorTest> candidates = candidates(techniques);
		Map<String, Caution> cautions = new LinkedHashMap<>();
		candidates.forEach((words, test) -> cautions.put(words, caution(test)));
		Document tried = ContentFactory.eINSTANCE.createDocument();
		tried.getEntries().addAll(cautions.values());
		List<Document> documents = new ArrayList<>(view.live().content().documents());
		documents.add(tried);
		Content content = view.live().content();
		List<Document> used = content.all(Technique.class).stream().filter(each -> !content.owns(each)).map(each -> (Document) each.eContainer())
				.distinct().toList();
		VerdictMatrix matrix = VerdictMatrix.of(Content.of(documents, used));
		Map<Caution, Set<Technique>> picked = new HashMap<>();
		for (Technique technique : content.all(Technique.class)) {
			matrix.cell(technique, decision.getConditions().getFirst()).reasons().forEach(reason -> {
				if (reason.origin() instanceof CautionOrigin from) {
					picked.computeIfAbsent(from.caution(), key -> new LinkedHashSet<>()).add(technique);
				}
			});
		}
		return cautions.entrySet().stream().filter(each -> techniques.equals(picked.get(each.getValue()))).map(Map.Entry::getKey).findFirst();
	}

	private Caution caution(SelectorTest test) {
		Where where = ContentFactory.eINSTANCE.createWhere();
		where.setSubject(SelectorSubject.TECHNIQUES);
		where.setTest(test);
		CautionClause clause = ContentFactory.eINSTANCE.createCautionClause();
		clause.setVerdict(decision.getVerdict());
		clause.setSelector(where);
		Caution caution = ContentFactory.eINSTANCE.createCaution();
		caution.getClauses().add(clause);
		caution.getConditions().add(decision.getConditions().getFirst());
		return caution;
	}

	/** What all of the techniques have in common, in the words of the language. */
	private Map<String, SelectorTest> candidates(Set<Technique> techniques) {
		Technique first = techniques.iterator().next();
		Map<String, SelectorTest> candidates = new LinkedHashMap<>();
		for (Tool tool : TechniqueFacts.tools(first)) {
			ToolTest test = ContentFactory.eINSTANCE.createToolTest();
			test.setTool(tool);
			candidates.put("uses " + id(tool), test);
		}
		Known.in(first.getTargets()).forEach(region -> {
			TargetTest test = ContentFactory.eINSTANCE.createTargetTest();
			test.setRegion(region);
			candidates.put("targets " + id(region), test);
		});
		Known.in(first.getModalities()).forEach(modality -> {
			ModalityTest test = ContentFactory.eINSTANCE.createModalityTest();
			test.setModality(modality);
			candidates.put("modality " + id(modality), test);
		});
		first.getPositions().forEach(position -> {
			PositionTest test = ContentFactory.eINSTANCE.createPositionTest();
			test.setPosition(position);
			candidates.put("position " + position.getLiteral(), test);
		});
		return candidates;
	}

	private String id(org.kneadwork.model.content.Entity entity) {
		return view.prefix(LibraryView.fileOf(decision), entity) + entity.getName();
	}

	private WorkspaceEdit edit(List<ConditionDecision> same, String selector) {
		String id = freeId();
		Map<String, List<TextEdit>> changes = new LinkedHashMap<>();
		for (ConditionDecision each : same) {
			changes.computeIfAbsent(view.uri(LibraryView.fileOf(each)), key -> new ArrayList<>()).add(replaced(each, id));
		}
		INode technique = NodeModelUtils.findActualNodeFor(technique(decision));
		Text text = view.textOf(decision.eResource());
		changes.get(view.uri(LibraryView.fileOf(decision))).add(new TextEdit(text.range(technique.getOffset(), 0), caution(id, selector)));
		return new WorkspaceEdit(changes);
	}

	/** The technique points to the caution: so it is seen where the decision was. */
	private TextEdit replaced(ConditionDecision each, String id) {
		INode node = NodeModelUtils.findActualNodeFor(each);
		return new TextEdit(view.textOf(each.eResource()).range(node.getOffset(), node.getLength()), "see " + id);
	}

	private String freeId() {
		String wanted = decision.getConditions().getFirst().getName() + "-" + decision.getVerdict().getLiteral();
		String id = wanted;
		for (int number = 2; view.find(LibraryView.fileOf(decision), ContentPackage.Literals.CAUTION, id).isPresent(); number++) {
			id = wanted + "-" + number;
		}
		return id;
	}

	private String caution(String id, String selector) {
		String conditions = decision.getConditions().stream().map(this::id).collect(Collectors.joining(", "));
		String title = decision.getConditions().stream().map(Descriptions::title).collect(Collectors.joining(", "));
		return "caution " + id + " " + quoted(title) + " {\n  with      " + conditions + "\n  " + clauseWord(decision.getVerdict())
				+ " techniques where " + selector + Known.text(decision.getAdaptation()).map(by -> " by " + quoted(by)).orElse("")
				+ "\n  because   " + quoted(decision.getBecause()) + "\n  tell      " + quoted(Known.UNWRITTEN) + "\n}\n\n";
	}

	private static String clauseWord(Verdict verdict) {
		return switch (verdict) {
			case ALLOWED -> "allow";
			case ASK_DOCTOR -> "ask-doctor-before";
			case ADAPT, AVOID -> verdict.getLiteral();
		};
	}

	private static String quoted(String text) {
		return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
	}
}
