package org.kneadwork.dsl;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provider;
import com.google.inject.name.Names;
import java.nio.charset.StandardCharsets;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.xtext.Constants;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinker;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.linking.ILinkingService;
import org.eclipse.xtext.linking.LinkingScopeProviderBinding;
import org.eclipse.xtext.linking.impl.DefaultLinkingService;
import org.eclipse.xtext.linking.lazy.LazyURIEncoder;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.parser.DefaultEcoreElementFactory;
import org.eclipse.xtext.parser.IAstFactory;
import org.eclipse.xtext.parser.IEncodingProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.ITokenToStringConverter;
import org.eclipse.xtext.parser.antlr.AntlrTokenDefProvider;
import org.eclipse.xtext.parser.antlr.AntlrTokenToStringConverter;
import org.eclipse.xtext.parser.antlr.IAntlrTokenFileProvider;
import org.eclipse.xtext.parser.antlr.IPartialParsingHelper;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.parser.antlr.Lexer;
import org.eclipse.xtext.parser.antlr.LexerBindings;
import org.eclipse.xtext.parser.antlr.LexerProvider;
import org.eclipse.xtext.parser.impl.PartialParsingHelper;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.SynchronizedXtextResourceSet;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceFactory;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.serializer.ISerializer;
import org.eclipse.xtext.validation.IConcreteSyntaxValidator;
import org.kneadwork.dsl.conversion.KneadValueConverters;
import org.kneadwork.dsl.linking.KneadLinker;
import org.kneadwork.dsl.linking.KneadNames;
import org.kneadwork.dsl.linking.KneadScopeProvider;
import org.kneadwork.dsl.linking.UnresolvedReferences;
import org.kneadwork.dsl.parser.antlr.KneadAntlrTokenFileProvider;
import org.kneadwork.dsl.parser.antlr.internal.InternalKneadLexer;
import org.kneadwork.dsl.resource.EntityFragments;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.dsl.services.KneadGrammarAccess;
import org.kneadwork.dsl.syntax.RecoveringParser;
import org.kneadwork.dsl.syntax.StuckMarks;

/**
 * The parts of the language that read and link a file, the same as in {@link KneadRuntimeModule}, which a test holds it to; and
 * nothing else. Said one by one, they need no search for methods, and what they do not use themselves stays away: whoever asks a file
 * for one of the {@link LaterServices} has the whole language made.
 */
final class KneadReadingModule implements Module {

	@Override
	public void configure(Binder binder) {
		bindLanguage(binder);
		bindFiles(binder);
		bindParser(binder);
		bindLinker(binder);
		binder.bind(IResourceServiceProvider.class).to(LaterServices.Provider.class);
		binder.bind(ISerializer.class).to(LaterServices.Serializer.class);
		binder.bind(IConcreteSyntaxValidator.class).to(LaterServices.SyntaxValidator.class);
	}

	private static void bindLanguage(Binder binder) {
		binder.bind(String.class).annotatedWith(Names.named(Constants.LANGUAGE_NAME)).toProvider(value("org.kneadwork.dsl.Knead"));
		binder.bind(ClassLoader.class).toProvider(value(KneadReadingModule.class.getClassLoader()));
		binder.bind(EPackage.Registry.class).toProvider(value(EPackage.Registry.INSTANCE));
		binder.bind(IGrammarAccess.class).to(KneadGrammarAccess.class);
	}

	private static void bindFiles(Binder binder) {
		binder.bind(XtextResourceSet.class).to(SynchronizedXtextResourceSet.class);
		binder.bind(XtextResource.class).to(KneadResource.class);
		binder.bind(IResourceFactory.class).to(XtextResourceFactory.class);
		binder.bind(IFragmentProvider.class).to(EntityFragments.class);
		IEncodingProvider always = file -> StandardCharsets.UTF_8.name();
		binder.bind(IEncodingProvider.class).toProvider(value(always));
	}

	private static void bindParser(Binder binder) {
		binder.bind(IParser.class).to(RecoveringParser.class);
		binder.bind(InternalKneadLexer.class).toProvider(LexerProvider.create(InternalKneadLexer.class));
		binder.bind(Lexer.class).to(InternalKneadLexer.class);
		binder.bind(Lexer.class).annotatedWith(Names.named(LexerBindings.RUNTIME)).to(InternalKneadLexer.class);
		binder.bind(ITokenDefProvider.class).to(AntlrTokenDefProvider.class);
		binder.bind(IAntlrTokenFileProvider.class).to(KneadAntlrTokenFileProvider.class);
		binder.bind(ITokenToStringConverter.class).to(AntlrTokenToStringConverter.class);
		binder.bind(IPartialParsingHelper.class).to(PartialParsingHelper.class);
		binder.bind(ISyntaxErrorMessageProvider.class).to(StuckMarks.class);
		binder.bind(IAstFactory.class).to(DefaultEcoreElementFactory.class);
		binder.bind(IValueConverterService.class).to(KneadValueConverters.class);
	}

	private static void bindLinker(Binder binder) {
		binder.bind(ILinker.class).to(KneadLinker.class);
		binder.bind(ILinkingService.class).to(DefaultLinkingService.class);
		binder.bind(ILinkingDiagnosticMessageProvider.class).to(UnresolvedReferences.class);
		binder.bind(IQualifiedNameConverter.class).to(KneadNames.Converter.class);
		binder.bind(IScopeProvider.class).to(KneadScopeProvider.class);
		binder.bind(IScopeProvider.class).annotatedWith(LinkingScopeProviderBinding.class).to(IScopeProvider.class);
		binder.bind(Boolean.class).annotatedWith(Names.named(LazyURIEncoder.USE_INDEXED_FRAGMENTS_BINDING)).toProvider(value(true));
	}

	/** Of an instance that is bound, Guice looks at all methods and fields, and class loaders and texts have hundreds. */
	private static <T> Provider<T> value(T value) {
		return () -> value;
	}
}
