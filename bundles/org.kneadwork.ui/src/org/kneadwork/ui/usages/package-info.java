/** Where something is named, in the Search view. */
package org.kneadwork.ui.usages;
