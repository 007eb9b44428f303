/** What holds for the project as a whole: which bundle may use which, which versions, what no file may say. */
package org.kneadwork.architecture;
