package org.kneadwork.report.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The Content Security Policy of a page: it runs its own script, shows its own style, and loads nothing. */
public final class ContentPolicy {

	private ContentPolicy() {
	}

	/**
	 * The policy for a page.
	 *
	 * @param script the one script that may run
	 * @param style the one style sheet that may be used
	 * @return the policy
	 */
	static String of(String script, String style) {
		return "default-src 'none'; script-src '" + hash(script) + "'; style-src '" + hash(style)
				+ "'; base-uri 'none'; form-action 'none'";
	}

	/**
	 * The policy for a page without scripts.
	 *
	 * @param style the one style sheet that may be used
	 * @return the policy
	 */
	public static String of(String style) {
		return "default-src 'none'; style-src '" + hash(style) + "'; base-uri 'none'; form-action 'none'";
	}

	private static String hash(String content) {
		try {
			byte[] sum = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
			return "sha256-" + Base64.getEncoder().encodeToString(sum);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256.", e);
		}
	}
}
