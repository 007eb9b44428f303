/** Placeholder: the frame of the build only. */
package org.kneadwork.compiler;
