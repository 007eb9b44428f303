/** What a check found, in the forms that other tools read. How it looks on a terminal is a matter of the command line. */
package org.kneadwork.report;
