/** What somebody sees who opens the workbench for the first time. */
package org.kneadwork.workbench.welcome;
