package org.kneadwork.ui.usages;

import org.eclipse.core.resources.IFile;

/**
 * A line in which something is named.
 *
 * @param file its file
 * @param number its number, from 1
 * @param words what stands in it, without the blanks around
 */
record UsageLine(IFile file, int number, String words) {
}
