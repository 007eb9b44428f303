/** The preview: a page on this machine that leads through the routines of a library, made of its bundle and of nothing else. */
package org.kneadwork.preview;
