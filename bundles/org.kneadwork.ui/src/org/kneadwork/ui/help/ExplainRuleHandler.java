package org.kneadwork.ui.help;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;
import org.kneadwork.ui.findings.FindingMarkers;
import org.kneadwork.ui.findings.MarkerAttributes;

/**
 * Explains the rule of the finding that is selected in a list, or on which the cursor stands in a text. Where there is none, it
 * does what the help key does elsewhere.
 */
public final class ExplainRuleHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		Optional<String> code = code(HandlerUtil.getActivePart(event), HandlerUtil.getCurrentSelection(event));
		if (code.isPresent()) {
			HelpView.show(window.getActivePage(), HelpPages.ofRule(code.get()));
		} else {
			window.getWorkbench().getHelpSystem().displayDynamicHelp();
		}
		return null;
	}

	private static Optional<String> code(IWorkbenchPart part, ISelection selection) {
		if (selection instanceof IStructuredSelection list) {
			return Arrays.stream(list.toArray()).map(each -> Adapters.adapt(each, IMarker.class)).filter(ExplainRuleHandler::isFinding)
					.findFirst().map(ExplainRuleHandler::codeOf);
		}
		ITextEditor editor = Adapters.adapt(part, ITextEditor.class);
		return editor == null ? Optional.empty() : underCursor(editor);
	}

	private static boolean isFinding(IMarker marker) {
		return marker != null && !codeOf(marker).isEmpty();
	}

	private static String codeOf(IMarker marker) {
		return marker.getAttribute(MarkerAttributes.CODE, "");
	}

	/** The finding on which the cursor stands; else the first one in its line, beside which the line shows a picture. */
	private static Optional<String> underCursor(ITextEditor editor) {
		IFile file = Adapters.adapt(editor.getEditorInput(), IFile.class);
		if (file == null || !file.exists() || !(editor.getSelectionProvider().getSelection() instanceof ITextSelection cursor)) {
			return Optional.empty();
		}
		try {
			IDocument text = editor.getDocumentProvider().getDocument(editor.getEditorInput());
			IRegion line = text.getLineInformationOfOffset(cursor.getOffset());
			return touching(file, cursor.getOffset(), cursor.getOffset()).or(() -> touching(file, line.getOffset(), line.getOffset() + line.getLength()));
		} catch (BadLocationException e) {
			// The text has become shorter in this moment.
			return Optional.empty();
		}
	}

	private static Optional<String> touching(IFile file, int from, int to) {
		return findings(file).filter(marker -> marker.getAttribute(IMarker.CHAR_START, -1) <= to && marker.getAttribute(IMarker.CHAR_END, -1) >= from)
				.max(Comparator.comparingInt((IMarker marker) -> marker.getAttribute(IMarker.SEVERITY, 0))
						.thenComparing(marker -> -marker.getAttribute(IMarker.CHAR_START, 0)))
				.map(ExplainRuleHandler::codeOf);
	}

	private static Stream<IMarker> findings(IFile file) {
		try {
			return Arrays.stream(file.findMarkers(FindingMarkers.TYPE, true, IResource.DEPTH_ZERO));
		} catch (CoreException e) {
			ILog.of(ExplainRuleHandler.class).log(e.getStatus());
			return Stream.empty();
		}
	}
}
