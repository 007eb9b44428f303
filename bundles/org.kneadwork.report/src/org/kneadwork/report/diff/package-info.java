/** What has changed between two versions of a library, for people and for other tools. */
package org.kneadwork.report.diff;
