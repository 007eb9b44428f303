/** The command line, run in this process with streams and folders of its own, and as the distribution runs it. */
package org.kneadwork.cli.tests;
