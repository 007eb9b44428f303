package org.kneadwork.compiler;

import java.util.concurrent.CancellationException;

/** Whoever watches the work has asked it to stop. */
public final class CancelledException extends CancellationException {

	private static final long serialVersionUID = 1L;

	/** The work stopped because it was asked to. */
	public CancelledException() {
		super("The work was stopped.");
	}

	static void check(Progress progress) {
		if (progress.cancelled()) {
			throw new CancelledException();
		}
	}
}
