package org.kneadwork.dsl;

import com.google.inject.Guice;
import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Singleton;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EValidator;
import org.eclipse.xtext.parser.IEncodingProvider;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.SaveOptions;
import org.eclipse.xtext.serializer.ISerializer;
import org.eclipse.xtext.util.ReplaceRegion;
import org.eclipse.xtext.validation.IConcreteSyntaxValidator;
import org.eclipse.xtext.validation.IResourceValidator;
import org.kneadwork.dsl.services.KneadGrammarAccess;

/**
 * What the framework can do with a file beside reading and linking it: write it, validate it, describe it. Each file holds such
 * services; they are put together when one of them is first used, around the grammar that the files were read by.
 */
@Singleton
final class LaterServices {

	private final KneadGrammarAccess grammar;
	private Optional<Injector> language = Optional.empty();

	@Inject
	LaterServices(KneadGrammarAccess grammar) {
		this.grammar = grammar;
	}

	private synchronized <T> T get(Class<T> service) {
		if (language.isEmpty()) {
			language = Optional.of(wholeLanguage());
		}
		return language.get().getInstance(service);
	}

	/** Registers a validator, as {@link KneadStandaloneSetup} does, and behind the same lock. */
	private Injector wholeLanguage() {
		synchronized (EValidator.Registry.INSTANCE) {
			return Guice.createInjector(new KneadRuntimeModule(), binder -> binder.bind(KneadGrammarAccess.class).toInstance(grammar));
		}
	}

	/** Writes a model as a text. */
	@Singleton
	static final class Serializer implements ISerializer {

		private final LaterServices services;

		@Inject
		Serializer(LaterServices services) {
			this.services = services;
		}

		private ISerializer service() {
			return services.get(ISerializer.class);
		}

		@Override
		public String serialize(EObject element) {
			return service().serialize(element);
		}

		@Override
		public String serialize(EObject element, SaveOptions options) {
			return service().serialize(element, options);
		}

		@Override
		public void serialize(EObject element, Writer writer, SaveOptions options) throws IOException {
			service().serialize(element, writer, options);
		}

		@Override
		public ReplaceRegion serializeReplacement(EObject element, SaveOptions options) {
			return service().serializeReplacement(element, options);
		}
	}

	/** Tells whether a model can be written as a text. */
	@Singleton
	static final class SyntaxValidator implements IConcreteSyntaxValidator {

		private final LaterServices services;

		@Inject
		SyntaxValidator(LaterServices services) {
			this.services = services;
		}

		@Override
		public boolean validateObject(EObject element, IDiagnosticAcceptor diagnostics, Map<Object, Object> context) {
			return services.get(IConcreteSyntaxValidator.class).validateObject(element, diagnostics, context);
		}

		@Override
		public boolean validateRecursive(EObject element, IDiagnosticAcceptor diagnostics, Map<Object, Object> context) {
			return services.get(IConcreteSyntaxValidator.class).validateRecursive(element, diagnostics, context);
		}
	}

	/** Gives whoever has a file all services of its language. */
	@Singleton
	static final class Provider implements IResourceServiceProvider {

		private final LaterServices services;

		@Inject
		Provider(LaterServices services) {
			this.services = services;
		}

		private IResourceServiceProvider service() {
			return services.get(IResourceServiceProvider.class);
		}

		@Override
		public IResourceValidator getResourceValidator() {
			return service().getResourceValidator();
		}

		@Override
		public IResourceDescription.Manager getResourceDescriptionManager() {
			return service().getResourceDescriptionManager();
		}

		@Override
		public IContainer.Manager getContainerManager() {
			return service().getContainerManager();
		}

		@Override
		public boolean canHandle(URI uri) {
			return service().canHandle(uri);
		}

		@Override
		public IEncodingProvider getEncodingProvider() {
			return service().getEncodingProvider();
		}

		@Override
		public <T> T get(Class<T> service) {
			return service().get(service);
		}
	}
}
