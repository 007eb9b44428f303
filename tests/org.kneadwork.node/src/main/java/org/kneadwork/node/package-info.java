/** Programs for Node.js that are not ours, for tests that look at our files with them. */
package org.kneadwork.node;
