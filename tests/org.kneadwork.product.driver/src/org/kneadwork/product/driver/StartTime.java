package org.kneadwork.product.driver;

import java.lang.management.ManagementFactory;

/** Tells how long the start took: from the start of the virtual machine until the window has handled its first events. */
final class StartTime {

	void tell() {
		long millis = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
		System.out.println("DRIVER started " + millis);
	}
}
