/** Ways from one place of a library to others. */
package org.kneadwork.ui.navigation;
