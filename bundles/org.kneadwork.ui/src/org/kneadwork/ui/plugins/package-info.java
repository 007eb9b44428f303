/** Finds what plug-ins add to the workbench, by its extension points. */
package org.kneadwork.ui.plugins;
