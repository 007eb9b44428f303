package org.kneadwork.report.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.ShownSafety;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.Progress;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Document;
import org.kneadwork.report.coverage.CoverageReport;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.coverage.Coverage;
import org.kneadwork.safety.coverage.CoverageRequest;
import org.kneadwork.safety.coverage.SinceRelease;
import org.kneadwork.safety.diff.Aspect;
import org.kneadwork.safety.diff.Bump;
import org.kneadwork.safety.diff.Change;
import org.kneadwork.safety.diff.Subject;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.safety.rule.Checked;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleFindings;

/** Coverage reports on libraries that were read from files and changed in the model. */
final class Coverings {

	/** What a text may hold that a form might take for something else. */
	static final String EVIL =
			"=cmd|' /C calc'!A0 <script>alert(\"1\")</script> ]]> --> &lt; \u202e\u05e9\u05dc\u05d5\u05dd \ud83d\udc86\u200d\u2640\ufe0f, \"x\"; 'y'\n\t\\ \ud800 {{z}}";

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private Coverings() {
	}

	/** The report on a library after its model was changed. */
	static CoverageReport report(Path library, Consumer<EObject> change) throws IOException {
		Outcome<CheckedLibrary> outcome = new LibraryCompiler().check(new CheckRequest(library, List.of(library.getParent()), TODAY, true),
				Progress.NONE);
		List<Document> documents = outcome.value().orElseThrow().content().documents();
		documents.forEach(document -> document.eAllContents().forEachRemaining(change));
		return report(outcome.value().get(), documents, Optional.empty());
	}

	/** The report on documents of a library that was read. */
	static CoverageReport report(CheckedLibrary library, List<Document> documents, Optional<SinceRelease> changes) {
		List<Document> used = library.content().all(org.kneadwork.model.content.Entry.class).stream()
				.map(entry -> (Document) entry.eContainer()).distinct().filter(each -> !documents.contains(each)).toList();
		Content content = Content.of(documents, used);
		VerdictMatrix matrix = VerdictMatrix.of(content);
		Checked checked = Checked.of(content, matrix, TODAY, true);
		RuleFindings found = RuleCatalogue.findings(checked);
		BundleRequest bundle = new BundleRequest(content, matrix, BundleStatus.DRAFT, library.places()::apply, library.libraries()::apply);
		Coverage coverage = Coverage.of(new CoverageRequest(checked, found, inOrder(found, library), library.places(),
				library.texts()::entityAt, library.libraries(), Optional.of(ShownSafety.of(bundle)), changes));
		return new CoverageReport("0.1.0", "../library", coverage, List.of());
	}

	private static List<org.kneadwork.safety.finding.Finding> inOrder(RuleFindings found, CheckedLibrary library) {
		return found.findings().stream().sorted(java.util.Comparator.comparing(finding -> library.places()
				.apply((org.kneadwork.safety.finding.ElementPlace) finding.place()) + finding.code() + finding.message())).toList();
	}

	/** Gives an element other texts: all but those that are ids, codes, dates and languages. */
	static void reword(EObject element, UnaryOperator<String> words) {
		for (EAttribute attribute : element.eClass().getEAllAttributes()) {
			if (isText(attribute) && element.eIsSet(attribute)) {
				if (element.eGet(attribute) instanceof Collection<?> several) {
					List<Object> others = new ArrayList<>();
					several.forEach(text -> others.add(words.apply((String) text)));
					element.eSet(attribute, others);
				} else {
					element.eSet(attribute, words.apply((String) element.eGet(attribute)));
				}
			}
		}
	}

	private static boolean isText(EAttribute attribute) {
		return attribute.getEAttributeType().getInstanceClass() == String.class && !List.of(
				ContentPackage.Literals.ENTITY__NAME, ContentPackage.Literals.LIBRARY__LANGUAGE,
				ContentPackage.Literals.LIBRARY__TRANSLATED_TO, ContentPackage.Literals.TRANSLATION__LANGUAGE,
				ContentPackage.Literals.REVIEW__FINGERPRINT, ContentPackage.Literals.TRANSLATED_ENTITY__FINGERPRINT,
				ContentPackage.Literals.WAIVER__CODE, ContentPackage.Literals.SEVERITY_SETTING__CODE).contains(attribute);
	}

	/** Changes since a release, in evil words. */
	static SinceRelease changes() {
		return new SinceRelease("0.0.9", List.of(new Change(Change.Kind.GONE, Aspect.VERDICT, Bump.MAJOR,
				new Subject("caution", "clots"), Message.of(EVIL))));
	}

	/** Every text in a value: in a record, in what it holds, and in lists. Reports say everything in English. */
	static void texts(Object value, Consumer<String> found) {
		switch (value) {
			case String text -> found.accept(text);
			case Message said -> found.accept(said.inEnglish());
			case Optional<?> optional -> optional.ifPresent(one -> texts(one, found));
			case Collection<?> several -> several.forEach(one -> texts(one, found));
			case Map<?, ?> map -> map.values().forEach(one -> texts(one, found));
			case Record record -> {
				for (var component : record.getClass().getRecordComponents()) {
					try {
						texts(component.getAccessor().invoke(record), found);
					} catch (ReflectiveOperationException e) {
						throw new AssertionError(e);
					}
				}
			}
			case null, default -> { }
		}
	}
}
