/** What an author does with a text by a key or a menu. */
package org.kneadwork.ui.commands;
