/** Checks libraries while their texts change, in the background: files by the builder, texts not yet saved while they are typed. */
package org.kneadwork.ui.build;
