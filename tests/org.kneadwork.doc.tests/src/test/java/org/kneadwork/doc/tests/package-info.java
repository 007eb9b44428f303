/** What the documentation says is true: its samples, its links and its commands. */
package org.kneadwork.doc.tests;
