/** Whether a library may be released: what stands against it, signing off, and the report for reviewers. */
package org.kneadwork.ui.view.coverage;
