package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.ContentFactory;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.EntityReference;
import org.kneadwork.model.content.Review;
import org.kneadwork.model.content.ReviewDecision;
import org.kneadwork.model.content.ReviewerRole;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.values.IsoDate;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.fingerprint.Fingerprints;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.safety.review.Reviews;
import org.kneadwork.safety.rule.Checked;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.screening.Screenings;
import org.kneadwork.safety.timing.Timings;

/** Content as it is while it is written: whatever is missing, nothing fails, and nothing is made up. */
class BrokenContentTest {

	@TempDir
	Path folder;

	private String text;
	private Document document;

	@BeforeEach
	void read() throws IOException {
		try (InputStream stream = BrokenContentTest.class.getResourceAsStream("/everything.knead")) {
			text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
		}
		CheckedText checked = CheckedText.of(folder, text);
		assertEquals(List.of("KW701"), checked.findings().stream().map(Finding::code).toList());
		document = checked.content().documents().getFirst();
		review(checked);
	}

	/** Lets somebody review everything, so that no rule finds anything. */
	private void review(CheckedText checked) {
		Fingerprints fingerprints = new Fingerprints(checked.content(), checked.matrix());
		for (Entity item : Reviews.of(checked.content(), checked.matrix(), CheckedText.TODAY).items()) {
			EntityReference subject = ContentFactory.eINSTANCE.createEntityReference();
			subject.setEntity(item);
			Review review = ContentFactory.eINSTANCE.createReview();
			review.setSubject(subject);
			review.setBy("B. Reviewer");
			review.setRole(ReviewerRole.DOCTOR);
			review.setOn(IsoDate.valueOf("2020-05-01"));
			review.setUntil(IsoDate.valueOf("9999"));
			review.setDecision(ReviewDecision.APPROVED);
			review.setFingerprint(fingerprints.of(item).hex());
			document.getEntries().add(review);
		}
	}

	/** Everything that can be asked about content. */
	private static List<Finding> ask(Document document) {
		Checked checked = Checked.of(Content.of(List.of(document), List.of()));
		VerdictMatrix matrix = checked.matrix();
		for (Technique technique : checked.content().own(Technique.class)) {
			matrix.conditions().forEach(condition -> matrix.cell(technique, condition).reasons().forEach(reason -> {
				reason.because();
				reason.tell();
				reason.citations();
			}));
			matrix.generalCautions(technique);
			Timings.ofSteps(technique);
		}
		for (Routine routine : checked.content().own(Routine.class)) {
			matrix.generalCautions(routine);
			Screenings.questions(routine, matrix);
			Timings.timeline(routine);
		}
		checked.content().own(Condition.class);
		return RuleCatalogue.check(checked);
	}

	private List<EObject> elements() {
		List<EObject> found = new ArrayList<>(List.of(document));
		document.eAllContents().forEachRemaining(found::add);
		return found;
	}

	@Test
	void survivesTheLossOfAnyOneValue() {
		int losses = 0;
		for (EObject element : elements()) {
			for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
				if (element.eIsSet(feature)) {
					Object value = element.eGet(feature);
					Object kept = value instanceof EList<?> list ? List.copyOf(list) : value;
					element.eUnset(feature);
					assertDoesNotThrow(() -> ask(document), () -> "without " + feature.getName() + " of " + element.eClass().getName());
					element.eSet(feature, kept);
					losses++;
				}
			}
		}
		assertTrue(losses > 300, "too few losses to show anything: " + losses);
		assertEquals(List.of(), ask(document));
	}

	@Test
	void survivesAnyOneReferenceThatLeadsNowhere() {
		int broken = 0;
		for (EObject element : elements()) {
			for (EReference reference : element.eClass().getEAllReferences()) {
				if (!reference.isContainment() && element.eIsSet(reference)) {
					Object value = element.eGet(reference);
					List<?> kept = value instanceof EList<?> list ? List.copyOf(list) : List.of(value);
					for (int index = 0; index < kept.size(); index++) {
						List<Object> changed = new ArrayList<>(kept);
						changed.set(index, nowhere((EObject) kept.get(index)));
						element.eSet(reference, reference.isMany() ? changed : changed.getFirst());
						assertDoesNotThrow(() -> ask(document),
								() -> reference.getName() + " of " + element.eClass().getName() + " leads nowhere");
						broken++;
					}
					element.eSet(reference, reference.isMany() ? kept : kept.getFirst());
				}
			}
		}
		assertTrue(broken > 40, "too few references to show anything: " + broken);
		assertEquals(List.of(), ask(document));
	}

	private static EObject nowhere(EObject target) {
		EObject proxy = EcoreUtil.create(target.eClass());
		((InternalEObject) proxy).eSetProxyURI(URI.createURI("nowhere.knead#/" + target.eClass().getName()));
		return proxy;
	}

	/** What is cut off is one finding of the reader at least, and never an exception. */
	@Test
	void survivesATextThatEndsAnywhere() {
		for (int end = 0; end < text.length(); end += 37) {
			CheckedText checked = CheckedText.of(folder.resolve("cut-" + end), text.substring(0, end));
			assertTrue(checked.findings().stream().allMatch(finding -> CheckedText.line(finding) >= 1));
		}
	}

	@Test
	void aBrokenFileHidesNothingOfTheOthers() {
		String broken = "technique broken \"Broken\" {\n  duration 1 min\n  steps { step \"a\n  }\n";
		String bad = RuleCatalogue.info("KW303").orElseThrow().bad();

		CheckedText checked = CheckedText.of(folder.resolve("two"), Map.of("a.knead", broken.getBytes(StandardCharsets.UTF_8),
				"b.knead", bad.getBytes(StandardCharsets.UTF_8)));

		assertTrue(checked.of("KW001").size() > 0);
		List<String> lines = bad.lines().toList();
		assertTrue(lines.get(CheckedText.line(checked.of("KW303").getFirst()) - 1).endsWith("// KW303 here"));
	}

	/** What seems to be missing beside a syntax error may be what could not be read. */
	@ParameterizedTest
	@ValueSource(strings = {"duration  70 to 100 s", "steps {", "contraindications {", "stop-when \"pain", "repeat 5 times",
			"see        slowly", "ask-doctor with thin-bone"})
	void whatCannotBeReadIsReportedAndNotAlsoMissed(String begin) {
		int start = text.indexOf(begin);

		CheckedText misspelt = CheckedText.of(folder.resolve("misspelt"),
				text.substring(0, start) + "x" + text.substring(start));

		assertEquals(List.of("KW001"), essential(misspelt).stream().distinct().toList());
	}

	@Test
	void whatIsCutOffWithTheEndOfATechniqueIsNotMissed() {
		String whole = RuleCatalogue.info("KW203").orElseThrow().good();
		String cut = whole.substring(0, whole.indexOf("contraindications") + 6);

		assertEquals(List.of("KW001"), essential(CheckedText.of(folder.resolve("cut"), cut)));
	}

	@Test
	void anEntryWithoutASyntaxErrorIsJudgedAsAWhole() {
		String broken = RuleCatalogue.info("KW001").orElseThrow().bad();
		String bad = "technique press \"Press\" { duration 1 min  stop-when \"it hurts\"  steps { step \"Press.\" } }";

		CheckedText checked = CheckedText.of(folder.resolve("both"), broken + bad);

		assertEquals(List.of("KW001", "KW102"), essential(checked));
	}

	/** The codes but for those of what the samples leave out, and of what is unused because its use cannot be read. */
	private static List<String> essential(CheckedText checked) {
		return checked.findings().stream().map(Finding::code)
				.filter(code -> !Samples.LEFT_OUT.contains(code) && !code.equals("KW901")).toList();
	}
}
