package org.kneadwork.compiler.vocabulary;

import java.util.Map;

/**
 * A library that comes with a plug-in, for other libraries to use: {@code uses body-regions 1.0}. A library of that name on
 * the author's own disk, where libraries in use are looked for, comes first.
 *
 * <p>Found by {@link java.util.ServiceLoader} on the command line and in the language server, and by the extension point
 * {@code org.kneadwork.ui.vocabularies} in the workbench. An implementation needs a public constructor without parameters.
 */
public interface Vocabulary {

	/**
	 * The library.
	 *
	 * @return its id, as the header in the files states it; not that of another vocabulary
	 */
	String library();

	/**
	 * What it holds, for lists of plug-ins.
	 *
	 * @return half a sentence without a full stop, such as {@code names for the regions of the body}
	 */
	String description();

	/**
	 * Its files. They are checked as any library is: errors in them are errors for whoever uses it.
	 *
	 * @return the text of each file, in UTF-8, by its name, such as {@code library.knead}: small letters, digits and hyphens,
	 *     with the ending {@code .knead} and without a folder; one of them holds the header
	 */
	Map<String, byte[]> files();
}
