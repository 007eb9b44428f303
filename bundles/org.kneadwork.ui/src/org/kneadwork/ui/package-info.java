/** What is shared by everything that an author sees. */
package org.kneadwork.ui;
