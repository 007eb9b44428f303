package org.kneadwork.bundle.content;

/** The lists of entities in a content file. */
public enum EntityList {

	/** The red flags. */
	RED_FLAGS("redFlags"),
	/** The conditions. */
	CONDITIONS("conditions"),
	/** The cautions. */
	CAUTIONS("cautions"),
	/** The regions of the body. */
	REGIONS("regions"),
	/** The tools. */
	TOOLS("tools"),
	/** The modalities. */
	MODALITIES("modalities"),
	/** The techniques. */
	TECHNIQUES("techniques"),
	/** The routines. */
	ROUTINES("routines"),
	/** The sources. */
	SOURCES("sources");

	private final String property;

	EntityList(String property) {
		this.property = property;
	}

	/**
	 * The list in a content file.
	 *
	 * @return the name of its property
	 */
	public String property() {
		return property;
	}
}
