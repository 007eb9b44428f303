package org.kneadwork.bundle.generator;

import java.util.Map;

/**
 * Makes one form of a bundle. Whoever exports a library names the form: {@code kneadwork export --format fhir-r5}.
 *
 * <p>Found by {@link java.util.ServiceLoader} on the command line and in the language server, and by the extension point
 * {@code org.kneadwork.ui.bundleGenerators} in the workbench. An implementation needs a public constructor without
 * parameters, keeps no state from one call to the next, and reads and writes no files: what it gives is written for it,
 * whole or not at all.
 */
public interface BundleGenerator {

	/**
	 * The word by which the form is asked for.
	 *
	 * @return small letters, digits and hyphens, such as {@code fhir-r5}; always the same, and not one that another
	 *     generator has
	 */
	String format();

	/**
	 * What the form is, for the help and for lists of plug-ins.
	 *
	 * @return half a sentence without a full stop, such as {@code HL7 FHIR R5 resources as JSON}
	 */
	String description();

	/**
	 * Makes the form. The same input has to give the same bytes, whatever the day, the machine and its language.
	 *
	 * <p>All safety decisions stand in the input and have to be kept: what a person must not do, must ask a doctor about or
	 * has to do differently may not be weakened, and what the form cannot hold has to be said in words, or refused. The same
	 * goes for the status: nothing may look more finished than {@link GeneratorInput#status()} says.
	 *
	 * @param input the finished bundle
	 * @return the bytes of each file by its name; a name has letters, digits, full stops, hyphens and underscores and no
	 *     folder, begins with {@link GeneratorInput#fileStem()} where the file belongs to this library alone, and is that of no
	 *     file of another form; at least one file
	 * @throws GenerationException when the form cannot be made of this bundle; nothing at all is exported then
	 */
	Map<String, byte[]> generate(GeneratorInput input) throws GenerationException;
}
