package org.kneadwork.ui.plugins;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.IExtensionPoint;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IRegistryEventListener;
import org.eclipse.core.runtime.Platform;
import org.kneadwork.compiler.plugin.Offer;
import org.kneadwork.compiler.plugin.PluginJars;
import org.kneadwork.compiler.plugin.PluginKind;
import org.kneadwork.compiler.plugin.PluginProblem;
import org.kneadwork.compiler.plugin.Plugins;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** Finds plug-ins by the extension points of this bundle. May be called by several threads. */
public final class ExtensionPlugins {

	private static final String NAMESPACE = "org.kneadwork.ui";
	private static final String CLASS = "class";
	/** What each element of an extension adds. */
	private static final Map<String, PluginKind> KINDS = Map.of("rule", PluginKind.RULE, "generator", PluginKind.GENERATOR,
			"findingsRenderer", PluginKind.FINDINGS_RENDERER, "reportRenderer", PluginKind.REPORT_RENDERER,
			"wordingPack", PluginKind.WORDING_PACK, "vocabulary", PluginKind.VOCABULARY);
	private static final List<String> POINTS = List.of("rules", "bundleGenerators", "reportRenderers", "wordingPacks", "vocabularies");
	private static final ExtensionPlugins SHARED = new ExtensionPlugins(Platform.getExtensionRegistry());

	private final IExtensionRegistry registry;
	// Guarded by this.
	private Optional<Plugins> found = Optional.empty();

	private ExtensionPlugins(IExtensionRegistry registry) {
		this.registry = registry;
		// One for each: the registry takes the same listener for one extension point only, the first.
		POINTS.forEach(point -> registry.addListener(new Changes(), NAMESPACE + "." + point));
	}

	/** What was found is found anew when a bundle comes or goes. */
	private final class Changes implements IRegistryEventListener {

		@Override
		public void added(IExtension[] extensions) {
			forget();
		}

		@Override
		public void removed(IExtension[] extensions) {
			forget();
		}

		@Override
		public void added(IExtensionPoint[] points) {
			forget();
		}

		@Override
		public void removed(IExtensionPoint[] points) {
			forget();
		}
	}

	/**
	 * What plug-ins add.
	 *
	 * @return what of them can be used, and what cannot; the same object as long as nothing comes or goes
	 */
	public static Plugins current() {
		return SHARED.get();
	}

	private synchronized void forget() {
		found = Optional.empty();
	}

	private synchronized Plugins get() {
		if (found.isEmpty()) {
			found = Optional.of(find());
			found.get().problems().forEach(problem -> ILog.of(ExtensionPlugins.class).warn(problem.sentence()));
		}
		return found.get();
	}

	private Plugins find() {
		List<Offer> offers = new ArrayList<>();
		Map<String, Optional<String>> faults = new LinkedHashMap<>();
		for (String point : POINTS) {
			for (IConfigurationElement element : registry.getConfigurationElementsFor(NAMESPACE, point)) {
				String from = element.getContributor().getName();
				if (faults.computeIfAbsent(from, ExtensionPlugins::fault).isEmpty() && KINDS.containsKey(element.getName())) {
					offers.add(new Offer(KINDS.get(element.getName()), from, () -> element.createExecutableExtension(CLASS)));
				}
			}
		}
		List<PluginProblem> problems = new ArrayList<>();
		faults.forEach((from, fault) -> fault.ifPresent(message -> problems.add(new PluginProblem(from, Optional.empty(), message))));
		return Plugins.of(offers, problems,
				Platform.getStateLocation(FrameworkUtil.getBundle(ExtensionPlugins.class)).append("vocabularies").toPath());
	}

	private static Optional<String> fault(String contributor) {
		Bundle bundle = Platform.getBundle(contributor);
		String stated = bundle == null ? null : bundle.getHeaders().get(Plugins.INTERFACE_HEADER);
		return PluginJars.interfaceFault(stated == null ? Set.of() : Set.of(stated.strip()));
	}
}
