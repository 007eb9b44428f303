package org.kneadwork.compiler;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Tells later whether files that were written are still there as they were written. */
public final class WrittenFiles {

	private static final String BETWEEN = " ";
	private static final String SUM = "=";

	private WrittenFiles() {
	}

	/**
	 * Notes the state of files.
	 *
	 * @param files the files, absolute
	 * @return one line that stands for their paths and contents; empty where one of them cannot be read, or somebody is or was
	 *     at work in its folder
	 */
	public static Optional<String> stateOf(List<Path> files) {
		List<String> states = new ArrayList<>();
		for (Path file : files) {
			Optional<String> sum = sum(file);
			if (sum.isEmpty()) {
				return Optional.empty();
			}
			states.add(URLEncoder.encode(file.toString(), StandardCharsets.UTF_8) + SUM + sum.get());
		}
		return Optional.of(String.join(BETWEEN, states));
	}

	/**
	 * Looks whether files are as they were.
	 *
	 * @param state what {@link #stateOf} has noted
	 * @return whether each of them is there with the content that it had then
	 */
	public static boolean areAsIn(String state) {
		try {
			List<Path> files = new ArrayList<>();
			for (String each : state.isEmpty() ? new String[0] : state.split(BETWEEN)) {
				files.add(Path.of(URLDecoder.decode(each.substring(0, Math.max(0, each.indexOf(SUM))), StandardCharsets.UTF_8)));
			}
			return stateOf(files).filter(state::equals).isPresent();
		} catch (IllegalArgumentException damaged) {
			return false;
		}
	}

	private static Optional<String> sum(Path file) {
		// To read what is no file, such as a pipe, may wait for ever.
		if (!Files.isRegularFile(file) || file.getParent() == null || Workplace.isIn(file.getParent())) {
			return Optional.empty();
		}
		try (InputStream in = Files.newInputStream(file)) {
			MessageDigest hash = MessageDigest.getInstance("SHA-256");
			in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), hash));
			return Optional.of(HexFormat.of().formatHex(hash.digest()));
		} catch (IOException unreadable) {
			return Optional.empty();
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256.", e);
		}
	}
}
