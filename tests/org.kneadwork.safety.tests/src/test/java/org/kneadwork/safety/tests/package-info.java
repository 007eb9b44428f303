/** Verdicts, times, screening and rules, on texts read by the real parser and on models made at random. */
package org.kneadwork.safety.tests;
