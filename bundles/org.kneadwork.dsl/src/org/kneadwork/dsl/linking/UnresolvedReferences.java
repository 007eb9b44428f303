package org.kneadwork.dsl.linking;

import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.reading.DidYouMean;

/** Says in plain language that something refers to what does not exist (rule KW002), and what was most likely meant. */
@Singleton
public class UnresolvedReferences implements ILinkingDiagnosticMessageProvider {

	private static final String CODE = "KW002";

	/** What a wrong id decides about who must not do what is for a person to put right, however near the slip. */
	private static final Set<EClass> DECIDED_BY_PEOPLE = Set.of(ContentPackage.Literals.CONDITION,
			ContentPackage.Literals.RED_FLAG, ContentPackage.Literals.CAUTION, ContentPackage.Literals.BASELINE);
	private static final String CERTAIN = "certain";

	/**
	 * What goes with the message about a reference.
	 *
	 * @param mend what to do about it
	 * @param meant the id that was most likely meant
	 * @param certain whether it can be put in without asking
	 */
	public record Advice(String mend, Optional<String> meant, boolean certain) {

		/**
		 * Reads the advice that goes with a message of this class.
		 *
		 * @param message the message
		 * @return the advice
		 */
		public static Advice of(DiagnosticMessage message) {
			String[] data = message.getIssueData();
			return new Advice(data.length > 0 ? data[0] : "", data.length > 1 ? Optional.of(data[1]) : Optional.empty(),
					data.length > 2 && CERTAIN.equals(data[2]));
		}
	}

	@Override
	public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
		Resource file = context.getContext().eResource();
		EClass kind = ReferenceKinds.targetOf(context.getContext(), context.getReference());
		Libraries libraries = Libraries.of(file.getResourceSet());
		String id = context.getLinkText();
		String word = ReferenceKinds.wordFor(kind);
		if (kind == ContentPackage.Literals.LIBRARY) {
			return message("There is no library '" + id + "' here.",
					"Put its folder beside this library's, or say where it is with --uses.", Optional.empty(), false);
		}
		int colon = id.indexOf(':');
		if (colon >= 0) {
			return inOtherLibrary(libraries, file, kind, id.substring(0, colon), id.substring(colon + 1));
		}
		List<String> ids = ids(libraries.indexOf(file), kind);
		Optional<String> meant = DidYouMean.among(id, ids);
		return message("There is no " + word + " '" + id + "' in this library" + otherKind(libraries.indexOf(file), id) + ".",
				meant.map(found -> "Did you mean '" + found + "'?").orElse("Write a " + word + " '" + id + "', or correct the id."),
				meant, isCertain(kind, id, meant, ids));
	}

	private static DiagnosticMessage inOtherLibrary(Libraries libraries, Resource file, EClass kind, String alias, String id) {
		Optional<EntityIndex> index = libraries.indexOf(file, alias);
		if (index.isEmpty()) {
			Optional<String> meant = DidYouMean.among(alias, libraries.aliases(file));
			return message("No library in use is called '" + alias + "'.",
					meant.map(found -> "Did you mean '" + found + ":" + id + "'?")
							.orElse("Add a 'uses' statement for it to the library header, or correct the word before the colon."),
					meant.map(found -> found + ":" + id), false);
		}
		List<String> ids = ids(index.get(), kind);
		Optional<String> meant = DidYouMean.among(id, ids);
		return message("There is no " + ReferenceKinds.wordFor(kind) + " '" + id + "' in the library '" + alias + "'.",
				meant.map(found -> "Did you mean '" + alias + ":" + found + "'?").orElse("Correct the id."),
				meant.map(found -> alias + ":" + found), isCertain(kind, id, meant, ids));
	}

	private static boolean isCertain(EClass kind, String id, Optional<String> meant, List<String> ids) {
		return !DECIDED_BY_PEOPLE.contains(kind) && meant.filter(found -> DidYouMean.isCertain(id, found, ids)).isPresent();
	}

	private static String otherKind(EntityIndex index, String id) {
		return index.ofAnyKind(id).stream().findFirst()
				.map(other -> ", but a " + ReferenceKinds.wordFor(other.eClass()) + " of that id").orElse("");
	}

	private static List<String> ids(EntityIndex index, EClass kind) {
		List<String> ids = new ArrayList<>();
		for (Entity entity : index.all(kind)) {
			ids.add(entity.getName());
		}
		return ids;
	}

	private static DiagnosticMessage message(String text, String mend, Optional<String> meant, boolean certain) {
		return meant.map(found -> new DiagnosticMessage(text, Severity.ERROR, CODE, mend, found, certain ? CERTAIN : ""))
				.orElseGet(() -> new DiagnosticMessage(text, Severity.ERROR, CODE, mend));
	}
}
