/** The help of the platform's menus, keys and wizards, shown in the view of the documentation. */
package org.kneadwork.workbench.help;
