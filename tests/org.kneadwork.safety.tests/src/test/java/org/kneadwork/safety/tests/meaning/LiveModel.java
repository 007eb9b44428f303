package org.kneadwork.safety.tests.meaning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.kneadwork.compiler.CheckedLibrary;
import org.kneadwork.model.content.Document;
import org.kneadwork.model.content.Entity;
import org.kneadwork.model.content.Entry;
import org.kneadwork.safety.content.Content;
import org.kneadwork.safety.diff.SafetyProfile;
import org.kneadwork.safety.fingerprint.Fingerprint;
import org.kneadwork.safety.fingerprint.Fingerprints;
import org.kneadwork.safety.matrix.VerdictMatrix;
import org.kneadwork.safety.review.Reviews;

/** A library whose model is changed and looked at again. */
final class LiveModel {

	private final CheckedLibrary library;
	private final List<Document> own;
	private final List<Document> used;
	private final List<Entity> items;

	LiveModel(Path folder) {
		library = SampleLibraries.read(folder);
		own = library.content().documents();
		used = library.content().all(Entry.class).stream().map(entry -> (Document) entry.eContainer()).distinct()
				.filter(document -> !own.contains(document)).toList();
		items = library.content().own(Entity.class).stream().filter(Reviews::isSignedOff).toList();
	}

	/** What is signed off one by one. */
	List<Entity> items() {
		return items;
	}

	List<Entity> entities() {
		return content().all(Entity.class);
	}

	/** Every element, those of the libraries in use too. */
	List<EObject> elements() {
		List<EObject> elements = new ArrayList<>();
		for (List<Document> documents : List.of(own, used)) {
			documents.forEach(document -> document.eAllContents().forEachRemaining(elements::add));
		}
		return elements;
	}

	/** As it is now. */
	Content content() {
		return Content.of(own, used);
	}

	Map<Entity, Fingerprint> fingerprints() {
		Fingerprints now = new Fingerprints(content(), VerdictMatrix.of(content()));
		Map<Entity, Fingerprint> all = new LinkedHashMap<>();
		items.forEach(item -> all.put(item, now.of(item)));
		return all;
	}

	/** For each item what is signed with it, and itself. */
	Map<Entity, List<Entity>> wholes() {
		Fingerprints now = new Fingerprints(content(), VerdictMatrix.of(content()));
		Map<Entity, List<Entity>> all = new LinkedHashMap<>();
		for (Entity item : items) {
			List<Entity> whole = new ArrayList<>(now.partsOf(item));
			whole.add(item);
			all.put(item, whole);
		}
		return all;
	}

	SafetyProfile profile() {
		Content content = content();
		return SafetyProfile.of(content, VerdictMatrix.of(content), library.libraries());
	}

	/** The top-level entry in which an element is. */
	static Entry entry(EObject element) {
		EObject at = element;
		while (!(at instanceof Entry entry)) {
			at = at.eContainer();
		}
		return entry;
	}
}
