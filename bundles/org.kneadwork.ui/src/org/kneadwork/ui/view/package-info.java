/** What the views have in common: which library they show, what a verdict looks like, and how to get from it to its text. */
package org.kneadwork.ui.view;
