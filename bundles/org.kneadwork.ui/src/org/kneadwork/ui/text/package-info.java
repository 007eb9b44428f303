/** What a Kneadwork text is made of, as far as an editor has to know it before anything is parsed. */
package org.kneadwork.ui.text;
