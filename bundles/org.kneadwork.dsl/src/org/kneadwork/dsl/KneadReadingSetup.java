package org.kneadwork.dsl;

import com.google.inject.Guice;
import com.google.inject.Injector;

/**
 * Registers the language for whoever reads many files once, as the command line does. It has the same parts as
 * {@link KneadStandaloneSetup}, but those that reading and linking do not use are made when somebody asks for them: to make them takes
 * longer than to check a small library.
 */
public class KneadReadingSetup extends KneadStandaloneSetup {

	@Override
	public Injector createInjector() {
		return Guice.createInjector(new KneadReadingModule());
	}
}
