/** What the program is made of, and under which licences. */
package org.kneadwork.workbench.about;
