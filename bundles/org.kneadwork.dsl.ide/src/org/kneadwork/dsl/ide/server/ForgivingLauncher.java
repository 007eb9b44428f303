package org.kneadwork.dsl.ide.server;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.Reader;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * Answers a message that is no JSON with an error, as the protocol has it. The library would only log it, and whoever had
 * asked would wait for ever.
 */
final class ForgivingLauncher extends Launcher.Builder<LanguageClient> {

	/** What an unreadable message is taken for; the server refuses it. */
	static final String UNREADABLE = "kneadwork/unreadable";

	@Override
	protected MessageJsonHandler createJsonHandler() {
		Map<String, JsonRpcMethod> methods = getSupportedMethods();
		return configureGson == null ? new Forgiving(methods, gson -> { }) : new Forgiving(methods, configureGson);
	}

	private static final class Forgiving extends MessageJsonHandler {

		Forgiving(Map<String, JsonRpcMethod> methods, Consumer<GsonBuilder> configureGson) {
			super(methods, configureGson);
		}

		@Override
		public Message parseMessage(Reader input) {
			try {
				return super.parseMessage(input);
			} catch (JsonParseException unreadable) {
				RequestMessage refused = new RequestMessage();
				refused.setMethod(UNREADABLE);
				return refused;
			}
		}
	}
}
