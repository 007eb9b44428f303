package org.kneadwork.scale;

import com.google.inject.Injector;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.kneadwork.bundle.BundleFiles;
import org.kneadwork.bundle.BundleRequest;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.BundleWriter;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.Progress;
import org.kneadwork.dsl.KneadStandaloneSetup;
import org.kneadwork.dsl.services.KneadGrammarAccess;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.safety.rule.RuleCatalogue;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The pieces of the work one by one in a warm process, beside what the same bytes cost whoever does nothing else: reading
 * them, splitting them into words, the lexer and the parser of the grammar without a model, the writer of JSON.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10)
@Measurement(iterations = 7)
@Fork(1)
public class HotPieces {

	/** The files of a library, and the language. */
	@State(Scope.Benchmark)
	public static class Texts {

		/** The folder of a library. */
		@Param("")
		public String library;

		private Path folder;
		private List<Path> files;
		private List<char[]> texts;
		private KneadGrammarAccess grammar;
		private ITokenDefProvider names;

		/** Reads the files. */
		@Setup
		public void read() throws IOException {
			folder = Path.of(library).toAbsolutePath();
			try (Stream<Path> all = Files.list(folder)) {
				files = all.filter(file -> file.toString().endsWith(".knead")).sorted().toList();
			}
			texts = new ArrayList<>();
			for (Path file : files) {
				texts.add(Files.readString(file).toCharArray());
			}
			Injector language = new KneadStandaloneSetup().createInjectorAndDoEMFRegistration();
			grammar = language.getInstance(KneadGrammarAccess.class);
			names = language.getInstance(ITokenDefProvider.class);
		}
	}

	/** What loads libraries, in one thread and in two. */
	@State(Scope.Benchmark)
	public static class Compilers {

		private final LibraryCompiler compiler = new LibraryCompiler(1);
		private final PeersWork inOneThread = new PeersWork(compiler);
		private final PeersWork inTwoThreads = new PeersWork(new LibraryCompiler(2));
	}

	/** A library that was loaded and linked. */
	@State(Scope.Benchmark)
	public static class Loaded {

		private Content content;

		/** Loads it. */
		@Setup
		public void load(Texts texts, Compilers compilers) throws IOException {
			content = compilers.inOneThread.load(texts.folder);
		}
	}

	/** A library of which the bundle was made. */
	@State(Scope.Benchmark)
	public static class Exported {

		private BundleRequest request;
		private JsonEvents events;

		/** Checks the library and makes its bundle. */
		@Setup
		public void export(Texts texts, Compilers compilers) throws IOException {
			CheckedLibrary checked = compilers.compiler.check(
					new CheckRequest(texts.folder, List.of(), LocalDate.of(2026, 5, 31), false), Progress.NONE).value().orElseThrow();
			request = new BundleRequest(checked.content(), checked.matrix(), BundleStatus.DRAFT, checked.places()::apply,
					checked.libraries()::apply);
			events = JsonEvents.of(BundleWriter.write(request).files().values());
		}
	}

	/** Limit: reads the files. */
	@Benchmark
	public long limitReading(Texts texts) throws IOException {
		long sum = 0;
		for (Path file : texts.files) {
			sum += Files.readAllBytes(file).length;
		}
		return sum;
	}

	/** Limit: a parser by hand into records. */
	@Benchmark
	public int limitHandParser(Texts texts) throws IOException {
		List<HandParser.Declared> all = new ArrayList<>();
		for (Path file : texts.files) {
			all.addAll(new HandParser(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).toCharArray()).parse());
		}
		int errors = HandParser.check(all);
		HandParser.write(all, OutputStream.nullOutputStream());
		return errors;
	}

	/** Limit: the lexer of the grammar. */
	@Benchmark
	public int limitLexer(Texts texts) {
		return texts.texts.stream().mapToInt(BareParser::tokens).sum();
	}

	/** Limit: lexer and parser of the grammar, of which nothing is made. */
	@Benchmark
	public int limitLexerAndParser(Texts texts) {
		int mistakes = texts.texts.stream().mapToInt(text -> BareParser.parse(text, texts.grammar, texts.names)).sum();
		if (mistakes > 0) {
			throw new IllegalStateException(mistakes + " mistakes in what was generated.");
		}
		return mistakes;
	}

	/** Parses into the model, with nodes, and does not link. */
	@Benchmark
	public long parse(Texts texts, Compilers compilers) {
		return texts.files.stream().mapToLong(file -> compilers.compiler.parse(file).getErrors().size()).sum();
	}

	/** Loads and links. */
	@Benchmark
	public Content loadAndLink(Texts texts, Compilers compilers) throws IOException {
		return compilers.inOneThread.load(texts.folder);
	}

	/** The work of the other compilers. */
	@Benchmark
	public Content peersWork(Texts texts, Compilers compilers) throws IOException {
		return peersWork(compilers.inOneThread, texts.folder);
	}

	/** The work of the other compilers, in two threads. */
	@Benchmark
	public Content peersWorkInTwoThreads(Texts texts, Compilers compilers) throws IOException {
		return peersWork(compilers.inTwoThreads, texts.folder);
	}

	private static Content peersWork(PeersWork work, Path folder) throws IOException {
		Content loaded = work.load(folder);
		work.check(loaded.documents());
		PeersWork.write(loaded.documents(), OutputStream.nullOutputStream());
		return loaded;
	}

	/** The selectors of all cautions, as sets of techniques. */
	@Benchmark
	public VerdictMatrix selectors(Loaded loaded) {
		return VerdictMatrix.of(loaded.content);
	}

	/** Every verdict on every technique. */
	@Benchmark
	public long matrix(Loaded loaded) {
		VerdictMatrix matrix = VerdictMatrix.of(loaded.content);
		List<Condition> conditions = matrix.conditions();
		long decided = 0;
		for (Technique technique : loaded.content.own(Technique.class)) {
			for (Condition condition : conditions) {
				decided += matrix.cell(technique, condition).verdict().isPresent() ? 1 : 0;
			}
		}
		return decided;
	}

	/** All rules, with the matrix that they need. */
	@Benchmark
	public int rules(Loaded loaded) {
		return RuleCatalogue.check(loaded.content).size();
	}

	/** Plain JSON of the model. */
	@Benchmark
	public void plainJson(Loaded loaded) throws IOException {
		PeersWork.write(loaded.content.documents(), OutputStream.nullOutputStream());
	}

	/** The bundle, with everything that is worked out for it. */
	@Benchmark
	public BundleFiles bundle(Exported exported) {
		return BundleWriter.write(exported.request);
	}

	/** Limit: Jackson writes what stands in the bundle. */
	@Benchmark
	public void limitJsonOfBundle(Exported exported) throws IOException {
		exported.events.write(OutputStream.nullOutputStream());
	}
}
