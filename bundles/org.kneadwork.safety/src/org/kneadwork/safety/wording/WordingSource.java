package org.kneadwork.safety.wording;

/**
 * Words that texts for people do not use, in one language: a wording pack that somebody adds. It bans more; nothing that is
 * banned becomes allowed by it. The rules KW503, KW504 and KW505 report the words.
 *
 * <p>Found by {@link java.util.ServiceLoader} on the command line and in the language server, and by the extension point
 * {@code org.kneadwork.ui.wordingPacks} in the workbench. An implementation needs a public constructor without parameters.
 */
public interface WordingSource {

	/**
	 * What the pack is called.
	 *
	 * @return small letters, digits and hyphens, such as {@code german-promises}; always the same, and not the name of another
	 *     pack
	 */
	String name();

	/**
	 * What the words are about, for lists of plug-ins.
	 *
	 * @return half a sentence without a full stop, such as {@code German words that promise a cure}
	 */
	String description();

	/**
	 * The language of the words.
	 *
	 * @return a BCP 47 tag; a pack for {@code de} is also one for {@code de-AT}
	 */
	String language();

	/**
	 * The words, in the form that {@link WordingPack} describes. Words of English are found in all their forms; those of other
	 * languages as they are written here.
	 *
	 * @return the text of the pack
	 */
	String text();
}
