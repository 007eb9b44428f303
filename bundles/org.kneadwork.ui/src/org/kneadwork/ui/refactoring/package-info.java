/** Changes over several texts that are looked at before they are made, and can be undone. */
package org.kneadwork.ui.refactoring;
