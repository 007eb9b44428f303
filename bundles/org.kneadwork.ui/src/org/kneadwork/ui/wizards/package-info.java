/** What an author makes with questions and answers: libraries to begin with. */
package org.kneadwork.ui.wizards;
