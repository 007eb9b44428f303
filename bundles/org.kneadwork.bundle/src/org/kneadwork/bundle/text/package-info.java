/** The texts of a library that people read, and their translations. */
package org.kneadwork.bundle.text;
