package org.kneadwork.ui.outline;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What stands in a text, as a tree. */
final class Symbols implements ITreeContentProvider {

	/** What the server has answered, as the input of a tree. */
	static List<DocumentSymbol> of(List<Either<SymbolInformation, DocumentSymbol>> answer) {
		return answer.stream().flatMap(each -> each.isRight() ? Stream.of(each.getRight()) : Stream.empty()).toList();
	}

	/** Names with titles. */
	static LabelProvider labels() {
		return LabelProvider.createTextProvider(each -> label((DocumentSymbol) each));
	}

	static String label(DocumentSymbol symbol) {
		return symbol.getDetail() == null || symbol.getDetail().isBlank() ? symbol.getName()
				: symbol.getName() + "  –  " + symbol.getDetail();
	}

	@Override
	public Object[] getElements(Object input) {
		return ((List<?>) input).toArray();
	}

	@Override
	public Object[] getChildren(Object parent) {
		List<DocumentSymbol> children = ((DocumentSymbol) parent).getChildren();
		return children == null ? new Object[0] : children.toArray();
	}

	@Override
	public Object getParent(Object element) {
		return null;
	}

	@Override
	public boolean hasChildren(Object element) {
		return getChildren(element).length > 0;
	}
}
