/** What an author makes with questions and answers: libraries to begin with, or from folders that are there. */
package org.kneadwork.ui.wizards;
