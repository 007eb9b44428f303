/** Starts the workbench inside an application image, where there is no start script. */
package org.kneadwork.start;
