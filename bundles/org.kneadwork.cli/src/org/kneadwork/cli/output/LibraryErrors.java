package org.kneadwork.cli.output;

import org.apache.log4j.AppenderSkeleton;
import org.apache.log4j.spi.LoggingEvent;

/** Prints what the libraries of others log to the stream for errors. Named in {@code log4j.properties}, and made by log4j. */
public final class LibraryErrors extends AppenderSkeleton {

	@Override
	protected void append(LoggingEvent event) {
		System.err.println(event.getLevel() + " " + event.getLoggerName() + ": " + event.getRenderedMessage());
		String[] trace = event.getThrowableStrRep();
		if (trace != null) {
			for (String line : trace) {
				System.err.println(line);
			}
		}
	}

	@Override
	public boolean requiresLayout() {
		return false;
	}

	@Override
	public void close() {
		// The stream is that of the process.
	}
}
