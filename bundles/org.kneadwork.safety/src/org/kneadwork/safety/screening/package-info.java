/** What a person is asked before the first step of a routine, and what follows from the answers. */
package org.kneadwork.safety.screening;
