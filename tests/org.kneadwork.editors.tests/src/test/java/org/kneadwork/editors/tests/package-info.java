/** Editors that are not ours, driven as their users have them. */
package org.kneadwork.editors.tests;
