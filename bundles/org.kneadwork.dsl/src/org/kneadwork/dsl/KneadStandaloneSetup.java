package org.kneadwork.dsl;

/** Registers the language where there is no Eclipse platform: on the command line, in tests, in the language server. */
public class KneadStandaloneSetup extends KneadStandaloneSetupGenerated {
}
