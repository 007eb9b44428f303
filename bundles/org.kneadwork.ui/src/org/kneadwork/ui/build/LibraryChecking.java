package org.kneadwork.ui.build;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.kneadwork.compiler.CancelledException;
import org.kneadwork.compiler.CheckRequest;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.LibraryCompiler;
import org.kneadwork.compiler.LibraryUnreadableException;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.compiler.plugin.Plugins;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.LibraryUse;
import org.kneadwork.safety.content.Known;
import org.kneadwork.ui.findings.FindingMarkers;
import org.kneadwork.ui.plugins.ExtensionPlugins;

/**
 * Checks libraries with the compiler, by what stands in the editors where that is not yet saved. Keeps what was found last, for
 * the views. May be called by several threads.
 */
public final class LibraryChecking {

	/**
	 * A library and what its last check has found.
	 *
	 * @param library the folder of the library
	 * @param outcome what was found
	 */
	public record Result(IContainer library, Outcome<CheckedLibrary> outcome) {

		/**
		 * Tells whether a file still has the text that was checked.
		 *
		 * @param file the file, relative to the folder of the library
		 * @return whether the places of the findings in it are right
		 */
		public boolean isUpToDate(String file) {
			Optional<String> now = SHARED.unsaved.of(library.getFile(IPath.fromPortableString(file)));
			return now.isPresent() && now.equals(outcome.value().flatMap(checked -> checked.texts().of(file)));
		}
	}

	private static final LibraryChecking SHARED = new LibraryChecking();

	private final UnsavedTexts unsaved = new UnsavedTexts();
	private final AtomicLong started = new AtomicLong();
	private final Object showing = new Object();
	private final Map<IPath, Long> shown = new ConcurrentHashMap<>();
	private final Map<IPath, Result> results = new ConcurrentHashMap<>();
	private final List<Consumer<Result>> listeners = new CopyOnWriteArrayList<>();

	/** Set up when it is needed for the first time, which takes some tenths of a second, and anew when plug-ins come or go. */
	private static final class Compiler {

		private static final Compiler SHARED = new Compiler();

		private Optional<LibraryCompiler> latest = Optional.empty();

		private synchronized LibraryCompiler get() {
			Plugins plugins = ExtensionPlugins.current();
			if (latest.filter(compiler -> compiler.plugins() == plugins).isEmpty()) {
				latest = Optional.of(new LibraryCompiler(1, plugins));
			}
			return latest.get();
		}
	}

	private LibraryChecking() {
		FileBuffers.getTextFileBufferManager().addFileBufferListener(new ClosedTexts(unsaved));
		ResourcesPlugin.getWorkspace().addResourceChangeListener(new Neighbours(this), IResourceChangeEvent.POST_CHANGE);
	}

	/** The one of this workspace. */
	public static LibraryChecking shared() {
		return SHARED;
	}

	/** What stands in the editors and is not yet saved. */
	UnsavedTexts unsaved() {
		return unsaved;
	}

	/**
	 * Tells somebody of every check, on the thread that checks.
	 *
	 * @param listener who is told
	 */
	public void addListener(Consumer<Result> listener) {
		listeners.add(listener);
	}

	/**
	 * Tells somebody no more.
	 *
	 * @param listener who was told
	 */
	public void removeListener(Consumer<Result> listener) {
		listeners.remove(listener);
	}

	/**
	 * What the last check of a library has found.
	 *
	 * @param library the folder of the library
	 * @return what was found; empty where it has not been checked since the start
	 */
	public Optional<Result> last(IContainer library) {
		return Optional.ofNullable(results.get(library.getFullPath()));
	}

	/**
	 * What a library is called.
	 *
	 * @param library the folder of the library
	 * @return the title that its author gave it; the name of the folder where it has not been checked, or has no title
	 */
	public String nameOf(IContainer library) {
		return last(library).flatMap(result -> result.outcome().value()).flatMap(checked -> checked.content().library())
				.flatMap(header -> Known.text(header.getTitle())).orElse(library.getName());
	}

	/**
	 * Checks a library and shows what was found as markers. Where another check of the same library began later and is done,
	 * its markers stay.
	 *
	 * @param library the folder of the library
	 * @param monitor who watches, and can cancel
	 * @throws CoreException when the workspace refuses the markers
	 * @throws OperationCanceledException when whoever watches has cancelled
	 */
	public void check(IContainer library, IProgressMonitor monitor) throws CoreException {
		check(library, monitor, () -> false);
	}

	/**
	 * The same, for somebody in whose way others may stand.
	 *
	 * @param library the folder of the library
	 * @param monitor who watches, and can cancel
	 * @param interrupted whether somebody waits for the check to stop
	 * @throws CoreException when the workspace refuses the markers
	 * @throws OperationCanceledException when whoever watches has cancelled, or somebody waits
	 */
	void check(IContainer library, IProgressMonitor monitor, BooleanSupplier interrupted) throws CoreException {
		// Before the texts are looked at: whoever has a later number than a check that began after a change has seen that change, too.
		long ticket = started.incrementAndGet();
		Optional<CheckRequest> request = request(library);
		if (request.isEmpty()) {
			return;
		}
		try {
			show(new Result(library, Compiler.SHARED.get().check(request.get(), new MonitoredProgress(monitor, interrupted))), ticket);
		} catch (CancelledException e) {
			throw new OperationCanceledException();
		} catch (LibraryUnreadableException e) {
			// A folder that has just lost its last text. What was found in it is gone with it.
			ILog.of(LibraryChecking.class).info(e.getMessage());
		}
	}

	/**
	 * What to check, for whoever does something else with a library than showing its findings.
	 *
	 * @param library the folder of the library
	 * @return the request, by what stands in the editors; empty where the folder is nowhere on a disk
	 */
	public static Optional<CheckRequest> request(IContainer library) {
		return Optional.ofNullable(library.getLocation())
				.map(location -> new CheckRequest(location.toPath(), otherLibraries(library)).with(SHARED.unsaved.now()));
	}

	/**
	 * Checks a library without showing what is found as markers.
	 *
	 * @param request what to check
	 * @param monitor who watches, and can cancel
	 * @return what was found
	 * @throws CoreException when the library cannot be read; the message is one for people
	 * @throws OperationCanceledException when whoever watches has cancelled
	 */
	public static Outcome<CheckedLibrary> checked(CheckRequest request, IProgressMonitor monitor) throws CoreException {
		try {
			return Compiler.SHARED.get().check(request, new MonitoredProgress(monitor, () -> false));
		} catch (CancelledException e) {
			throw new OperationCanceledException();
		} catch (LibraryUnreadableException e) {
			throw new CoreException(Status.error(e.getMessage(), e));
		}
	}

	/** The compiler of this workspace, which several threads may use. */
	public static LibraryCompiler compiler() {
		return Compiler.SHARED.get();
	}

	/**
	 * Whether a change in a project may concern a library of another one.
	 *
	 * @param library the folder of the library
	 * @param project the project
	 * @return whether the last check has read anything there, or has missed a library that may have come to be there; also
	 *     where there was none
	 */
	boolean mayUse(IContainer library, IProject project) {
		Optional<CheckedLibrary> checked = last(library).flatMap(result -> result.outcome().value());
		if (checked.isEmpty()) {
			return true;
		}
		List<LibraryUse> uses = checked.get().content().all(Library.class).stream().flatMap(header -> header.getUses().stream()).toList();
		if (project.getLocation() == null) {
			return !uses.isEmpty();
		}
		Path folder = project.getLocation().toPath();
		return uses.stream().anyMatch(use -> !Known.is(use.getLibrary()))
				|| checked.get().texts().folders().stream().anyMatch(used -> used.startsWith(folder));
	}

	private void show(Result result, long ticket) throws CoreException {
		IWorkspace workspace = result.library().getWorkspace();
		// One after another, which the workspace does not ask of markers: of two that show what they found at once, each would miss
		// the markers of the other, and everything would stand there twice.
		synchronized (showing) {
			workspace.run(inside -> {
				if (result.library().isAccessible() && shown.getOrDefault(result.library().getFullPath(), 0L) < ticket) {
					shown.put(result.library().getFullPath(), ticket);
					results.put(result.library().getFullPath(), result);
					new FindingMarkers(result.library()).show(result.outcome().findings());
				}
			}, workspace.getRuleFactory().markerRule(result.library()), IWorkspace.AVOID_UPDATE, null);
		}
		listeners.forEach(listener -> listener.accept(result));
	}

	private static List<Path> otherLibraries(IContainer library) {
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
				.filter(project -> project.isOpen() && !project.equals(library.getProject())).map(IProject::getLocation)
				.filter(location -> location != null).map(IPath::toPath).toList();
	}
}
