package org.kneadwork.ui.view.matrix;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.model.content.Condition;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Routine;
import org.kneadwork.model.content.Technique;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.safety.matrix.CautionOrigin;
import org.kneadwork.safety.matrix.DecisionOrigin;
import org.kneadwork.safety.matrix.Origin;
import org.kneadwork.safety.matrix.Reason;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.ui.view.VerdictLook;

/** The verdicts of a library as a table: a row for each technique and each routine, a column for each condition. */
public final class VerdictTable {

	private static final VerdictLook[] LOOKS = VerdictLook.values();

	/** What a row is about. */
	public enum Kind {
		/** A technique of the library, or one of another library that a routine uses. */
		TECHNIQUE,
		/** A routine of the library. */
		ROUTINE
	}

	/** A row: what holds for something, column by column. */
	public static final class Row {

		private final Kind kind;
		private final Entity entity;
		private final String title;
		private final byte[] looks;

		private Row(Kind kind, Entity entity, byte[] looks) {
			this.kind = kind;
			this.entity = entity;
			this.title = titleOf(entity);
			this.looks = looks;
		}

		/** What it is about. */
		public Kind kind() {
			return kind;
		}

		/** The technique or the routine. */
		public Entity entity() {
			return entity;
		}

		/** Its title. */
		public String title() {
			return title;
		}

		/** What holds in a column. */
		public VerdictLook look(int column) {
			return LOOKS[looks[column]];
		}

		/** Whether anything is undecided that a baseline asks for. */
		public boolean hasGaps() {
			for (byte look : looks) {
				if (look == VerdictLook.UNDECIDED.ordinal()) {
					return true;
				}
			}
			return false;
		}
	}

	/**
	 * Why a verdict holds.
	 *
	 * @param look the verdict that it calls for
	 * @param from where it is from, such as the title of a caution
	 * @param words what it says, to users and to authors
	 * @param overruled whether the technique departs from it
	 * @param statement the caution, or the part of one or of the technique, that says so
	 */
	public record Because(VerdictLook look, String from, String words, boolean overruled, EObject statement) {
	}

	private final CheckedLibrary library;
	private final List<Condition> conditions;
	private final List<String> columnTitles;
	private final List<Row> rows;

	private VerdictTable(CheckedLibrary library, List<Condition> conditions, List<Row> rows) {
		this.library = library;
		this.conditions = conditions;
		this.columnTitles = conditions.stream().map(VerdictTable::titleOf).toList();
		this.rows = List.copyOf(rows);
	}

	/**
	 * Works the table out.
	 *
	 * @param library the library
	 * @param monitor who may cancel
	 * @return the table
	 * @throws OperationCanceledException when whoever watches has cancelled
	 */
	public static VerdictTable of(CheckedLibrary library, IProgressMonitor monitor) {
		VerdictMatrix matrix = library.matrix();
		List<Condition> conditions = matrix.conditions();
		List<Row> rows = new ArrayList<>();
		List<Routine> routines = library.content().own(Routine.class);
		Set<Technique> techniques = new LinkedHashSet<>(library.content().own(Technique.class));
		routines.forEach(routine -> techniques.addAll(matrix.techniques(routine)));
		for (Technique technique : techniques) {
			refuseIfCancelled(monitor);
			rows.add(row(matrix, technique, conditions));
		}
		for (Routine routine : routines) {
			refuseIfCancelled(monitor);
			rows.add(row(matrix, routine, conditions));
		}
		return new VerdictTable(library, conditions, rows);
	}

	private static void refuseIfCancelled(IProgressMonitor monitor) {
		if (monitor.isCanceled()) {
			throw new OperationCanceledException();
		}
	}

	private static Row row(VerdictMatrix matrix, Technique technique, List<Condition> conditions) {
		Set<Condition> asked = Set.copyOf(matrix.baselineConditions(technique));
		byte[] looks = new byte[conditions.size()];
		for (int column = 0; column < looks.length; column++) {
			Condition condition = conditions.get(column);
			looks[column] = (byte) VerdictLook.of(matrix.cell(technique, condition).verdict(), asked.contains(condition)).ordinal();
		}
		return new Row(Kind.TECHNIQUE, technique, looks);
	}

	private static Row row(VerdictMatrix matrix, Routine routine, List<Condition> conditions) {
		Set<Condition> asked = new LinkedHashSet<>();
		matrix.techniques(routine).forEach(technique -> asked.addAll(matrix.baselineConditions(technique)));
		byte[] looks = new byte[conditions.size()];
		for (int column = 0; column < looks.length; column++) {
			Condition condition = conditions.get(column);
			looks[column] = (byte) VerdictLook.of(matrix.cell(routine, condition).verdict(), asked.contains(condition)).ordinal();
		}
		return new Row(Kind.ROUTINE, routine, looks);
	}

	/** All rows: the techniques in the order of the texts, then the routines. */
	public List<Row> rows() {
		return rows;
	}

	/** The titles of the conditions, column by column. */
	public List<String> columns() {
		return columnTitles;
	}

	/** The id of a condition. */
	String columnId(int column) {
		return Known.text(conditions.get(column).getName()).orElse("");
	}

	/** Where a row stands in its text; empty where that is not known. The text may have to be read again, which takes its time. */
	public Optional<TextPlace> placeOf(Row row) {
		return placeOf(row.entity());
	}

	/** Where a reason stands in its text; empty where that is not known. The text may have to be read again, which takes its time. */
	Optional<TextPlace> placeOf(Because because) {
		return placeOf(because.statement());
	}

	private Optional<TextPlace> placeOf(EObject element) {
		return library.places().apply(ElementPlace.of(element));
	}

	/**
	 * Why a verdict holds.
	 *
	 * @param row a row
	 * @param column a column
	 * @return the reasons, the strictest first, those that are overruled included; empty where nothing says anything
	 */
	public List<Because> because(Row row, int column) {
		Condition condition = conditions.get(column);
		List<Reason> reasons = switch (row.entity()) {
			case Technique technique -> library.matrix().cell(technique, condition).reasons();
			case Routine routine -> library.matrix().cell(routine, condition).reasons();
			default -> List.of();
		};
		return reasons.stream().map(this::because).toList();
	}

	private Because because(Reason reason) {
		List<String> words = new ArrayList<>(new LinkedHashSet<>(java.util.stream.Stream
				.of(Known.text(reason.tell()), reason.adaptation(), Known.text(reason.because())).flatMap(Optional::stream).toList()));
		return new Because(VerdictLook.of(reason.verdict()), from(reason.origin()), String.join("\n", words), reason.overruled(),
				statement(reason.origin()));
	}

	private static String from(Origin origin) {
		return switch (origin) {
			case CautionOrigin from -> titleOf(from.caution());
			case DecisionOrigin from -> titleOf(from.technique());
		};
	}

	private static EObject statement(Origin origin) {
		return switch (origin) {
			case CautionOrigin from -> from.clause().<EObject>map(clause -> clause).orElse(from.caution());
			case DecisionOrigin from -> from.decision();
		};
	}

	private static String titleOf(Entity entity) {
		return Known.text(entity.getTitle()).map(title -> title.strip().replaceAll("\\s+", " "))
				.or(() -> Known.text(entity.getName())).orElse("?");
	}
}
