/** Writes the parts of a bundle, a class for each kind of thing. */
package org.kneadwork.bundle.writing;
