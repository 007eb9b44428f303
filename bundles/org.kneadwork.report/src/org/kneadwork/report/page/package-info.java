/**
 * The coverage report as one page of HTML that needs no network: templates, styles and script, the data behind the matrix, and
 * a class a part of the page that puts the coverage into the words a reviewer reads.
 */
package org.kneadwork.report.page;
