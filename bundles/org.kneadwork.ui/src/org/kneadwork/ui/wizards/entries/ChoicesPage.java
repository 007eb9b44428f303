package org.kneadwork.ui.wizards.entries;

import org.kneadwork.compiler.drafting.Drafting;

/** A page that offers what there is in the library. */
interface ChoicesPage {

	/** Offers what there is. Called whenever a library was read. */
	void offer(Drafting library);
}
