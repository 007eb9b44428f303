package org.kneadwork.dsl;

/** Binds what the language does differently from Xtext's defaults. */
public class KneadRuntimeModule extends AbstractKneadRuntimeModule {
}
