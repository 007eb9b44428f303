/** Waiting for files to change. */
package org.kneadwork.cli.watch;
