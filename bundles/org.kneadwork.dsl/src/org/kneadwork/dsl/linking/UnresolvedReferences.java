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
import org.kneadwork.dsl.message.Sayings;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.message.Message;
import org.kneadwork.model.reading.DidYouMean;

/** Says in plain language that something refers to what does not exist (rule KW002), and what was most likely meant. */
@Singleton
public class UnresolvedReferences implements ILinkingDiagnosticMessageProvider {

	private static final String CODE = "KW002";

	/** What a wrong id decides about who must not do what is for a person to put right, however near the slip. */
	private static final Set<EClass> DECIDED_BY_PEOPLE = Set.of(ContentPackage.Literals.CONDITION,
			ContentPackage.Literals.RED_FLAG, ContentPackage.Literals.CAUTION, ContentPackage.Literals.BASELINE);
	

	/**
	 	 * What there is to say about a reference.
	 *
	 * @param said what is wrong
	 * @param mend what to do about it
	 * @param meant the id that was most likely meant
	 * @param certain whether it can be put in without asking
	 */
	public record Advice(Message said, Message mend, Optional<String> meant, boolean certain) {

		/**
		 * Reads the advice that goes with a message of this class.
		 *
		 * @param message the message
		 * @return the advice
		 */
		public static Advice of(DiagnosticMessage message) {
			return message instanceof Unresolved unresolved ? unresolved.advice
					: new Advice(Message.of(message.getMessage()), Message.NONE, Optional.empty(), false);
		}
	}

		/** The framework hands it on to the resource as it is. */
	private static final class Unresolved extends DiagnosticMessage {

		private final Advice advice;

		private Unresolved(Advice advice) {
			super(advice.said().inEnglish(), Severity.ERROR, CODE);
			this.advice = advice;
		}
	}

	@Override
	public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
		Resource file = context.getContext().eResource();
		EClass kind = ReferenceKinds.targetOf(context.getContext(), context.getReference());
		Libraries libraries = Libraries.of(file.getResourceSet());
		String id = context.getLinkText();
		Message word = ReferenceKinds.named(kind);
		
		if (kind == ContentPackage.Literals.LIBRARY) {
			return message(Sayings.say("KW002.noLibrary", id), Sayings.say("KW002.putBeside"), Optional.empty(), false);
		}
		int colon = id.indexOf(':');
		if (colon >= 0) {
			return inOtherLibrary(libraries, file, kind, id.substring(0, colon), id.substring(colon + 1));
		}
		List<String> ids = ids(libraries.indexOf(file), kind);
		Optional<String> meant = DidYouMean.among(id, ids);
		return message(notHere(word, id, libraries.indexOf(file)),
				meant.map(UnresolvedReferences::didYouMean).orElseGet(() -> Sayings.say("KW002.write", word, id)),
				meant, isCertain(kind, id, meant, ids));
	}

	private static DiagnosticMessage inOtherLibrary(Libraries libraries, Resource file, EClass kind, String alias, String id) {
		Optional<EntityIndex> index = libraries.indexOf(file, alias);
		if (index.isEmpty()) {
			Optional<String> meant = DidYouMean.among(alias, libraries.aliases(file));
			return message(Sayings.say("KW002.noAlias", alias),
					meant.map(found -> didYouMean(found + ":" + id)).orElseGet(() -> Sayings.say("KW002.addUses")),
					meant.map(found -> found + ":" + id), false);
		}
		List<String> ids = ids(index.get(), kind);
		Optional<String> meant = DidYouMean.among(id, ids);
		return message(Sayings.say("KW002.notThere", ReferenceKinds.named(kind), id, alias),
				meant.map(found -> didYouMean(alias + ":" + found)).orElseGet(() -> Sayings.say("KW002.correct")),
				meant.map(found -> alias + ":" + found), isCertain(kind, id, meant, ids));
	}

	private static boolean isCertain(EClass kind, String id, Optional<String> meant, List<String> ids) {
		return !DECIDED_BY_PEOPLE.contains(kind) && meant.filter(found -> DidYouMean.isCertain(id, found, ids)).isPresent();
	}

	private static Message didYouMean(String id) {
		return Sayings.say("meant", id);
	}

	private static Message notHere(Message word, String id, EntityIndex index) {
		return index.ofAnyKind(id).stream().findFirst()
				.map(other -> Sayings.say("KW002.otherKind", word, id, ReferenceKinds.named(other.eClass())))
				.orElseGet(() -> Sayings.say("KW002.none", word, id));
	}

	private static List<String> ids(EntityIndex index, EClass kind) {
		List<String> ids = new ArrayList<>();
		for (Entity entity : index.all(kind)) {
			ids.add(entity.getName());
		}
		return ids;
	}

	private static DiagnosticMessage message(Message said, Message mend, Optional<String> meant, boolean certain) {
		return new Unresolved(new Advice(said, mend, meant, certain));
	}
}
