/** One renderer for each form of a report. */
package org.kneadwork.report.format;
