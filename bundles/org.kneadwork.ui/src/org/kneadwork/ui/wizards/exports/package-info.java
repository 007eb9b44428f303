/** Wizards that write bundles and coverage reports, and show what came of it. */
package org.kneadwork.ui.wizards.exports;
