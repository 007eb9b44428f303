/** What an editor offers to do at a place. */
package org.kneadwork.dsl.ide.actions;
