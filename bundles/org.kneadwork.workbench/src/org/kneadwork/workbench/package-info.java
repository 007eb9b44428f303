/** The application around the authors' tools: its window, menus, first layout and end. */
package org.kneadwork.workbench;
