/** An editor talks to the language server, as editors do. */
package org.kneadwork.dsl.ide.tests;
