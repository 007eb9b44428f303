/** Open texts, the libraries that they belong to, and the threads that keep both up to date. */
package org.kneadwork.dsl.ide.workspace;
