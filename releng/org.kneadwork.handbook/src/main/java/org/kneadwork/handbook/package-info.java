/** Makes the documentation readable where no Markdown is: in the help of an Eclipse, and in a browser. */
package org.kneadwork.handbook;
