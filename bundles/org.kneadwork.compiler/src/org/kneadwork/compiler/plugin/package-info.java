/**
 * What other people add to the toolkit: rules, generators, renderers, wording packs and vocabularies. Whoever finds plug-ins
 * gives {@link org.kneadwork.compiler.plugin.Offer}s, and {@link org.kneadwork.compiler.plugin.Plugins} takes of them what
 * works and names the rest. {@link org.kneadwork.compiler.plugin.PluginJars} finds those in jars; the workbench finds those in
 * Eclipse bundles.
 */
package org.kneadwork.compiler.plugin;
