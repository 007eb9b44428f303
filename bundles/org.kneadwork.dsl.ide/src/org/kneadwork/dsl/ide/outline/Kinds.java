package org.kneadwork.dsl.ide.outline;

import org.eclipse.lsp4j.SymbolKind;
import org.kneadwork.model.content.Baseline;
import org.kneadwork.model.content.Caution;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Entry;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.RedFlag;
import org.kneadwork.model.content.Region;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Source;
import org.kneadwork.model.content.Technique;
import org.kneadwork.model.content.Tool;

/** Which of the symbols that editors know stands for which entity: they were made for programs, so likeness has to do. */
public final class Kinds {

	private Kinds() {
	}

	/**
	 * The symbol for an entry.
	 *
	 * @param entry the entry
	 * @return the symbol
	 */
	public static SymbolKind of(Entry entry) {
		return switch (entry) {
			case Library library -> SymbolKind.Package;
			case Technique technique -> SymbolKind.Function;
			case Routine routine -> SymbolKind.Class;
			case Caution caution -> SymbolKind.Event;
			case Condition condition -> SymbolKind.Variable;
			case RedFlag flag -> SymbolKind.Event;
			case Region region -> SymbolKind.Field;
			case Tool tool -> SymbolKind.Object;
			case Source source -> SymbolKind.File;
			case Baseline baseline -> SymbolKind.Interface;
			default -> SymbolKind.Constant;
		};
	}
}
