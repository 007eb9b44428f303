/** The language server, for the workbench in process and for every other editor over a pipe or a socket. */
package org.kneadwork.dsl.ide.server;
