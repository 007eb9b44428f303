package org.kneadwork.ui.build;

import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.kneadwork.compiler.Progress;
import org.kneadwork.ui.Words;

/** Shows the progress of the compiler in the workbench. */
public final class MonitoredProgress implements Progress {

	/** How many tasks the compiler does is not known beforehand: each takes half of what is left. */
	private static final int WHOLE = 1000;

	private final SubMonitor monitor;
	private final BooleanSupplier interrupted;
	private SubMonitor task;

	/**
	 * @param monitor who watches, and can cancel
	 */
	public MonitoredProgress(IProgressMonitor monitor) {
		this(monitor, () -> false);
	}

	MonitoredProgress(IProgressMonitor monitor, BooleanSupplier interrupted) {
		this.interrupted = interrupted;
		this.monitor = SubMonitor.convert(monitor);
		this.task = this.monitor;
	}

	@Override
	public void begin(Task next, int total) {
		monitor.setWorkRemaining(WHOLE);
		task = monitor.split(WHOLE / 2, SubMonitor.SUPPRESS_ISCANCELED).setWorkRemaining(total);
		monitor.setTaskName(switch (next) {
			case READING -> Words.text("task.reading");
			case LINKING -> Words.text("task.linking");
			case CHECKING -> Words.text("task.checking");
			case COVERING -> Words.text("task.covering");
		});
	}

	@Override
	public void step(String what) {
		task.subTask(what);
		task.worked(1);
	}

	@Override
	public void handedOver(String rule) {
		task.subTask(Words.text("checking.rule", rule));
	}

	@Override
	public boolean cancelled() {
		return monitor.isCanceled() || interrupted.getAsBoolean();
	}
}
