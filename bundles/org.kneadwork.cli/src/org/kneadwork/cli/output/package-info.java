/** How findings, sums and progress look on a terminal and in a file. */
package org.kneadwork.cli.output;
