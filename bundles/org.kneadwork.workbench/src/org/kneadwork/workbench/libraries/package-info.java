/** The list of libraries on the left. */
package org.kneadwork.workbench.libraries;
