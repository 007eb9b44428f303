/** The Knead language: its set-up and wiring. The grammar is in Knead.xtext. */
package org.kneadwork.dsl;
