package org.kneadwork.safety.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kneadwork.safety.tests.Samples.condition;
import static org.kneadwork.safety.tests.Samples.technique;

import com.google.inject.Injector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.emf.ecore.EcoreFactory;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EObjectValidator;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.validation.CompositeEValidator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kneadwork.dsl.KneadStandaloneSetup;
import org.kneadwork.model.content.ContentFactory;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.reading.ReadingProblem;
import org.kneadwork.safety.emf.ContentValidator;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.kneadwork.safety.rule.RuleInfo;

/** What a plain EMF tool reports about a loaded model. */
class ContentValidatorTest {

	private static final EValidator.Registry VALIDATORS = EValidator.Registry.INSTANCE;

	@TempDir
	Path folder;

	private final ResourceSet resources = new ResourceSetImpl();
	private final Map<EPackage, Object> validators = new HashMap<>();

	@BeforeAll
	static void register() {
		new KneadStandaloneSetup().createInjectorAndDoEMFRegistration();
		ContentValidator.register();
	}

	@BeforeEach
	void remember() {
		validators.putAll(VALIDATORS);
	}

	@AfterEach
	void leaveAsFound() {
		VALIDATORS.clear();
		VALIDATORS.putAll(validators);
	}

	private Document load(String name, byte[] text) throws IOException {
		Path file = folder.resolve(name);
		Files.createDirectories(file.getParent());
		Files.write(file, text);
		Resource resource = resources.getResource(URI.createFileURI(file.toString()), true);
		return (Document) resource.getContents().getFirst();
	}

	private Document load(String name, String text) throws IOException {
		return load(name, text.getBytes(StandardCharsets.UTF_8));
	}

	/** What Kneadwork reports. Xtext's validator of the language adds what EMF says about references that lead nowhere. */
	private List<Diagnostic> validate(Document document) {
		EcoreUtil.resolveAll(resources);
		return reported(Diagnostician.INSTANCE.validate(document, new HashMap<>(Map.of(LocalDate.class, CheckedText.TODAY))));
	}

	private static List<Diagnostic> reported(Diagnostic all) {
		return all.getChildren().stream().filter(one -> one.getSource().equals(ContentValidator.SOURCE)).toList();
	}

	private static List<Integer> codes(List<Diagnostic> diagnostics) {
		return diagnostics.stream().map(Diagnostic::getCode).sorted().toList();
	}

	/** The codes but for those of what the samples leave out. */
	private static List<Integer> essential(List<Diagnostic> diagnostics) {
		return codes(diagnostics).stream().filter(code -> !Samples.LEFT_OUT.contains("KW" + code)).toList();
	}

	static Stream<RuleInfo> rules() {
		return RuleCatalogue.infos().stream();
	}

	@ParameterizedTest
	@MethodSource("rules")
	void reportsTheSameCodesAsTheCompiler(RuleInfo rule) throws IOException {
		List<Integer> expected = CheckedText.of(folder.resolve("compiled"), Map.of("example.knead", rule.badBytes()))
				.findings().stream().map(finding -> Integer.parseInt(finding.code().substring(2))).sorted().toList();

		List<Diagnostic> found = validate(load("plain/example.knead", rule.badBytes()));

		assertFalse(found.isEmpty());
		assertEquals(expected, codes(found));
	}

	/** No text can show a plug-in that fails. */
	static Stream<RuleInfo> rulesOfTexts() {
		return rules().filter(rule -> !rule.code().equals(RuleCatalogue.PLUGIN_FAILED));
	}

	@ParameterizedTest
	@MethodSource("rulesOfTexts")
	void findsNothingInMendedTexts(RuleInfo rule) throws IOException {
		List<Integer> found = codes(validate(load("example.knead", rule.good())));

		assertEquals(List.of(), found.stream().filter(code -> code != 701).toList());
	}

	@Test
	void tellsElementFeatureAndFinding() throws IOException {
		Document document = load("a.knead", RuleCatalogue.info("KW303").orElseThrow().bad());
		Technique technique = (Technique) document.getEntries().getLast();

		Diagnostic found = validate(document).stream().filter(one -> one.getCode() == 303).findFirst().orElseThrow();

		assertEquals(Diagnostic.ERROR, found.getSeverity());
		assertSame(technique, found.getData().get(0));
		assertSame(ContentPackage.Literals.TECHNIQUE__TARGETS, found.getData().get(1));
		assertEquals(found.getMessage(), assertInstanceOf(Finding.class, found.getData().get(2)).message());
	}

	@Test
	void tellsWithWhatProblemsADocumentWasRead() throws IOException {
		Document document = load("a.knead", RuleCatalogue.info("KW002").orElseThrow().bad());

		Diagnostic found = validate(document).getFirst();

		assertSame(document, found.getData().get(0));
		assertEquals("KW002", assertInstanceOf(ReadingProblem.class, found.getData().get(1)).code());
	}

	@Test
	void aWarningIsNoError() throws IOException {
		Document document = load("a.knead", RuleCatalogue.info("KW301").orElseThrow().bad());
		EcoreUtil.resolveAll(resources);

		assertEquals(Diagnostic.WARNING, Diagnostician.INSTANCE.validate(document).getSeverity());
	}

	@Test
	void reportsEachFindingAtItsOwnDocument() throws IOException {
		Document header = load("library.knead", Samples.HEADER + condition("cold")
				+ "\nbaseline all \"All\" { conditions cold }");
		Document first = load("first.knead", technique("press"));
		Document second = load("deeper/second.knead", technique("rub"));

		assertEquals(List.of(312), essential(validate(header)));
		assertEquals(List.of(301), essential(validate(first)));
		assertEquals(List.of(301), essential(validate(second)));
	}

	@Test
	void aDocumentOutsideEveryLibraryBelongsToTheOnlyOneThereIs() throws IOException {
		load("library/library.knead", Samples.HEADER);
		Document elsewhere = load("elsewhere/press.knead", technique("press"));
		assertEquals(List.of(), essential(validate(elsewhere)));

		load("another/library.knead", "library another version 1.0.0 { title \"Another\" }");
		assertEquals(List.of(4), essential(validate(elsewhere)));
	}

	@Test
	void keepsLibrariesInSeparateFoldersApart() throws IOException {
		Document core = load("core/library.knead", "library core version 1.0.0 { title \"Core\" }\n"
				+ "condition cold \"Cold\" { ask \"Cold?\" }\nregion back \"Back\" { }");
		Document own = load("own/library.knead", "library own version 1.0.0 { title \"Own\" }\nregion back \"Back\" { }\n"
				+ technique("press"));

		// No id stands twice, and no region is missing; that nothing uses the region of the core is no matter of this.
		assertEquals(List.of(), essential(validate(core)).stream().filter(code -> code != 901).toList());
		assertEquals(List.of(), essential(validate(own)).stream().filter(code -> code != 901).toList());
	}

	@Test
	void cautionsOfALibraryInUseHoldAlsoThroughAnotherOne() throws IOException {
		load("base/library.knead", "library base version 1.0.0 { title \"Base\" }\ncondition cold \"Cold\" { ask \"Cold?\" }\n"
				+ "caution chill \"Chill\" { with cold  avoid everything  because \"-\" }");
		load("core/library.knead", "library core version 1.0.0 { title \"Core\"  uses base 1.0 }");
		Document using = load("using/library.knead", "library using version 1.0.0 { title \"Using\"  uses core 1.0 }\n"
				+ "baseline all \"All\" { conditions cold }\n" + technique("press"));
		Document alone = load("alone/library.knead", "library alone version 1.0.0 { title \"Alone\" }\n"
				+ "baseline some \"Some\" { conditions cold }\n" + technique("rub"));

		assertEquals(List.of(), essential(validate(using)));
		assertEquals(List.of(301, 312), essential(validate(alone)));
	}

	@Test
	void twoHeadersInOneFolderTreeAreTwoHeadersOfOneLibrary() throws IOException {
		load("library.knead", "library one version 1.0.0 { title \"One\" }");
		Document second = load("below/library.knead", "library two version 1.0.0 { title \"Two\" }");

		assertEquals(List.of(4), essential(validate(second)));
	}

	@Test
	void checksADocumentThatIsInNoFile() {
		Document document = ContentFactory.eINSTANCE.createDocument();
		Technique technique = ContentFactory.eINSTANCE.createTechnique();
		technique.setName("press");
		document.getEntries().add(technique);

		assertEquals(List.of(4, 101, 102, 103, 104, 107, 108, 701), codes(reported(Diagnostician.INSTANCE.validate(document))));
	}

	@Test
	void reportsOnceHoweverOftenItIsRegistered() throws IOException {
		Document document = load("a.knead", RuleCatalogue.info("KW101").orElseThrow().bad());

		ContentValidator.register();
		new KneadStandaloneSetup().createInjectorAndDoEMFRegistration();
		ContentValidator.register();

		assertEquals(List.of(101, 701), codes(validate(document)));
	}

	/** As when an Eclipse starts, where others set up what is theirs at the same time. */
	@Test
	void isRegisteredWhileOthersRegisterForOtherModels() throws IOException {
		EValidator known = VALIDATORS.getEValidator(ContentPackage.eINSTANCE);
		EValidator.Descriptor meanwhile = () -> {
			VALIDATORS.put(EcoreFactory.eINSTANCE.createEPackage(), known);
			return known;
		};
		VALIDATORS.put(ContentPackage.eINSTANCE, meanwhile);

		ContentValidator.register();

		assertEquals(List.of(101, 701), codes(validate(load("a.knead", RuleCatalogue.info("KW101").orElseThrow().bad()))));
	}

	/** As when the workbench starts: the check, the services of the editor and its colours each set the language up. */
	@Test
	void keepsWhatAnotherThreadRegistersMeanwhile() throws Exception {
		FutureTask<Injector> setUp = new FutureTask<>(new KneadStandaloneSetup()::createInjectorAndDoEMFRegistration);
		Thread other = new Thread(setUp);
		EValidator.Descriptor meanwhile = () -> {
			if (other.getState() == Thread.State.NEW) {
				other.start();
			}
			while (Thread.currentThread() != other && other.isAlive() && other.getState() != Thread.State.BLOCKED) {
				Thread.onSpinWait();
			}
			return EObjectValidator.INSTANCE;
		};
		VALIDATORS.put(ContentPackage.eINSTANCE, meanwhile);

		ContentValidator.register();
		setUp.get();

		assertInstanceOf(CompositeEValidator.class, VALIDATORS.get(ContentPackage.eINSTANCE), "The validator of the language is lost.");
		assertEquals(List.of(101, 701), codes(validate(load("a.knead", RuleCatalogue.info("KW101").orElseThrow().bad()))));
	}

	@Test
	void checksTheLibraryOnceInARun() throws IOException {
		StringBuilder text = new StringBuilder(Samples.HEADER);
		int techniques = 3_000;
		for (int number = 0; number < techniques; number++) {
			text.append("technique t").append(number).append(" \"T\" { duration 1 min }\n");
		}
		Document document = load("library.knead", text.toString());

		// One finding of a rule a technique. Were the library checked anew for each element, this would be some 9 million.
		assertEquals(techniques, codes(validate(document)).stream().filter(code -> code == 103).count());
	}

	@Test
	void validatesOneElementByItself() throws IOException {
		Document document = load("a.knead", RuleCatalogue.info("KW101").orElseThrow().bad());
		EObject technique = document.getEntries().getLast();
		BasicDiagnostic chain = new BasicDiagnostic();

		assertFalse(new ContentValidator().validate(technique, chain, null));

		assertEquals(List.of(101), codes(chain.getChildren()));
	}
}
