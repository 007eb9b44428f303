package org.kneadwork.dsl;

import com.google.inject.Injector;
import org.eclipse.emf.ecore.EValidator;
import org.kneadwork.model.content.ContentPackage;

/** Registers the language where there is no Eclipse platform: on the command line, in tests, in the language server. */
public class KneadStandaloneSetup extends KneadStandaloneSetupGenerated {

	/** EMF's registries are plain maps that all threads share: the one of the validators is the lock of whoever writes in any of them. */
	@Override
	public Injector createInjectorAndDoEMFRegistration() {
		synchronized (EValidator.Registry.INSTANCE) {
			ContentPackage.eINSTANCE.eClass();
			return super.createInjectorAndDoEMFRegistration();
		}
	}
}
