package org.kneadwork.dsl.formatting;

/**
 * What can be chosen about the layout. The indentation cannot: it is two blanks, as in the samples of the language.
 *
 * @param width how long a line may be, in characters, at least 1. What cannot be broken, such as a long text, stands on a
 *     line of its own and may be longer
 */
public record FormatOptions(int width) {

	/** The width of the libraries that come with Kneadwork: two such lines stand side by side on a wide screen. */
	public static final FormatOptions DEFAULT = new FormatOptions(120);

	/** How far what stands in a block is indented, in blanks. */
	static final int INDENT = 2;

	/**
	 * Checks the width.
	 *
	 * @throws IllegalArgumentException when the width is below 1
	 */
	public FormatOptions {
		if (width < 1) {
			throw new IllegalArgumentException("A line of " + width + " characters");
		}
	}
}
