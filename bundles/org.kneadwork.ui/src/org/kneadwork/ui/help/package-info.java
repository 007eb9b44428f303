/** The documentation inside the workbench: its pages, the view that shows them, and the way from a finding to its rule. */
package org.kneadwork.ui.help;
