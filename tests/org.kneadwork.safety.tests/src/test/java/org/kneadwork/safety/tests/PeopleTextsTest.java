package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EClassifier;
import org.eclipse.emf.ecore.EcorePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.safety.rule.Parts;
import org.kneadwork.safety.wording.PeopleTexts;
import org.kneadwork.safety.wording.PeopleTexts.Check;

/** Which texts are checked for what. */
class PeopleTextsTest {

	/** Ids, names of people, addresses, codes, languages, phrases to look for, and the words of a source. */
	private static final Set<String> NOT_FOR_PEOPLE = Set.of("Entity.name", "Library.language", "Library.translatedTo",
			"Library.authors", "Library.words", "LibraryUse.alias", "SeveritySetting.code", "Source.authors", "Source.url",
			"Coding.code", "Timing.asWritten", "Media.url", "WordingBan.phrases", "Waiver.code", "Waiver.by", "Review.by",
			"Review.fingerprint", "Translation.language", "TranslatedEntity.fingerprint");

	@TempDir
	Path folder;

	/** A new text in the language is looked at, or somebody has decided that it is not. */
	@Test
	void everyTextOfTheMetamodelIsCheckedOrIsNotForPeople() {
		Set<String> texts = new TreeSet<>();
		for (EClassifier classifier : ContentPackage.eINSTANCE.getEClassifiers()) {
			if (classifier instanceof EClass kind) {
				for (EAttribute attribute : kind.getEAttributes()) {
					if (attribute.getEAttributeType() == EcorePackage.Literals.ESTRING) {
						texts.add(name(attribute));
					}
				}
			}
		}
		Set<String> decided = new TreeSet<>(NOT_FOR_PEOPLE);
		PeopleTexts.features().forEach(feature -> decided.add(name(feature)));

		assertEquals(texts, decided);
		assertEquals(texts.size(), NOT_FOR_PEOPLE.size() + PeopleTexts.features().size());
	}

	private static String name(EAttribute attribute) {
		return attribute.getEContainingClass().getName() + "." + attribute.getName();
	}

	private List<String> texts(Check check, String... entries) {
		List<String> found = new ArrayList<>();
		Parts.of(CheckedText.of(folder, Samples.library(entries)).content()).texts(check)
				.forEach(text -> found.add(text.statement() + ": " + text.text()));
		return found.stream().filter(text -> !text.equals("title: Sample")).toList();
	}

	private static final String[] ENTRIES = {
			"source paper \"S1\" { by \"S2\"  note \"S3\"  url \"S4\" }",
			"region back \"R1\" { never-press because \"R2\" }",
			"condition clots \"C1\" { summary \"C2\"  ask \"C3\" }",
			"caution clots \"K1\" { adapt everything by \"K2\"  because \"K3\"  tell \"K4\" }",
			"technique press \"T1\" {\n  summary \"T2\"  skin-check \"T3\"",
			"  duration \"T4\" until \"T5\" at-most 1 min derived because \"T6\"",
			"  steps { repeat 2 times { step \"T7\" video \"urn:x\" says \"T8\" } }",
			"  contraindications { adapt with clots by \"T9\" because \"Ta\" }  stop-when \"Tb\", \"Tc\"  claim \"Td\" }",
			"disagreement often \"D1\" { paper says \"D2\"  resolved \"D3\" because \"D4\" }",
			"claim kept \"L1\" { adopted because \"L2\" }",
			"claim dropped \"L3\" { rejected because \"L4\" }",
			"claim changed \"L5\" { reworded \"L6\" because \"L7\" }",
			"claim open \"L8\" { }",
			"question may \"Q1\" { answer \"Q2\" }",
			"wording \"W1\" { error on \"W2\" because \"W3\" }"};

	@Test
	void whatTheLibraryItselfSaysIsCheckedForItsWording() {
		assertEquals(List.of("title: R1", "never-press: R2", "title: C1", "summary: C2", "ask: C3", "title: K1", "because: K3",
				"tell: K4", "by: K2", "title: T1", "summary: T2", "skin-check: T3", "stop-when: Tb", "stop-when: Tc", "because: T6",
				"until: T5", "step: T7", "media: T8", "by: T9", "because: Ta", "claim: Td", "resolved: D3", "title: L1", "claim: L6",
				"title: L8", "answer: Q2"), texts(Check.WORDING, ENTRIES));
	}

	@Test
	void whatAPersonNeedsToBeSafeIsCheckedForHowHardItIsToRead() {
		assertEquals(List.of("ask: C3", "tell: K4", "by: K2", "skin-check: T3", "stop-when: Tb", "stop-when: Tc", "by: T9"),
				texts(Check.READING, ENTRIES));
	}

	@Test
	void allThatTheAuthorsWroteIsCheckedForItsSpelling() {
		List<String> wording = texts(Check.WORDING, ENTRIES);
		List<String> more = texts(Check.SPELLING, ENTRIES).stream().filter(text -> !wording.contains(text)).toList();

		assertEquals(List.of("note: S3", "title: D1", "because: D4", "says: D2", "because: L2", "title: L3", "because: L4",
				"title: L5", "because: L7", "title: Q1", "wording: W1", "because: W3"), more);
	}
}
