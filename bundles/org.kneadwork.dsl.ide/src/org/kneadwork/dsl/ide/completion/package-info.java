/** What can be written at a place. */
package org.kneadwork.dsl.ide.completion;
