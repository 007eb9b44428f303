package org.kneadwork.cli.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.kneadwork.cli.ExitCode;
import org.kneadwork.cli.Io;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.review.ReviewRefusedException;
import org.kneadwork.compiler.review.ReviewSheet;
import org.kneadwork.compiler.review.ReviewWriting;
import org.kneadwork.compiler.review.SheetText;
import org.kneadwork.compiler.review.SignOff;
import org.kneadwork.compiler.review.Signature;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.ReviewDecision;
import org.kneadwork.model.content.ReviewerRole;
import org.kneadwork.model.reading.DidYouMean;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.review.ReviewState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kneadwork sign-off}: shows an item to who reviews it, and writes their review into the library. */
@Command(
		name = "sign-off",
		description = {"Show what a reviewer signs, ask, and write the review into reviews.knead of the library.",
				"The review holds for what was shown: it ends when the item, or anything that decides its safety, changes."})
public final class SignOffCommand implements Callable<Integer> {

	private final Kneadwork kneadwork;

	@Parameters(index = "0", paramLabel = "KIND", completionCandidates = SignedKinds.class,
			description = "What is reviewed: ${COMPLETION-CANDIDATES}.")
	private String kind;

	@Parameters(index = "1..*", paramLabel = "ID", arity = "1..*", description = "The id of the item; several are asked for one by one.")
	private List<String> ids;

	@Option(names = "--by", paramLabel = "NAME", required = true, description = "Who reviews.")
	private String by;

	@Option(names = "--role", paramLabel = "ROLE", required = true, completionCandidates = RoleOption.class, converter = RoleOption.class,
			description = "What they are: ${COMPLETION-CANDIDATES}.")
	private ReviewerRole role;

	@Option(names = "--until", paramLabel = "DATE", required = true, description = "The last day on which the review holds, such as 2027-05-31.")
	private LocalDate until;

	@Option(names = "--on", paramLabel = "DATE", description = "The day of the review. Without it: today.")
	private Optional<LocalDate> on;

	@Option(names = "--decision", paramLabel = "WORD", defaultValue = "approved", completionCandidates = DecisionOption.class,
			converter = DecisionOption.class, description = "What was decided: ${COMPLETION-CANDIDATES}. Without it: approved.")
	private ReviewDecision decision;

	@Option(names = "--library", paramLabel = "DIR", defaultValue = ".",
			description = "The folder of the library, or a file in it. Without it: the folder you are in.")
	private Path folder;

	@Option(names = "--uses", paramLabel = "DIR",
			description = "A folder that holds libraries which this one uses. May be given several times.")
	private List<Path> searchPath = new ArrayList<>();

	@Mixin
	private PluginOption plugins = new PluginOption();

	@Option(names = {"-y", "--yes"}, description = "Do not ask: what is shown is signed.")
	private boolean yes;

	@Option(names = "--dry-run", description = "Show what would be signed and written, and write nothing.")
	private boolean dryRun;

	/**
	 * @param kneadwork the command that this one belongs to
	 */
	public SignOffCommand(Kneadwork kneadwork) {
		this.kneadwork = kneadwork;
	}

	@Override
	public Integer call() throws IOException, RefusedException {
		LocalDate today = LocalDate.now(Clock.systemDefaultZone());
		Signature signature = signature(today);
		LibraryCompiler compiler = new LibraryCompiler(1, plugins.load(kneadwork.io()));
		Outcome<CheckedLibrary> outcome = check(compiler, today);
		CheckedLibrary library = outcome.value().orElseThrow();
		SignOff signOff = new SignOff(library, outcome.findings());
		List<ReviewSheet> sheets = items(signOff).stream().map(item -> signOff.sheet(item, signature.by())).toList();
		refuseErrors(library, sheets);
		List<ReviewSheet> signed = agreed(library, sheets, signature);
		if (signed.isEmpty() || dryRun) {
			kneadwork.io().out().println("Nothing was written.");
			return ExitCode.FINE;
		}
		return write(library, signed, signature, () -> check(compiler, today));
	}

	private Signature signature(LocalDate today) throws RefusedException {
		LocalDate day = on.orElse(today);
		if (day.isAfter(today)) {
			throw new RefusedException(ExitCode.USAGE, "The day of the review, " + day + ", is in the future: a review tells of what was done.");
		}
		if (until.isBefore(today)) {
			throw new RefusedException(ExitCode.USAGE, "The review would hold until " + until + ", which is over already.");
		}
		try {
			return new Signature(by, role, day, until, decision);
		} catch (IllegalArgumentException e) {
			throw new RefusedException(ExitCode.USAGE, e.getMessage());
		}
	}

	private Outcome<CheckedLibrary> check(LibraryCompiler compiler, LocalDate today) throws IOException {
		Io io = kneadwork.io();
		CheckRequest request = new CheckRequest(io.resolve(folder), searchPath.stream().map(io::resolve).toList(), today, false);
		return kneadwork.withProgress(progress -> compiler.check(request, progress));
	}

	private List<Entity> items(SignOff signOff) throws RefusedException {
		if (!SignedKinds.WORDS.contains(kind)) {
			throw new RefusedException(ExitCode.USAGE, "'" + kind + "' is nothing that is signed off on its own."
					+ DidYouMean.among(kind, SignedKinds.WORDS).map(near -> " Did you mean " + near + "?").orElse("")
					+ " These are: " + String.join(", ", SignedKinds.WORDS) + ". Regions, tools and modalities are signed with the "
					+ "techniques that use them.");
		}
		Map<String, Entity> known = signOff.items(kind);
		List<Entity> items = new ArrayList<>();
		for (String id : new LinkedHashSet<>(ids)) {
			if (!known.containsKey(id)) {
				throw new RefusedException(ExitCode.USAGE, "This library has no " + kind.replace('-', ' ') + " '" + id + "'."
						+ DidYouMean.among(id, known.keySet()).map(near -> " Did you mean " + near + "?").orElse("")
						+ otherKind(signOff, id));
			}
			items.add(known.get(id));
		}
		return items;
	}

	private static String otherKind(SignOff signOff, String id) {
		return SignedKinds.WORDS.stream().filter(other -> signOff.items(other).containsKey(id)).findFirst()
				.map(other -> " There is a " + other.replace('-', ' ') + " of this id.").orElse("");
	}

	private void refuseErrors(CheckedLibrary library, List<ReviewSheet> sheets) throws RefusedException {
		List<ReviewSheet> broken = sheets.stream().filter(sheet -> !sheet.errors().isEmpty()).toList();
		if (!broken.isEmpty()) {
			broken.forEach(sheet -> print(SheetText.errors(library, sheet, kneadwork.ink())));
			throw new RefusedException(ExitCode.FINDINGS, "Nothing was signed: what has errors cannot be reviewed. Mend them, check the "
					+ "library, and come back.");
		}
	}

	private List<ReviewSheet> agreed(CheckedLibrary library, List<ReviewSheet> sheets, Signature signature)
			throws IOException, RefusedException {
		Asking asking = new Asking(kneadwork.io());
		List<ReviewSheet> signed = new ArrayList<>();
		for (ReviewSheet sheet : sheets) {
			print(SheetText.of(library, sheet, kneadwork.ink()));
			tell(sheet, signature);
			if (yes || dryRun || agrees(asking, sheet, signature)) {
				signed.add(sheet);
			}
		}
		return signed;
	}

	private void tell(ReviewSheet sheet, Signature signature) {
		PrintStream out = kneadwork.io().out();
		out.println();
		out.println(kneadwork.ink().strong(sheet.earlier().isEmpty() ? "The review" : "The review, in the place of the one that "
				+ signature.by() + " wrote before"));
		SignOff.entry(sheet, signature).lines().forEach(line -> out.println("    " + line));
		if (sheet.byAuthor()) {
			out.println(kneadwork.ink().severity(Severity.WARNING, "warning KW704") + " " + signature.by()
					+ " is an author of this library: somebody else has to approve as well before it can be released.");
		}
		out.println();
	}

	private boolean agrees(Asking asking, ReviewSheet sheet, Signature signature) throws IOException, RefusedException {
		if (!kneadwork.io().terminal()) {
			throw new RefusedException(ExitCode.USAGE,
					"Nothing was signed. There is no terminal to ask on: read what stands above, and add --yes to sign it.");
		}
		String what = switch (signature.decision()) {
			case APPROVED -> "Approve";
			case CHANGES_REQUESTED -> "Ask for changes of";
			case REJECTED -> "Reject";
		};
		return asking.agrees(what + " the " + kind.replace('-', ' ') + " '" + sheet.item().getName() + "', as " + signature.by() + "?");
	}

	private int write(CheckedLibrary library, List<ReviewSheet> sheets, Signature signature, ReviewWriting.Checking again)
			throws IOException, RefusedException {
		Io io = kneadwork.io();
		try {
			ReviewWriting.Written written = new ReviewWriting(library, again).write(sheets, signature);
			written.files().forEach(file -> io.out().println("Wrote " + io.shown(file) + "."));
			written.states().forEach((sheet, state) -> io.out().println(held(state, sheet)));
			return ExitCode.FINE;
		} catch (ReviewRefusedException e) {
			throw new RefusedException(ExitCode.UNREADABLE, switch (e.why()) {
				case TEXT_CHANGED -> io.shown(Path.of(e.about()))
						+ " has changed in the meantime. Nothing was signed: run the command again.";
				case DOES_NOT_HOLD -> "Nothing was signed: the library has changed since it was shown, or another review of '" + e.about()
						+ "' stands against it. Look at its reviews, and run the command again.";
			});
		}
	}

	/** Terminals of Windows want their own line breaks. */
	private void print(String text) {
		text.lines().forEach(kneadwork.io().out()::println);
	}

	private static String held(ReviewState state, ReviewSheet sheet) {
		String name = "'" + sheet.item().getName() + "'";
		return state instanceof ReviewState.Valid valid ? name + " is approved until " + valid.until() + ", as long as nothing that decides "
				+ "its safety changes." : name + " is objected to until it has been changed.";
	}
}
