/** A library that lies in a folder of its author, and not in the workspace. */
package org.kneadwork.ui.folder;
