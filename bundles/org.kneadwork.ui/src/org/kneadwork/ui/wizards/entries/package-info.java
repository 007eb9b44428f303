/** Wizards that ask what has to be decided about a technique, a routine or a caution, and write its text. */
package org.kneadwork.ui.wizards.entries;
