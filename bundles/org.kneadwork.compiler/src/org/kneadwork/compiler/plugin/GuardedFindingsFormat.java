package org.kneadwork.compiler.plugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.kneadwork.report.CheckReport;
import org.kneadwork.report.ReportFormat;

/** A form of findings of a plug-in, which is named when it fails, and of which nothing is written then. */
record GuardedFindingsFormat(Plugin plugin, ReportFormat format) implements ReportFormat {

	@Override
	public String name() {
		return plugin.name();
	}

	@Override
	public String description() {
		return plugin.description();
	}

	@Override
	public void write(CheckReport report, OutputStream out) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			format.write(report, bytes);
		} catch (IOException | RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
			throw new PluginFailedException(plugin, failure);
		}
		bytes.writeTo(out);
		out.flush();
	}
}
