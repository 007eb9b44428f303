/** Reviews end with the meaning of what was reviewed, and with nothing else. */
package org.kneadwork.safety.tests.meaning;
