package org.kneadwork.dsl.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Binding;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Scopes;
import com.google.inject.spi.ConstructorBinding;
import com.google.inject.spi.InstanceBinding;
import com.google.inject.spi.LinkedKeyBinding;
import com.google.inject.spi.ProviderBinding;
import com.google.inject.spi.ProviderInstanceBinding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.linking.lazy.LazyLinkingResource;
import org.eclipse.xtext.parser.IEncodingProvider;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.serializer.ISerializer;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.IConcreteSyntaxValidator;
import org.junit.jupiter.api.Test;
import org.kneadwork.dsl.KneadReadingSetup;
import org.kneadwork.dsl.KneadStandaloneSetup;
import org.kneadwork.dsl.resource.KneadResource;

/** The language as the command line sets it up: less of it, and the same. */
class ReadingSetupTest {

	/** What is made later, and the encoding, of which there is only one. */
	private static final Set<Class<?>> OTHERWISE = Set.of(IResourceServiceProvider.class, ISerializer.class,
			IConcreteSyntaxValidator.class, IEncodingProvider.class);
	private static final String TEXT = """
			technique press "Press" {
			  // slowly
			  duration 1 min   at-most 2 min
			  uses tool no-such-tool
			}
			technique press "Twice" { duration }
			""";

	private final Injector whole = new KneadStandaloneSetup().createInjectorAndDoEMFRegistration();
	private final Injector reading = new KneadReadingSetup().createInjectorAndDoEMFRegistration();

	/** Also where a class is bound because another one needs it. */
	@Test
	void allPartsAreThoseOfTheWholeLanguage() throws IOException {
		read(reading);
		Map<String, String> expected = new TreeMap<>();
		Map<String, String> found = new TreeMap<>();
		reading.getAllBindings().keySet().stream().filter(key -> !OTHERWISE.contains(key.getTypeLiteral().getRawType()))
				.filter(key -> !key.getTypeLiteral().getRawType().getName().startsWith("org.kneadwork.dsl.LaterServices")).forEach(key -> {
					expected.put(key.toString(), part(whole, key));
					found.put(key.toString(), part(reading, key));
				});
		assertEquals(expected, found);
		assertTrue(found.size() > 40, () -> found.size() + " parts");
		assertTrue(found.size() < whole.getAllBindings().size() / 2, () -> found.size() + " of " + whole.getAllBindings().size());
	}

	private static String part(Injector injector, Key<?> key) {
		Binding<?> binding = injector.getBinding(key);
		String scope = Scopes.isSingleton(binding) ? " once" : "";
		return switch (binding) {
			case LinkedKeyBinding<?> linked -> part(injector, linked.getLinkedKey()) + scope;
			case ProviderBinding<?> later -> part(injector, later.getProvidedKey());
			case InstanceBinding<?> instance -> instance.getInstance() instanceof Class || instance.getInstance() instanceof Injector
					? "itself" : instance.getInstance().toString();
			case ConstructorBinding<?> made -> made.getConstructor().getDeclaringType() + scope;
			case ProviderInstanceBinding<?> value when value.getUserSuppliedProvider().getClass().getName().startsWith(
					"org.kneadwork.dsl.KneadReadingModule") -> injector.getInstance(key).toString();
			case ProviderInstanceBinding<?> provided -> provided.getUserSuppliedProvider().getClass() + scope;
			default -> binding.getClass().getName();
		};
	}

	@Test
	void findsAndWritesTheSame() throws IOException {
		KneadResource one = read(whole);
		KneadResource other = read(reading);
		assertEquals(KneadTexts.lines(one), KneadTexts.lines(other));
		assertTrue(KneadTexts.lines(other).size() > 2, "there is something to find");
		assertTrue(SameModel.same(KneadTexts.document(one), KneadTexts.document(other)));
		String written = other.getSerializer().serialize(KneadTexts.document(other).getEntries().getFirst());
		assertEquals(one.getSerializer().serialize(KneadTexts.document(one).getEntries().getFirst()), written);
		assertTrue(written.contains("// slowly"), written);
	}

	@Test
	void whatAReaderDoesNotUseIsThereForOthers() throws IOException {
		KneadResource file = read(reading);
		IResourceServiceProvider services = file.getResourceServiceProvider();
		assertTrue(services.canHandle(file.getURI()));
		assertEquals("UTF-8", services.getEncodingProvider().getEncoding(file.getURI()));
		assertEquals(List.of("press", "press"), names(services.getResourceDescriptionManager().getResourceDescription(file).getExportedObjects()));
		assertEquals(read(whole).validateConcreteSyntax().size(), file.validateConcreteSyntax().size());
		assertEquals(whole.getInstance(ISerializer.class).getClass(), services.get(ISerializer.class).getClass());
	}

	private static List<String> names(Iterable<IEObjectDescription> exported) {
		List<String> names = new ArrayList<>();
		exported.forEach(each -> names.add(each.getName().toString()));
		return names;
	}

	private static KneadResource read(Injector language) throws IOException {
		XtextResourceSet resources = language.getInstance(XtextResourceSet.class);
		Resource file = language.getInstance(IResourceFactory.class).createResource(URI.createFileURI("/texts/one.knead"));
		resources.getResources().add(file);
		file.load(new ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)), Map.of());
		((LazyLinkingResource) file).resolveLazyCrossReferences(CancelIndicator.NullImpl);
		return (KneadResource) file;
	}
}
