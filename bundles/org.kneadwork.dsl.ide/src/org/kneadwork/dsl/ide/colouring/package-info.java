/** What the words of a text are, for editors that colour them. */
package org.kneadwork.dsl.ide.colouring;
