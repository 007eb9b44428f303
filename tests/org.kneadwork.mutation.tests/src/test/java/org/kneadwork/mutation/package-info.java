/**
 * Does harm to content and to files on purpose, and looks whether it is noticed: mutation of the statements that safety
 * depends on, and damage to texts.
 */
package org.kneadwork.mutation;
