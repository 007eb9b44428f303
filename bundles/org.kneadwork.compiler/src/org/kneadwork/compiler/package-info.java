/**
 * From a folder of .knead files to a checked library and its bundle. Free of any user interface: the command line, the
 * language server and the workbench all come in through here, so that what they find is the same.
 */
package org.kneadwork.compiler;
