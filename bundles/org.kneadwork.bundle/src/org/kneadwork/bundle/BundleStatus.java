package org.kneadwork.bundle;

/** How far the content of a bundle has been checked, and so what an app may do with it. */
public enum BundleStatus {

	/** No rule finds an error; nobody has signed for it. */
	CHECKED("checked"),
	/** Exported in spite of errors: must not be shown to the people for whom the content is meant. */
	DRAFT("draft"),
	/** Checked by the rules and reviewed by people. */
	RELEASED("released");

	private final String literal;

	BundleStatus(String literal) {
		this.literal = literal;
	}

	/**
	 * The status as the bundle writes it.
	 *
	 * @return the word, such as {@code checked}
	 */
	public String literal() {
		return literal;
	}
}
