package org.kneadwork.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kneadwork.dsl.KneadStandaloneSetup;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.dsl.services.KneadGrammarAccess;
import org.kneadwork.model.content.ContentPackage;

/** Every construct of the language parses, links and survives being written and read again. */
class LanguageTest {

	private static KneadTexts samples() {
		return new KneadTexts().addFolder("core", KneadTexts.resource("samples/core")).addFolder("sample",
				KneadTexts.resource("samples/sample"));
	}

	@Test
	void samplesParseAndLinkWithoutAProblem() {
		for (KneadResource file : samples().linked()) {
			assertEquals(List.of(), KneadTexts.lines(file), file.getURI().lastSegment());
		}
	}

	/** The samples would not show that a construct works which they do not contain. */
	@Test
	void samplesHoldEveryFeatureOfTheMetamodel() {
		Set<String> missing = new TreeSet<>();
		for (EClassifier classifier : ContentPackage.eINSTANCE.getEClassifiers()) {
			if (classifier instanceof EClass kind && !kind.isAbstract()) {
				kind.getEAllStructuralFeatures().forEach(feature -> missing.add(kind.getName() + "." + feature.getName()));
			}
		}
		for (Resource file : samples().linked()) {
			for (var all = EcoreUtil.getAllContents(file, true); all.hasNext();) {
				if (all.next() instanceof EObject element) {
					for (EStructuralFeature feature : element.eClass().getEAllStructuralFeatures()) {
						if (element.eIsSet(feature) || isEnumWithDefault(element, feature)) {
							missing.remove(element.eClass().getName() + "." + feature.getName());
						}
					}
				}
			}
		}
		assertEquals(Set.of(), missing);
	}

	/** An enumeration that is not unsettable counts as unset while it has its first value. */
	private static boolean isEnumWithDefault(EObject element, EStructuralFeature feature) {
		return feature.getEType() instanceof org.eclipse.emf.ecore.EEnum && !feature.isUnsettable();
	}

	@TestFactory
	Stream<DynamicTest> everyFileOfTheRepositorySurvivesTheSerializer() {
		Path lowerBack = KneadTexts.checkout().resolve("bundles/org.kneadwork.lowerback/library");
		List<DynamicTest> tests = new ArrayList<>();
		tests.addAll(roundTrips(() -> samples()));
		tests.addAll(roundTrips(() -> new KneadTexts().addFolder("lower-back", lowerBack)));
		return tests.stream();
	}

	private static List<DynamicTest> roundTrips(java.util.function.Supplier<KneadTexts> texts) {
		List<DynamicTest> tests = new ArrayList<>();
		List<KneadResource> files = texts.get().linked();
		for (int i = 0; i < files.size(); i++) {
			KneadResource file = files.get(i);
			int index = i;
			tests.add(DynamicTest.dynamicTest(file.getURI().path(), () -> {
				String written = ((XtextResource) file).getSerializer().serialize(KneadTexts.document(file));
				KneadResource again = texts.get().linked().get(index);
				again.reparse(written);
				EcoreUtil.resolveAll(again);
				assertEquals(List.of(), KneadTexts.lines(again), written);
				assertTrue(SameModel.same(KneadTexts.document(file), KneadTexts.document(again)), written);
			}));
		}
		return tests;
	}

	/** The first value of an enumeration must not come to stand where the author says nothing. */
	@ParameterizedTest
	@ValueSource(strings = {"library X version 1.0.0 { audience older-adults }", "source X \"S\" { kind trial }",
			"source X \"S\" { read whole }", "source X \"S\" { certainty low }", "tool X \"T\" { kind hands }",
			"condition X \"C\" { contraindication relative }", "condition X \"C\" { contraindication absolute }",
			"red-flag X \"F\" { then emergency }", "caution X \"C\" { certainty low }",
			"source X \"S\" { published 2020-01-02 }", "technique X \"T\" { breathing natural }", "routine X \"R\" { level beginner }"})
	void whatIsTakenAwayIsNotWritten(String text) {
		KneadResource file = KneadTexts.read(text);
		EObject entity = KneadTexts.document(file).getEntries().get(0);
		entity.eClass().getEAllAttributes().stream().filter(attribute -> attribute.isUnsettable()
				|| attribute.getEAttributeType() == ContentPackage.Literals.ISO_DATE).forEach(entity::eUnset);
		String written = file.getSerializer().serialize(KneadTexts.document(file));
		assertEquals("{}", written.substring(written.indexOf('{')).replaceAll("\\s", ""));
	}

	@TestFactory
	Stream<DynamicTest> everyKeywordCanBeAnId() {
		KneadGrammarAccess grammar = new KneadStandaloneSetup().createInjectorAndDoEMFRegistration()
				.getInstance(KneadGrammarAccess.class);
		Pattern word = Pattern.compile("[A-Za-z][\\w-]*");
		return GrammarUtil.getAllKeywords(grammar.getGrammar()).stream().filter(keyword -> word.matcher(keyword).matches())
				.map(keyword -> DynamicTest.dynamicTest(keyword, () -> {
					KneadResource file = KneadTexts.read("""
							region X "R" {}
							region %1$s-1 "R" { part-of X }
							tool X "T" { kind ball }
							source X "S" {}
							condition X "C" { from X, X lines 3 }
							modality X "M" {}
							red-flag X "F" {}
							baseline X "B" { conditions X  red-flags X  from X }
							caution X "C" {
							  with X
							  avoid techniques where targets X or uses X and modality X
							  never combine X with X
							  because "b" tell "t"
							  from X
							}
							technique X "T" {
							  modality X  targets X  uses X or X for more pressure, X or X  position supine
							  contraindications { see X  avoid with X because "b"  allowed with X  although X because "b" }
							  claim "c" according-to X
							  from X
							  deprecated since 1.0 use X because "b"
							}
							routine X "R" {
							  screen X  screen-red-flags X
							  main { do X for 5 s  do X each side  do X 2 times  do X  include X }
							  mentions X
							}
							disagreement X "D" { X says "s"  X lines 3 says "s"  resolved "r" because "b" }
							waiver KW101 on technique X until 2027-01-01 {}
							review of routine X {}
							""".replace("X", keyword).formatted(keyword));
					assertEquals(List.of(), KneadTexts.lines(file));
				}));
	}
}
