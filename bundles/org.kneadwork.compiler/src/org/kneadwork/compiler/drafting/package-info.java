/** Writes the text of new techniques, routines and cautions from what their author has decided, and checks it before it is kept. */
package org.kneadwork.compiler.drafting;
