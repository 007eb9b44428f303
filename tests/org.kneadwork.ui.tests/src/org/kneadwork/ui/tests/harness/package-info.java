/** How the tests use the workbench as an author does: open an editor, run what a menu runs, wait until something is so. */
package org.kneadwork.ui.tests.harness;
