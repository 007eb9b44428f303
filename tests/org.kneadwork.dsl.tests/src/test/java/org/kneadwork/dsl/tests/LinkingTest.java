package org.kneadwork.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.junit.jupiter.api.Test;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.model.content.Technique;

/** References find what they name, in their own library or in the one they name. */
class LinkingTest {

	@Test
	void anIdIsLookedUpInItsOwnLibraryAndAPrefixedOneInTheOther() {
		KneadTexts texts = new KneadTexts();
		texts.add("core", "library.knead", "library core version 1.0.0 {}\nregion back \"The other back\" {}");
		texts.add("own", "library.knead", "library own version 1.0.0 { uses core 1.0 }\nregion back \"Own back\" {}");
		texts.add("own", "a.knead", "technique a \"A\" { targets back, core:back }");
		Technique technique = (Technique) KneadTexts.document(texts.linked().get(2)).getEntries().get(0);
		assertEquals(List.of("Own back", "The other back"),
				technique.getTargets().stream().map(region -> region.getTitle()).toList());
	}

	@Test
	void aLibraryThatIsNotInUseIsNotReached() {
		KneadTexts texts = new KneadTexts();
		texts.add("core", "library.knead", "library core version 1.0.0 {}\nregion back \"Back\" {}");
		texts.add("own", "library.knead", "library own version 1.0.0 {}");
		texts.add("own", "a.knead", "technique a \"A\" { targets back, core:back }");
		assertEquals(List.of(
				"1:27 KW002 There is no region 'back' in this library. | Write a region 'back', or correct the id.",
				"1:33 KW002 No library in use is called 'core'. | Add a 'uses' statement for it to the library header, "
						+ "or correct the word before the colon."),
				KneadTexts.lines(texts.linked().get(2)));
	}

	@Test
	void aMisspeltIdIsReportedWithWhatWasMeant() {
		KneadResource file = KneadTexts.read("tool foam-roller \"F\" {}\ntechnique a \"A\" { uses foam-rolller }");
		assertEquals(List.of("2:24 KW002 There is no tool 'foam-rolller' in this library. | Did you mean 'foam-roller'?"),
				KneadTexts.lines(file));
	}

	@Test
	void anIdOfAnotherKindIsReportedAsThat() {
		KneadResource file = KneadTexts.read("region back \"B\" {}\ntechnique a \"A\" { uses back }");
		assertEquals(List.of("2:24 KW002 There is no tool 'back' in this library, but a region of that id. "
				+ "| Write a tool 'back', or correct the id."), KneadTexts.lines(file));
	}

	@Test
	void addressesFollowKindAndIdAndNotThePosition() throws java.io.IOException {
		KneadResource file = KneadTexts.read("region back \"B\" {}\ntechnique a \"A\" {}");
		Technique technique = (Technique) KneadTexts.document(file).getEntries().get(1);
		assertEquals("Technique/a", EcoreUtil.getURI(technique).fragment());
		assertSame(technique, file.getEObject("Technique/a"));
		file.reparse("technique a \"A\" {}\nregion back \"B\" {}");
		assertEquals("A", ((Technique) file.getEObject("Technique/a")).getTitle());
	}

	@Test
	void onlyEntitiesAtTheTopLevelAreExported() {
		KneadResource file = KneadTexts.read("""
				technique a "A" { steps { step "x" } claim "c" }
				wording "no cures" { error on "cures" }
				waiver KW101 on technique a until 2027-01-01 {}
				""");
		IResourceDescription.Manager manager = IResourceServiceProvider.Registry.INSTANCE
				.getResourceServiceProvider(file.getURI()).getResourceDescriptionManager();
		assertEquals(List.of("a"), StreamSupport
				.stream(manager.getResourceDescription(file).getExportedObjects().spliterator(), false)
				.map(exported -> exported.getName().toString()).toList());
	}
}
