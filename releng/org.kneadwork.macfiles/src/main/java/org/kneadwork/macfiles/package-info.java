/** Makes the files that turn a folder into an application for macOS. */
package org.kneadwork.macfiles;
