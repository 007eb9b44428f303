/** Settings: which rules are how serious, and which words are spelt right. They stand in the texts of the libraries. */
package org.kneadwork.ui.settings;
