/** How the workbench looks and in which language it speaks, as its author wants it. */
package org.kneadwork.workbench.settings;
