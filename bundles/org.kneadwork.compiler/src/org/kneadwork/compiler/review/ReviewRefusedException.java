package org.kneadwork.compiler.review;

/** Nothing was signed, since what would be signed is not what the reviewer has seen. */
public final class ReviewRefusedException extends Exception {

	/** Why nothing was signed. */
	public enum Why {
		/** A file to write to has another text by now. */
		TEXT_CHANGED,
		/** The review would not hold: the library has changed, or another review stands against it. */
		DOES_NOT_HOLD
	}

	private static final long serialVersionUID = 1L;

	private final Why why;
	private final String about;

	/**
	 * @param why why nothing was signed
	 * @param about the absolute path of the file, or the id of the item
	 */
	public ReviewRefusedException(Why why, String about) {
		super(why + " " + about);
		this.why = why;
		this.about = about;
	}

	/** Why nothing was signed. */
	public Why why() {
		return why;
	}

	/** The absolute path of the file that has changed, or the id of the item whose review would not hold. */
	public String about() {
		return about;
	}
}
