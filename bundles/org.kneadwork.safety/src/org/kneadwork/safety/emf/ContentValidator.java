package org.kneadwork.safety.emf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.DiagnosticChain;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.reading.ReadingProblem;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.rule.Checked;
import org.kneadwork.safety.rule.RuleCatalogue;

/**
 * Reports the rules to EMF: a plain {@code Diagnostician.INSTANCE.validate(document)} reports what the rules find in that
 * document, each finding at its element, and the problems with which it was read at the document itself. The library of
 * the document is checked as a whole, once in a validation run; its other documents are those of the same resource set.
 *
 * <p>A diagnostic has the source {@link #SOURCE}, the number of the rule as its code (301 for KW301), and as its data the
 * element, then the feature to look at where there is one, then the {@link Finding} or {@link ReadingProblem}.
 *
 * <p>Reviews and waivers have to hold today; another day may stand in the context of the validation, as the value of the key
 * {@code LocalDate.class}.
 *
 * <p>EMF has no extension point for validators and a generated package knows none, so whoever loads content calls
 * {@link #register()}.
 */
public final class ContentValidator implements EValidator {

	/** The source of the diagnostics. */
	public static final String SOURCE = "org.kneadwork.safety";

	/** The findings of one validation run, by the element at which they are reported. */
	private static final class Run {

		private final LocalDate today;

		/** Who reports: a validator that is registered twice, by different ways, must not report twice. */
		private final ContentValidator reporter;
		private final Map<ResourceSet, Libraries> libraries = new HashMap<>();
		private final Map<Document, Map<EObject, List<Finding>>> byDocument = new HashMap<>();

		private Run(ContentValidator reporter, LocalDate today) {
			this.reporter = reporter;
			this.today = today;
		}

		private List<Finding> at(EObject element) {
			return EcoreUtil.getRootContainer(element) instanceof Document document
					? findings(document).getOrDefault(element, List.of()) : List.of();
		}

		private Map<EObject, List<Finding>> findings(Document document) {
			Map<EObject, List<Finding>> known = byDocument.get(document);
			if (known == null) {
				Content content = content(document);
				known = byElement(RuleCatalogue.check(Checked.of(content, today)));
				for (Document other : content.documents()) {
					byDocument.put(other, known);
				}
			}
			return known;
		}

		private Content content(Document document) {
			Resource resource = document.eResource();
			return resource == null || resource.getResourceSet() == null ? Content.of(List.of(document), List.of())
					: libraries.computeIfAbsent(resource.getResourceSet(), Libraries::new).contentOf(document);
		}

		private static Map<EObject, List<Finding>> byElement(List<Finding> findings) {
			Map<EObject, List<Finding>> found = new HashMap<>();
			for (Finding finding : findings) {
				if (finding.place() instanceof ElementPlace place) {
					found.computeIfAbsent(place.element(), element -> new ArrayList<>()).add(finding);
				}
			}
			return found;
		}
	}

	/** A validator that knows nothing yet: what it finds out is kept in the context of a validation run. */
	public ContentValidator() {
	}

	/** Two validators of one package, of which EMF's registry has room for one. */
	private record Both(EValidator first, EValidator second) implements EValidator {

		@Override
		public boolean validate(EObject element, DiagnosticChain diagnostics, Map<Object, Object> context) {
			return first.validate(element, diagnostics, context) & second.validate(element, diagnostics, context);
		}

		@Override
		public boolean validate(EClass kind, EObject element, DiagnosticChain diagnostics, Map<Object, Object> context) {
			return first.validate(kind, element, diagnostics, context) & second.validate(kind, element, diagnostics, context);
		}

		@Override
		public boolean validate(EDataType kind, Object value, DiagnosticChain diagnostics, Map<Object, Object> context) {
			return first.validate(kind, value, diagnostics, context) & second.validate(kind, value, diagnostics, context);
		}
	}

	/**
	 * Makes EMF ask this validator about everything in the content model, besides any validator that is registered
	 * already, such as the one that Xtext registers for the language. Calling it again changes nothing. The registry is a plain map that
	 * all threads share: it is its own lock for whoever writes in it, here and where the language is set up.
	 */
	public static void register() {
		EValidator.Registry validators = EValidator.Registry.INSTANCE;
		synchronized (validators) {
			// Asked and told, not computed: others, who know nothing of the lock, may register theirs meanwhile.
			EValidator known = validators.getEValidator(ContentPackage.eINSTANCE);
			validators.put(ContentPackage.eINSTANCE, switch (known) {
				case null -> new ContentValidator();
				case ContentValidator same -> same;
				case Both both when both.second() instanceof ContentValidator -> both;
				case EValidator other -> new Both(other, new ContentValidator());
			});
		}
	}

	@Override
	public boolean validate(EObject element, DiagnosticChain diagnostics, Map<Object, Object> context) {
		return validate(element.eClass(), element, diagnostics, context);
	}

	@Override
	public boolean validate(EClass kind, EObject element, DiagnosticChain diagnostics, Map<Object, Object> context) {
		Run run = context == null ? new Run(this, today(Map.of()))
				: (Run) context.computeIfAbsent(ContentValidator.class, key -> new Run(this, today(context)));
		return run.reporter != this || report(run, element, diagnostics);
	}

	private static LocalDate today(Map<Object, Object> context) {
		return context.get(LocalDate.class) instanceof LocalDate day ? day : LocalDate.now(Clock.systemDefaultZone());
	}

	private static boolean report(Run run, EObject element, DiagnosticChain diagnostics) {
		List<Diagnostic> found = new ArrayList<>();
		if (element instanceof Document && element.eResource() != null && element.eContainer() == null) {
			for (Resource.Diagnostic problem : element.eResource().getErrors()) {
				if (problem instanceof ReadingProblem reading) {
					found.add(diagnostic(Severity.ERROR, reading.code(), reading.getMessage(), List.of(element, reading)));
				}
			}
		}
		for (Finding finding : run.at(element)) {
			List<Object> data = new ArrayList<>(List.of(element));
			((ElementPlace) finding.place()).feature().ifPresent(data::add);
			data.add(finding);
			found.add(diagnostic(finding.severity(), finding.code(), finding.message(), data));
		}
		if (diagnostics != null) {
			found.forEach(diagnostics::add);
		}
		return found.stream().noneMatch(diagnostic -> diagnostic.getSeverity() == Diagnostic.ERROR);
	}

	private static Diagnostic diagnostic(Severity severity, String code, String message, List<?> data) {
		int level = switch (severity) {
			case ERROR -> Diagnostic.ERROR;
			case WARNING -> Diagnostic.WARNING;
			case INFO -> Diagnostic.INFO;
		};
		return new BasicDiagnostic(level, SOURCE, number(code), message, data.toArray());
	}

	private static int number(String code) {
		return Integer.parseInt(code.substring(2));
	}

	@Override
	public boolean validate(EDataType kind, Object value, DiagnosticChain diagnostics, Map<Object, Object> context) {
		return true;
	}
}
