/** Plug-ins as users have them, jars that the toolkit does not know: those of the examples, and some that fail. */
package org.kneadwork.plugins.tests;
