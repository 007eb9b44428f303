/** Texts and places in them as editors count. */
package org.kneadwork.dsl.ide.text;
