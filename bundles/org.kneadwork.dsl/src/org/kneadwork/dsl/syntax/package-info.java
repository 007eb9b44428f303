/** What is wrong with a text that does not follow the grammar, in plain words. */
package org.kneadwork.dsl.syntax;
