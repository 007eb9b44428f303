package org.kneadwork.dsl.ide.navigation;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.CallHierarchyIncomingCall;
import org.eclipse.lsp4j.CallHierarchyItem;
import org.eclipse.lsp4j.CallHierarchyOutgoingCall;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.kneadwork.compiler.References;
import org.kneadwork.dsl.ide.hover.Descriptions;
import org.kneadwork.dsl.ide.outline.Kinds;
import org.kneadwork.dsl.ide.workspace.LibraryView;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.RoutineUse;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.TechniqueUse;

/** Which routines do a technique, and what a routine does: as callers and what they call. */
public final class Calls {

	private Calls() {
	}

	/**
	 * The technique or routine that is named at a place.
	 *
	 * @param spot the place
	 * @return it; none where something else is named
	 */
	public static List<CallHierarchyItem> prepare(Spot spot) {
		return spot.target().or(spot::around).filter(Calls::takesPart).flatMap(entity -> spot.library().flatMap(view ->
				view.find(spot.document().file(), entity.eClass(), prefixed(spot, entity)).flatMap(found -> item(found, view)))).stream().toList();
	}

	private static String prefixed(Spot spot, Entity entity) {
		return spot.mention().filter(mention -> spot.target().isPresent()).map(Spot.Mention::id).orElse(entity.getName());
	}

	private static boolean takesPart(Entity entity) {
		return entity instanceof Technique || entity instanceof Routine;
	}

	private static Optional<CallHierarchyItem> item(Entity entity, LibraryView view) {
		ICompositeNode node = NodeModelUtils.findActualNodeFor(entity);
		return view.location(entity).map(place -> {
			Range whole = view.range(entity.eResource(), node.getOffset(), node.getLength());
			CallHierarchyItem item = new CallHierarchyItem(entity.getName(), Kinds.of(entity), place.getUri(), whole, place.getRange());
			item.setDetail(Descriptions.title(entity));
			JsonArray data = new JsonArray();
			data.add(LibraryView.fileOf(entity).toString());
			data.add(entity.eClass().getName());
			item.setData(data);
			return item;
		});
	}

	/** The entity that an item stands for, which the editor has kept for a while. */
	private static Optional<Entity> entity(CallHierarchyItem item, LibraryView view) {
		if (!(item.getData() instanceof JsonElement data) || !data.isJsonArray()) {
			return Optional.empty();
		}
		JsonArray parts = data.getAsJsonArray();
		EClass kind = (EClass) ContentPackage.eINSTANCE.getEClassifier(parts.get(1).getAsString());
		return kind == null ? Optional.empty() : view.find(Path.of(parts.get(0).getAsString()), kind, item.getName());
	}

	/**
	 * The routines that do a technique, or include a routine.
	 *
	 * @param item the technique or routine
	 * @param view its library
	 * @return the routines, and where they do it
	 */
	public static List<CallHierarchyIncomingCall> incoming(CallHierarchyItem item, LibraryView view) {
		Map<Routine, List<Range>> callers = new LinkedHashMap<>();
		entity(item, view).ifPresent(entity -> view.uses(entity).stream().filter(Calls::isCall).forEach(use ->
				routineAround(use.owner()).ifPresent(routine -> use.node().ifPresent(node -> callers
						.computeIfAbsent(routine, key -> new ArrayList<>()).add(view.location(use.owner(), node).getRange())))));
		List<CallHierarchyIncomingCall> calls = new ArrayList<>();
		callers.forEach((routine, ranges) -> item(routine, view)
				.ifPresent(caller -> calls.add(new CallHierarchyIncomingCall(caller, ranges))));
		return calls;
	}

	private static boolean isCall(References.Use use) {
		return use.owner() instanceof TechniqueUse || use.owner() instanceof RoutineUse;
	}

	private static Optional<Routine> routineAround(EObject element) {
		for (EObject at = element; at != null; at = at.eContainer()) {
			if (at instanceof Routine routine) {
				return Optional.of(routine);
			}
		}
		return Optional.empty();
	}

	/**
	 * What a routine does.
	 *
	 * @param item the routine
	 * @param view its library
	 * @return the techniques and routines, and where it does them
	 */
	public static List<CallHierarchyOutgoingCall> outgoing(CallHierarchyItem item, LibraryView view) {
		Map<Entity, List<Range>> called = new LinkedHashMap<>();
		entity(item, view).filter(Routine.class::isInstance).ifPresent(routine -> routine.eAllContents().forEachRemaining(part -> {
			Optional<? extends Entity> target = switch (part) {
				case TechniqueUse use -> Optional.ofNullable(use.getTechnique()).filter(each -> !each.eIsProxy());
				case RoutineUse use -> Optional.ofNullable(use.getRoutine()).filter(each -> !each.eIsProxy());
				default -> Optional.empty();
			};
			target.ifPresent(entity -> view.location(part, part instanceof TechniqueUse
					? ContentPackage.Literals.TECHNIQUE_USE__TECHNIQUE : ContentPackage.Literals.ROUTINE_USE__ROUTINE)
					.map(Location::getRange).ifPresent(range -> called.computeIfAbsent(entity, key -> new ArrayList<>()).add(range)));
		}));
		List<CallHierarchyOutgoingCall> calls = new ArrayList<>();
		called.forEach((entity, ranges) -> item(entity, view)
				.ifPresent(callee -> calls.add(new CallHierarchyOutgoingCall(callee, ranges))));
		return calls;
	}
}
