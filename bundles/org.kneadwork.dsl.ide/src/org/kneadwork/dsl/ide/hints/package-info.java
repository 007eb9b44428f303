/** What an editor writes between the lines: what follows from the text and does not stand in it. */
package org.kneadwork.dsl.ide.hints;
