/** Signing off: what a reviewer signs, and the entry that says so in the text of the library. */
package org.kneadwork.compiler.review;
