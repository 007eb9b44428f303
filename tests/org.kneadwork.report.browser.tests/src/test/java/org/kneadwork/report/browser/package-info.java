/**
 * The coverage report in a real browser. What is done and asked there stands in {@code npm/*.mjs}; the test classes name it,
 * and make the reports with the command line from libraries that are text files.
 */
package org.kneadwork.report.browser;
