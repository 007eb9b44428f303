package org.kneadwork.dsl;

import com.google.inject.Injector;
import org.kneadwork.model.content.ContentPackage;

/** Registers the language where there is no Eclipse platform: on the command line, in tests, in the language server. */
public class KneadStandaloneSetup extends KneadStandaloneSetupGenerated {

	@Override
	public Injector createInjectorAndDoEMFRegistration() {
		ContentPackage.eINSTANCE.eClass();
		return super.createInjectorAndDoEMFRegistration();
	}
}
