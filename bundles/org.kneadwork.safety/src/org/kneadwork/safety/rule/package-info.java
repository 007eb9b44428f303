/** The rules that content has to keep, and the catalogue that describes them. */
package org.kneadwork.safety.rule;
