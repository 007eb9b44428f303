/** What other tools make of the reports: validators that are not ours look at them. */
package org.kneadwork.report.tests;
