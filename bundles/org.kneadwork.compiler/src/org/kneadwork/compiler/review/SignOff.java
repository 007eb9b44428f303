package org.kneadwork.compiler.review;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.compiler.EditedText;
import org.kneadwork.compiler.HiddenContent;
import org.kneadwork.compiler.Outcome;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Library;
import org.kneadwork.model.content.Review;
import org.kneadwork.safety.content.EntityKinds;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.finding.TextPlace;
import org.kneadwork.safety.fingerprint.Fingerprints;
import org.kneadwork.safety.review.Reviews;

/**
 * Signs items of a library off: shows what is signed, and puts the entry into the text. Works on a library as it was
 * checked, and writes nothing.
 */
public final class SignOff {

	/** The file for new reviews, in the folder of the library. */
	public static final String FILE = "reviews.knead";

	private final CheckedLibrary library;
	private final List<Finding> findings;
	private final Fingerprints fingerprints;

	/**
	 * @param library the library
	 * @param findings what was found in it
	 */
	public SignOff(CheckedLibrary library, List<Finding> findings) {
		this.library = library;
		this.findings = List.copyOf(findings);
		this.fingerprints = new Fingerprints(library.content(), library.matrix());
	}

	/**
	 * Begins with a library that was checked.
	 *
	 * @param outcome what came of the check
	 * @return what signs its items off; empty where there is no library
	 */
	public static Optional<SignOff> of(Outcome<CheckedLibrary> outcome) {
		return outcome.value().map(library -> new SignOff(library, outcome.findings()));
	}

	/**
	 * The items of a kind that are signed off one by one.
	 *
	 * @param kind the word for the kind, such as {@code technique}
	 * @return the items by their ids; empty where things of this kind are not signed off on their own
	 */
	public Map<String, Entity> items(String kind) {
		Map<String, Entity> items = new TreeMap<>();
		library.content().own(Entity.class).stream()
				.filter(entity -> Reviews.isSignedOff(entity) && EntityKinds.word(entity).equals(kind))
				.forEach(entity -> Known.text(entity.getName()).ifPresent(id -> items.put(id, entity)));
		return items;
	}

	/**
	 * What a reviewer has in front of them.
	 *
	 * @param item what is to be signed
	 * @param by who is to sign
	 * @return the item with all that is signed with it, and what stands against that
	 */
	public ReviewSheet sheet(Entity item, String by) {
		List<Entity> parts = List.copyOf(fingerprints.partsOf(item));
		Set<Entity> whole = new LinkedHashSet<>(parts);
		whole.add(item);
		List<Finding> errors = findings.stream().filter(finding -> finding.severity() == Severity.ERROR)
				.filter(finding -> HiddenContent.isBehind(finding) || isOn(finding, whole)).toList();
		List<Finding> open = findings.stream()
				.filter(finding -> finding.severity() != Severity.ERROR && isOn(finding, Set.of(item))).toList();
		return new ReviewSheet(item, parts, fingerprints.of(item), errors, open, earlier(item, by), isAuthor(by));
	}

	private boolean isOn(Finding finding, Set<Entity> entities) {
		return finding.place() instanceof TextPlace place && library.texts().entityAt(place).filter(entities::contains).isPresent();
	}

	private List<Review> earlier(Entity item, String by) {
		return library.content().own(Review.class).stream()
				.filter(review -> review.getSubject() != null && review.getSubject().getEntity() == item)
				.filter(review -> Known.text(review.getBy()).map(Reviews::person).equals(Optional.of(Reviews.person(by)))).toList();
	}

	private boolean isAuthor(String by) {
		return library.content().own(Library.class).stream().flatMap(header -> Known.texts(header.getAuthors()).stream())
				.map(Reviews::person).anyMatch(Reviews.person(by)::equals);
	}

	/**
	 * Puts the reviews of items into the texts of the library. A review by the same person of the same item is replaced where
	 * it stands, so that one person has one review of an item; a new one goes to the end of {@link #FILE}.
	 *
	 * @param sheets the items
	 * @param signature what the reviewer says of each
	 * @return the files that change, by their absolute paths, each with its text as it will be; without a byte order mark
	 */
	public Map<Path, String> signed(List<ReviewSheet> sheets, Signature signature) {
		Map<String, EditedText> texts = new LinkedHashMap<>();
		for (ReviewSheet sheet : sheets) {
			put(sheet, signature, texts);
		}
		Map<Path, String> signed = new LinkedHashMap<>();
		texts.forEach((file, text) -> signed.put(library.folder().resolve(file), text.now()));
		return signed;
	}

	private void put(ReviewSheet sheet, Signature signature, Map<String, EditedText> texts) {
		ReviewEntry entry = new ReviewEntry(sheet.item(), signature, sheet.fingerprint());
		List<TextPlace> places = new ArrayList<>();
		sheet.earlier().forEach(review -> library.texts().placeOf(review).ifPresent(places::add));
		if (places.isEmpty()) {
			EditedText text = text(FILE, texts);
			text.add(entry.text(text.lineBreak()));
			return;
		}
		TextPlace last = places.removeLast();
		EditedText text = text(last.file(), texts);
		text.replace(last.offset(), last.offset() + last.length(), entry.text(text.lineBreak()));
		places.forEach(place -> text(place.file(), texts).remove(place.offset(), place.offset() + place.length()));
	}

	private EditedText text(String file, Map<String, EditedText> texts) {
		return texts.computeIfAbsent(file, name -> new EditedText(library.texts().of(name).orElse("")));
	}

	/**
	 * How the entry for an item will look.
	 *
	 * @param sheet the item
	 * @param signature what the reviewer says of it
	 * @return the entry, its lines ended with {@code \n}
	 */
	public static String entry(ReviewSheet sheet, Signature signature) {
		return new ReviewEntry(sheet.item(), signature, sheet.fingerprint()).text("\n");
	}
}
