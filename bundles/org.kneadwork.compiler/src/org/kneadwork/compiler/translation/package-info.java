/** What translators get and give back: files in XLIFF 2, how far a language is, and the way back into the library. */
package org.kneadwork.compiler.translation;
