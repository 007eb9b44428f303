/** What follows from a text and does not stand in it, between its lines and words. */
package org.kneadwork.ui.minings;
