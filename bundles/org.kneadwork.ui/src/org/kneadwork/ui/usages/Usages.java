package org.kneadwork.ui.usages;

import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.search.ui.ISearchQuery;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.IEditorMatchAdapter;
import org.eclipse.search.ui.text.IFileMatchAdapter;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IFileEditorInput;
import org.kneadwork.ui.Words;

/** The places where something is named; those in open editors are marked there. */
public final class Usages extends AbstractTextSearchResult implements IEditorMatchAdapter, IFileMatchAdapter {

	private final UsageQuery query;

	Usages(UsageQuery query) {
		this.query = query;
	}

	@Override
	public String getLabel() {
		return Words.text("usages.result", query.id(), getMatchCount());
	}

	@Override
	public String getTooltip() {
		return getLabel();
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return null;
	}

	@Override
	public ISearchQuery getQuery() {
		return query;
	}

	@Override
	public IEditorMatchAdapter getEditorMatchAdapter() {
		return this;
	}

	@Override
	public IFileMatchAdapter getFileMatchAdapter() {
		return this;
	}

	@Override
	public boolean isShownInEditor(Match match, IEditorPart editor) {
		return editor.getEditorInput() instanceof IFileEditorInput input && input.getFile().equals(getFile(match.getElement()));
	}

	@Override
	public Match[] computeContainedMatches(AbstractTextSearchResult result, IEditorPart editor) {
		return editor.getEditorInput() instanceof IFileEditorInput input ? computeContainedMatches(result, input.getFile()) : new Match[0];
	}

	@Override
	public Match[] computeContainedMatches(AbstractTextSearchResult result, IFile file) {
		return lines(file).flatMap(line -> Arrays.stream(getMatches(line))).toArray(Match[]::new);
	}

	@Override
	public IFile getFile(Object element) {
		return element instanceof UsageLine line ? line.file() : null;
	}

	/** The files, sorted by their paths. */
	Stream<IFile> files() {
		return Arrays.stream(getElements()).map(this::getFile).distinct()
				.sorted((one, other) -> one.getFullPath().toString().compareTo(other.getFullPath().toString()));
	}

	/** The lines in a file, in their order. */
	Stream<UsageLine> lines(IFile file) {
		return Arrays.stream(getElements()).map(UsageLine.class::cast).filter(line -> line.file().equals(file))
				.sorted(java.util.Comparator.comparingInt(UsageLine::number));
	}
}
