/** The formatter: puts a text into the layout of the samples of the language, without changing what it says. */
package org.kneadwork.dsl.formatting;
