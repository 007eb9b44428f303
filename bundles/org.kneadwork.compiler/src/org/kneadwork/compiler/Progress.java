package org.kneadwork.compiler;

/** Is told how work goes on, and can ask it to stop. */
public interface Progress {

	/** Nobody watches, and nobody stops the work. */
	Progress NONE = new Progress() {

		@Override
		public void begin(String task, int total) {
			// nobody watches
		}

		@Override
		public void step(String what) {
			// nobody watches
		}

		@Override
		public boolean cancelled() {
			return false;
		}
	};

	/**
	 * A new task begins.
	 *
	 * @param task what is done, as people read it
	 * @param total how many steps it has
	 */
	void begin(String task, int total);

	/**
	 * A step of the task is done.
	 *
	 * @param what what was worked on, such as the name of a file
	 */
	void step(String what);

	/**
	 * The rule of a plug-in begins. It is somebody else's program, which nothing can end before it comes back: whoever watches
	 * is told its name at once, and shows it until the next step.
	 *
	 * @param rule its code and the plug-in that it is from, such as {@code EX101 (my-rule.jar)}
	 */
	default void handedOver(String rule) {
		// Who only counts steps goes on doing so.
	}

	/**
	 * Tells whether the work shall stop as soon as it can.
	 *
	 * @return whether it shall
	 */
	boolean cancelled();
}
