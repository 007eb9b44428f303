package org.kneadwork.product.driver;

import java.util.Dictionary;
import java.util.Hashtable;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/** Waits until the workbench is there, and does then what the system property kneadwork.drive says. */
public final class Driver implements BundleActivator {

	private static final String WHAT = "kneadwork.drive";
	private static final int SETTLED_MILLIS = 1500;
	private static final String STARTED = "org/eclipse/e4/ui/LifeCycle/appStartupComplete";

	@Override
	public void start(BundleContext context) {
		if (System.getProperty(WHAT, "").equals("asked")) {
			Thread.ofPlatform().daemon().start(new Asked()::listen);
		}
		Dictionary<String, Object> topic = new Hashtable<>();
		topic.put(EventConstants.EVENT_TOPIC, STARTED);
		EventHandler handler = event -> Display.getDefault().asyncExec(Driver::drive);
		context.registerService(EventHandler.class, handler, topic);
	}

	@Override
	public void stop(BundleContext context) {
		// What is registered goes with the bundle.
	}

	/** Others are told of the start as well, and would find a workbench that is closed already. */
	private static void later(Runnable action) {
		Display.getDefault().timerExec(SETTLED_MILLIS, action);
	}

	private static void drive() {
		switch (System.getProperty(WHAT, "")) {
			case "time" -> {
				new StartTime().tell();
				later(PlatformUI.getWorkbench()::close);
			}
			case "restart" -> later(new TwoStarts()::go);
			case "asked" -> later(PlatformUI.getWorkbench()::close);
			case "look" -> later(new Look()::tell);
			case "deleting" -> later(new Deleting()::tell);
			case "settings" -> later(new Settings()::tell);
			case "documentation" -> later(new Documentation()::tell);
			default -> throw new IllegalStateException("-D" + WHAT + " says nothing known");
		}
	}
}
