/** The small library that {@code kneadwork new} writes for an author to begin with. */
package org.kneadwork.compiler.starter;
