package org.kneadwork.dsl.ide.server;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.generator.BundleGenerator;
import org.kneadwork.compiler.BundleExporter;
import org.kneadwork.compiler.CheckReports;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.ExportedFile;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.dsl.ide.actions.QuickFixes;
import org.kneadwork.dsl.ide.actions.SafetyPreview;
import org.kneadwork.dsl.ide.hints.Lenses;
import org.kneadwork.dsl.ide.message.Sayings;
import org.kneadwork.dsl.ide.navigation.Spot;
import org.kneadwork.dsl.ide.navigation.Usages;
import org.kneadwork.dsl.ide.workspace.DocumentVersion;
import org.kneadwork.dsl.ide.workspace.LibraryView;
import org.kneadwork.dsl.ide.workspace.Workspace;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.Entity;
import org.kneadwork.report.ReportFormat;
import org.kneadwork.safety.finding.Severity;

/** What an editor can tell the server to do, beyond what the protocol knows. */
final class Commands {

	/** Checks everything and counts. */
	static final String CHECK = "kneadwork.check";
	/** Writes the bundle of a library. */
	static final String EXPORT = "kneadwork.export";
	/** Writes the findings in a form for other programs. */
	static final String REPORT = "kneadwork.report";
	/** Makes all mends of a rule. */
	static final String FIX_ALL = "kneadwork.fixAll";
	/** All of them. */
	static final List<String> ALL = List.of(CHECK, EXPORT, REPORT, FIX_ALL, Lenses.SAFETY, Lenses.USAGES);

	private static final Gson JSON = new Gson();

	private final Session session;

	Commands(Session session) {
		this.session = session;
	}

	/** Does what a command says. The first argument is the address of a text, a file or the folder of a library. */
	Object run(String command, List<Object> arguments) {
		List<JsonElement> given = arguments == null ? List.of() : arguments.stream().map(JSON::toJsonTree).toList();
		if (!ALL.contains(command)) {
			throw wrong("There is no command " + command + ".");
		}
		String uri = given.stream().findFirst().filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString)
				.orElseThrow(() -> wrong(command + " needs the address of a text, a file or the folder of a library."));
		JsonElement second = given.size() > 1 ? given.get(1) : new JsonObject();
		Path file = session.workspace().file(uri);
		return switch (command) {
			case CHECK -> check(file);
			case EXPORT -> export(file, object(second));
			case REPORT -> report(file, object(second));
			case FIX_ALL -> fixAll(uri, second);
			case Lenses.SAFETY -> session.workspace().read(file, view -> view.flatMap(there -> entity(uri, object(second), there)
					.flatMap(entity -> SafetyPreview.of(entity, there))).orElse(null));
			default -> usages(uri, file, object(second));
		};
	}

	private static JsonObject object(JsonElement element) {
		return element.isJsonObject() ? element.getAsJsonObject() : new JsonObject();
	}

	private static Optional<String> text(JsonObject object, String name) {
		return Optional.ofNullable(object.get(name)).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString);
	}

	private JsonObject check(Path file) {
		Outcome<CheckedLibrary> outcome = session.workspace().check(file).join().orElseThrow(() -> wrong("There is no library at " + file + "."));
		JsonObject result = new JsonObject();
		result.addProperty("library", outcome.value().flatMap(each -> each.content().library()).map(Entity::getName).orElse(""));
		result.addProperty("errors", count(outcome, Severity.ERROR));
		result.addProperty("warnings", count(outcome, Severity.WARNING));
		result.addProperty("infos", count(outcome, Severity.INFO));
		return result;
	}

	private static long count(Outcome<CheckedLibrary> outcome, Severity severity) {
		return outcome.findings().stream().filter(finding -> finding.severity() == severity).count();
	}

	/** A bundle is made of what is saved: what is written into it can be found again in the files. */
	private JsonObject export(Path file, JsonObject options) {
		boolean draft = Optional.ofNullable(options.get("draft")).filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsBoolean)
				.orElse(false);
		JsonObject result = new JsonObject();
		try {
			Outcome<CheckedLibrary> outcome = session.workspace().checkSaved(file);
			if (outcome.value().isEmpty() || outcome.hasErrors() && !draft) {
				result.addProperty("refused", Sayings.say("export.errors").in(session.workspace().language()));
				return result;
			}
			CheckedLibrary library = outcome.value().get();
			Path folder = text(options, "folder").map(session.workspace()::file)
					.orElse(library.folder().resolveSibling(library.folder().getFileName() + "-bundle"));
			List<ExportedFile> written = new BundleExporter().export(library, draft ? BundleStatus.DRAFT : BundleStatus.CHECKED, folder, forms(options));
			JsonArray files = new JsonArray();
			written.forEach(each -> files.add(each.path().toUri().toString()));
			result.add("files", files);
		} catch (IOException e) {
			result.addProperty("refused", e.getMessage());
		}
		return result;
	}

	private List<BundleGenerator> forms(JsonObject options) {
		List<BundleGenerator> all = session.workspace().plugins().generators();
		Optional<String> wanted = text(options, "form");
		return wanted.isEmpty() ? List.of(all.getFirst()) : List.of(all.stream().filter(each -> each.format().equals(wanted.get())).findFirst()
				.orElseThrow(() -> wrong("There is no bundle in the form '" + wanted.get() + "', only: "
						+ String.join(", ", session.workspace().plugins().generatorNames()) + ".")));
	}

	private JsonObject report(Path file, JsonObject options) {
		String form = text(options, "form").orElse("json");
		List<ReportFormat> formats = session.workspace().plugins().findingsFormats();
		ReportFormat format = formats.stream().filter(each -> each.name().equals(form)).findFirst().orElseThrow(() -> wrong("There is no report in the form '" + form + "', only: "
				+ String.join(", ", formats.stream().map(ReportFormat::name).toList()) + "."));
		Outcome<CheckedLibrary> outcome = session.workspace().check(file).join().orElseThrow(() -> wrong("There is no library at " + file + "."));
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			String folder = outcome.value().map(each -> each.folder().toString().replace('\\', '/')).orElse("");
			format.write(CheckReports.of(outcome, "", folder, Instant.now()), out);
		} catch (IOException e) {
			throw wrong("The report could not be written: " + e.getMessage());
		}
		JsonObject result = new JsonObject();
		result.addProperty("text", out.toString(StandardCharsets.UTF_8));
		return result;
	}

	private JsonObject fixAll(String uri, JsonElement code) {
		if (!code.isJsonPrimitive()) {
			throw wrong(FIX_ALL + " needs the code of a rule, such as KW203.");
		}
		session.workspace().caughtUp().join();
		Optional<DocumentVersion> document = session.workspace().document(uri);
		Optional<WorkspaceEdit> edit = document.flatMap(text -> session.workspace().read(text.file(), view ->
				view.flatMap(there -> new QuickFixes(text, there).all(Optional.of(code.getAsString())))));
		edit.ifPresent(changes -> session.client().ifPresent(client -> client.applyEdit(new ApplyWorkspaceEditParams(changes,
				Sayings.say("action.mendAll", code.getAsString()).in(session.workspace().language())))));
		JsonObject result = new JsonObject();
		result.addProperty("applied", edit.isPresent());
		return result;
	}

	private List<Location> usages(String uri, Path file, JsonObject which) {
		Workspace workspace = session.workspace();
		Optional<Usages.Subject> subject = workspace.read(file, view -> view.flatMap(there -> entity(uri, which, there)
				.flatMap(entity -> there.live().references().nameOf(entity))
				.map(name -> new Usages.Subject(name.library(), name.kind(), name.id()))));
		return subject.map(found -> Usages.of(found, workspace, false)).orElse(List.of());
	}

	/** An entity by a place in a text, or by its kind and id. */
	Optional<Entity> entity(String uri, JsonObject which, LibraryView view) {
		Path file = session.workspace().file(uri);
		if (which.has("position")) {
			Position position = JSON.fromJson(which.get("position"), Position.class);
			return session.workspace().document(uri).flatMap(document -> {
				Spot spot = Spot.at(document, document.text().offset(position), Optional.of(view));
				return spot.target().or(() -> spot.around().flatMap(around -> view.find(file, around.eClass(), around.getName())));
			});
		}
		Optional<EClass> kind = text(which, "kind").map(Commands::className).map(ContentPackage.eINSTANCE::getEClassifier)
				.filter(EClass.class::isInstance).map(EClass.class::cast);
		return kind.flatMap(found -> text(which, "id").flatMap(id -> view.find(file, found, id)));
	}

	/** Takes both the word of the language and the name in the model. */
	private static String className(String word) {
		StringBuilder name = new StringBuilder();
		for (String part : word.split("-")) {
			name.append(part.isEmpty() ? "" : Character.toUpperCase(part.charAt(0)) + part.substring(1));
		}
		return name.toString();
	}

	private static ResponseErrorException wrong(String message) {
		return new ResponseErrorException(new ResponseError(ResponseErrorCode.InvalidParams, message, null));
	}
}
