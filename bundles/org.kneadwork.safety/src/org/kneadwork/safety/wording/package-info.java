/**
 * What texts say and how: words that promise too much, how hard a text is to read, and spelling. All of it works on plain
 * strings; only {@link org.kneadwork.safety.wording.PeopleTexts} knows where in the model texts for people stand.
 */
package org.kneadwork.safety.wording;
