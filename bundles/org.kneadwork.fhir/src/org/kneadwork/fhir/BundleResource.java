package org.kneadwork.fhir;

import java.util.List;
import org.hl7.fhir.r5.model.Bundle;
import org.hl7.fhir.r5.model.Bundle.BundleType;
import org.hl7.fhir.r5.model.Resource;
import org.kneadwork.bundle.content.BundleContent;
import org.kneadwork.bundle.content.BundlePart;
import org.kneadwork.bundle.content.EntityList;
import org.kneadwork.bundle.content.SafetySentences;
import org.kneadwork.bundle.content.Words;

/** A library in one language as a Bundle. It has no time stamp: the same content gives the same bytes. */
final class BundleResource {

	private final BundleContent content;
	private final List<BundleContent> all;
	private final Bundle bundle = new Bundle();

	/**
	 * @param content the content
	 * @param all the content in all languages, that of the library first
	 */
	BundleResource(BundleContent content, List<BundleContent> all) {
		this.content = content;
		this.all = all;
	}

	Bundle get() {
		Standing standing = new Standing(content);
		standing.mark(bundle);
		bundle.setId(ResourceNames.id(new ResourceNames(content).url("bundle", content.fingerprint())));
		bundle.setType(BundleType.COLLECTION).getIdentifier().setSystem(ResourceNames.codeSystem("fingerprint"))
				.setValue(content.fingerprint());
		BundleContent source = all.getFirst();
		new Terms(source).codeSystems(all.subList(1, all.size())).forEach(this::add);
		content.all(EntityList.CONDITIONS).forEach(condition -> add(new Terms(content).peopleWith(condition)));
		content.all(EntityList.SOURCES).forEach(each -> add(new SourceResource(content).of(each)));
		addItems();
		return bundle;
	}

	private void addItems() {
		Words words = Words.goingWith(content.language());
		SafetySentences sentences = new SafetySentences(content, words);
		ItemTexts texts = new ItemTexts(content, words, sentences);
		ScreeningResource screening = new ScreeningResource(content, sentences, words);
		SafetyResources safety = new SafetyResources(content, sentences);
		TechniqueResource techniques = new TechniqueResource(content, sentences, texts, screening);
		RoutineResource routines = new RoutineResource(content, words, sentences, texts, screening);
		for (BundlePart technique : content.all(EntityList.TECHNIQUES)) {
			add(techniques.of(technique));
			add(screening.of(technique, TechniqueResource.KIND));
			safety.of(technique, TechniqueResource.KIND).forEach(this::add);
		}
		for (BundlePart routine : content.all(EntityList.ROUTINES)) {
			add(routines.of(routine));
			add(screening.of(routine, RoutineResource.KIND));
			safety.of(routine, RoutineResource.KIND).forEach(this::add);
		}
	}

	private void add(Resource resource) {
		bundle.addEntry().setFullUrl(ResourceNames.fullUrl(resource)).setResource(resource);
	}
}
