/** The command line {@code kneadwork}: its entry point and what it is given to work with. */
package org.kneadwork.cli;
