/**
 * The content of a finished bundle, to be walked through by whoever makes another form of it: its parts, what they refer to,
 * and the sentences in which its safety decisions are told to people.
 */
package org.kneadwork.bundle.content;
