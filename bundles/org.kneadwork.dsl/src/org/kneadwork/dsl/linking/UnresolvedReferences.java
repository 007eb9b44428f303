package org.kneadwork.dsl.linking;

import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

	@Override
	public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
		Resource file = context.getContext().eResource();
		EClass kind = ReferenceKinds.targetOf(context.getContext(), context.getReference());
		Libraries libraries = Libraries.of(file.getResourceSet());
		String id = context.getLinkText();
		String word = ReferenceKinds.wordFor(kind);
		if (kind == ContentPackage.Literals.LIBRARY) {
			return message("There is no library '" + id + "' here.",
					"Put its folder beside this library's, or say where it is with --uses.", Optional.empty());
		}
		int colon = id.indexOf(':');
		if (colon >= 0) {
			return inOtherLibrary(libraries, file, kind, id.substring(0, colon), id.substring(colon + 1));
		}
		Optional<String> meant = DidYouMean.among(id, ids(libraries.indexOf(file), kind));
		return message("There is no " + word + " '" + id + "' in this library" + otherKind(libraries.indexOf(file), id) + ".",
				meant.map(found -> "Did you mean '" + found + "'?").orElse("Write a " + word + " '" + id + "', or correct the id."),
				meant);
	}

	private static DiagnosticMessage inOtherLibrary(Libraries libraries, Resource file, EClass kind, String alias, String id) {
		Optional<EntityIndex> index = libraries.indexOf(file, alias);
		if (index.isEmpty()) {
			Optional<String> meant = DidYouMean.among(alias, libraries.aliases(file));
			return message("No library in use is called '" + alias + "'.",
					meant.map(found -> "Did you mean '" + found + ":" + id + "'?")
							.orElse("Add a 'uses' statement for it to the library header, or correct the word before the colon."),
					meant.map(found -> found + ":" + id));
		}
		Optional<String> meant = DidYouMean.among(id, ids(index.get(), kind));
		return message("There is no " + ReferenceKinds.wordFor(kind) + " '" + id + "' in the library '" + alias + "'.",
				meant.map(found -> "Did you mean '" + alias + ":" + found + "'?").orElse("Correct the id."),
				meant.map(found -> alias + ":" + found));
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

	private static DiagnosticMessage message(String text, String mend, Optional<String> replacement) {
		return replacement.map(found -> new DiagnosticMessage(text, Severity.ERROR, CODE, mend, found))
				.orElseGet(() -> new DiagnosticMessage(text, Severity.ERROR, CODE, mend));
	}
}
