package org.kneadwork.dsl;

import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.linking.ILinker;
import org.eclipse.xtext.linking.ILinkingDiagnosticMessageProvider;
import org.eclipse.xtext.naming.IQualifiedNameConverter;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.parser.IParser;
import org.eclipse.xtext.parser.antlr.ISyntaxErrorMessageProvider;
import org.eclipse.xtext.resource.IDefaultResourceDescriptionStrategy;
import org.eclipse.xtext.resource.IFragmentProvider;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.serializer.sequencer.ITransientValueService;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.kneadwork.dsl.conversion.KneadValueConverters;
import org.kneadwork.dsl.conversion.StatedValues;
import org.kneadwork.dsl.linking.KneadLinker;
import org.kneadwork.dsl.linking.KneadNames;
import org.kneadwork.dsl.linking.KneadScopeProvider;
import org.kneadwork.dsl.linking.UnresolvedReferences;
import org.kneadwork.dsl.resource.EntityFragments;
import org.kneadwork.dsl.resource.KneadResource;
import org.kneadwork.dsl.syntax.RecoveringParser;
import org.kneadwork.dsl.syntax.StuckMarks;

/** Puts the parts of the language together. The framework finds each method by its name. */
public class KneadRuntimeModule extends AbstractKneadRuntimeModule {

	@Override
	public Class<? extends XtextResource> bindXtextResource() {
		return KneadResource.class;
	}

	@Override
	public Class<? extends IValueConverterService> bindIValueConverterService() {
		return KneadValueConverters.class;
	}

	@Override
	public Class<? extends IScopeProvider> bindIScopeProvider() {
		return KneadScopeProvider.class;
	}

	@Override
	public Class<? extends IQualifiedNameProvider> bindIQualifiedNameProvider() {
		return KneadNames.Provider.class;
	}

	/**
	 * @return which values are written
	 */
	public Class<? extends ITransientValueService> bindSerializerITransientValueService() {
		return StatedValues.class;
	}

	/**
	 * @return how names are written
	 */
	public Class<? extends IQualifiedNameConverter> bindIQualifiedNameConverter() {
		return KneadNames.Converter.class;
	}

	/**
	 * @return what a file exports
	 */
	public Class<? extends IDefaultResourceDescriptionStrategy> bindIDefaultResourceDescriptionStrategy() {
		return KneadNames.Exports.class;
	}

	@Override
	public Class<? extends ILinker> bindILinker() {
		return KneadLinker.class;
	}

	@Override
	public Class<? extends IFragmentProvider> bindIFragmentProvider() {
		return EntityFragments.class;
	}

	@Override
	public Class<? extends IParser> bindIParser() {
		return RecoveringParser.class;
	}

	/**
	 * @return what marks syntax errors
	 */
	public Class<? extends ISyntaxErrorMessageProvider> bindISyntaxErrorMessageProvider() {
		return StuckMarks.class;
	}

	/**
	 * @return what is said about references that lead nowhere
	 */
	public Class<? extends ILinkingDiagnosticMessageProvider> bindILinkingDiagnosticMessageProvider() {
		return UnresolvedReferences.class;
	}
}
