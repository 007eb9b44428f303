/** What is to be told about an entity. */
package org.kneadwork.dsl.ide.hover;
