package org.kneadwork.generator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenJDKLevel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.GenPackage;
import org.eclipse.emf.codegen.ecore.genmodel.GenResourceKind;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.util.GenModelUtil;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/**
 * The Java code of the metamodel. The genmodel that EMF wants beside an Ecore file is derived from it on every build, so
 * that a new class or feature is written down once, in content.ecore, and nowhere else.
 */
final class ContentModelCode {

	private static final String PROJECT = "org.kneadwork.model";

	private ContentModelCode() {
	}

	static void generate(Path modelBundle, Path genmodelFile) throws IOException {
		EcorePlugin.getPlatformResourceMap().put(PROJECT, URI.createFileURI(modelBundle + "/"));
		Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap().put("ecore", new EcoreResourceFactoryImpl());
		Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap().put("genmodel", new EcoreResourceFactoryImpl());
		GenModelPackage.eINSTANCE.eClass();

		ResourceSet resources = new ResourceSetImpl();
		URI folder = URI.createPlatformResourceURI("/" + PROJECT + "/model", true);
		Resource ecore = resources.getResource(folder.appendSegment("content.ecore"), true);
		EPackage content = (EPackage) ecore.getContents().getFirst();
		require("content.ecore", Diagnostician.INSTANCE.validate(content));

		GenModel genmodel = genmodelOf(content);
		Resource genmodelResource = resources.createResource(folder.appendSegment(genmodelFile.getFileName().toString()));
		genmodelResource.getContents().add(genmodel);
		require("the genmodel of content.ecore", genmodel.diagnose());
		genmodelResource.save(null);
		require("the Java code of content.ecore", generateCode(genmodel));
	}

	private static GenModel genmodelOf(EPackage content) {
		GenModel genmodel = GenModelFactory.eINSTANCE.createGenModel();
		genmodel.initialize(List.of(content));
		genmodel.setModelName("Content");
		genmodel.setModelDirectory("/" + PROJECT + "/src-gen");
		genmodel.setComplianceLevel(GenJDKLevel.JDK210_LITERAL);
		genmodel.setLineDelimiter("\n");
		// Manifest, plugin.xml and build.properties are written by hand.
		genmodel.setBundleManifest(false);
		genmodel.setUpdateClasspath(false);
		genmodel.setOperationReflection(false);
		// The documentation goes into the Javadoc; kept in the running model too it would only cost time at the start.
		genmodel.setSuppressGenModelAnnotations(true);
		genmodel.setSuppressEMFModelTags(true);
		genmodel.setMinimalReflectiveMethods(true);
		genmodel.setImportOrganizing(true);
		GenPackage genpackage = genmodel.getGenPackages().getFirst();
		genpackage.setBasePackage(PROJECT);
		genpackage.setPrefix("Content");
		genpackage.setResource(GenResourceKind.NONE_LITERAL);
		// EMF would load a metamodel of this size from its file at run time; compiled in, it starts faster.
		genpackage.setLoadInitialization(false);
		genpackage.setLiteralsInterface(true);
		return genmodel;
	}

	private static Diagnostic generateCode(GenModel genmodel) {
		GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(GenModelPackage.eNS_URI,
				GenModelGeneratorAdapterFactory.DESCRIPTOR);
		genmodel.setCanGenerate(true);
		Generator generator = GenModelUtil.createGenerator(genmodel);
		return generator.generate(genmodel, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE,
				GenModelGeneratorAdapterFactory.class.getSimpleName(), new BasicMonitor());
	}

	private static void require(String what, Diagnostic diagnostic) {
		if (diagnostic.getSeverity() >= Diagnostic.WARNING) {
			StringBuilder message = new StringBuilder(what).append(": ").append(diagnostic.getMessage());
			for (Diagnostic child : diagnostic.getChildren()) {
				message.append("\n  ").append(child.getMessage());
			}
			Throwable cause = diagnostic.getException();
			throw new IllegalStateException(message.toString(), cause);
		}
	}
}
