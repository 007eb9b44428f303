/**
 * What is safe and what is not: verdicts, times, screening and the rules that content has to keep. Everything here is
 * a pure function of the content model; nothing reads a file or shows anything.
 */
package org.kneadwork.safety;
