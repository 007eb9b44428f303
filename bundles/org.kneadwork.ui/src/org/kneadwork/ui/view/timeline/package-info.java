/** The timeline of a routine: what it does, and when; and changing the order of it. */
package org.kneadwork.ui.view.timeline;
