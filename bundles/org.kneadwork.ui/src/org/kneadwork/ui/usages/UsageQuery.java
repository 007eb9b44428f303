package org.kneadwork.ui.usages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.Match;
import org.kneadwork.ui.Words;
import org.kneadwork.ui.navigation.Places;
import org.kneadwork.ui.services.LanguageServices;
import org.kneadwork.ui.services.ShownText;
import org.kneadwork.ui.services.TextPositions;

/** Looks for all places where something is named, its description included. */
public final class UsageQuery implements ISearchQuery {

	private final ShownText text;
	private final Position position;
	private final String id;
	private final Usages usages = new Usages(this);

	/**
	 * @param text a text in which it is named
	 * @param position a place in its name there
	 * @param id its name
	 */
	public UsageQuery(ShownText text, Position position, String id) {
		this.text = text;
		this.position = position;
		this.id = id;
	}

	/** Called on a thread of its own. */
	@Override
	public IStatus run(IProgressMonitor monitor) {
		usages.removeAll();
		List<? extends Location> places = ShownText.answer(LanguageServices.shared().texts()
				.references(new ReferenceParams(text.id(), position, new ReferenceContext(true)))).orElseGet(List::of);
		List<Match> matches = new ArrayList<>();
		for (Location place : places) {
			Optional<IFile> file = Places.file(place.getUri());
			if (file.isPresent()) {
				match(file.get(), place, monitor).ifPresent(matches::add);
			}
		}
		usages.addMatches(matches.toArray(Match[]::new));
		return Status.OK_STATUS;
	}

	private static Optional<Match> match(IFile file, Location place, IProgressMonitor monitor) {
		ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
		try {
			buffers.connect(file.getFullPath(), LocationKind.IFILE, monitor);
			try {
				ITextFileBuffer buffer = buffers.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
				return Optional.of(match(file, buffer.getDocument(), place));
			} finally {
				buffers.disconnect(file.getFullPath(), LocationKind.IFILE, monitor);
			}
		} catch (CoreException | BadLocationException e) {
			// The file has gone, or become shorter, since the server looked: so has the place.
			return Optional.empty();
		}
	}

	private static Match match(IFile file, IDocument document, Location place) throws BadLocationException {
		int start = TextPositions.offset(document, place.getRange().getStart());
		int end = TextPositions.offset(document, place.getRange().getEnd());
		IRegion line = document.getLineInformation(place.getRange().getStart().getLine());
		String words = document.get(line.getOffset(), line.getLength()).strip();
		return new Match(new UsageLine(file, place.getRange().getStart().getLine() + 1, words), start, end - start);
	}

	String id() {
		return id;
	}

	@Override
	public String getLabel() {
		return Words.text("usages.query", id);
	}

	@Override
	public boolean canRerun() {
		return text.file().exists();
	}

	@Override
	public boolean canRunInBackground() {
		return true;
	}

	@Override
	public Usages getSearchResult() {
		return usages;
	}
}
