/** The plug-in point for whoever brings words for others to use: regions, conditions, sources that libraries refer to. */
package org.kneadwork.compiler.vocabulary;
