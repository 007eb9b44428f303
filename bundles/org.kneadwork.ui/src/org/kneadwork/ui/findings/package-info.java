/** Findings as the workspace keeps them: markers with everything that a finding says, and their quick fixes. */
package org.kneadwork.ui.findings;
