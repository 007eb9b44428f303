/** Writes the Java code of the metamodel and of the language before the bundles are compiled. Runs in the build only. */
package org.kneadwork.generator;
