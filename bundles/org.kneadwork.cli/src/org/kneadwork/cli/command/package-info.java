/** One class a command. A command reads its arguments, asks the compiler, prints, and returns an exit code. */
package org.kneadwork.cli.command;
