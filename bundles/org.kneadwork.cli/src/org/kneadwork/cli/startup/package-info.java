/**
 * What the launcher of the distribution runs once, so that later runs start quickly. No command uses it.
 */
package org.kneadwork.cli.startup;
