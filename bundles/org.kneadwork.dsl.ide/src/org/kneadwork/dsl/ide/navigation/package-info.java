/** From what is written to what is meant, and back. */
package org.kneadwork.dsl.ide.navigation;
