/** What can stand at a place, while it is typed. */
package org.kneadwork.ui.completion;
