/** What editors say about a text, in the languages that Kneadwork speaks. */
package org.kneadwork.dsl.ide.message;
