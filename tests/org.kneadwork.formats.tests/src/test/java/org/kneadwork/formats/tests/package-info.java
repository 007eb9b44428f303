/** The forms of a bundle, read by programs that are not ours. */
package org.kneadwork.formats.tests;
