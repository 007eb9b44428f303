/** The coverage of a library, in the forms that reviewers and other tools read. */
package org.kneadwork.report.coverage;
