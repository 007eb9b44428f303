package org.kneadwork.model.reading;

import org.kneadwork.model.content.Entry;

/**
 * An EMF resource whose content was read from a text. Where a part of the text could not be read, what seems to be
 * missing in the entry around it may be just that part: whoever looks for what is missing asks here first.
 */
public interface TextRead {

	/**
	 * Tells whether the text of an entry could be read from its beginning to its end.
	 *
	 * @param entry an entry of this resource
	 * @return whether nothing in it was left out
	 */
	boolean isReadWhole(Entry entry);
}
