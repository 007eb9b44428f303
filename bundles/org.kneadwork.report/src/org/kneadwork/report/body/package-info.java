/** Where on a body the regions of a library are: the areas of the figure, and which regions belong to which. */
package org.kneadwork.report.body;
