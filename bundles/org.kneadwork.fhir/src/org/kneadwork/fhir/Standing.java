package org.kneadwork.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r5.model.CodeableConcept;
import org.hl7.fhir.r5.model.Coding;
import org.hl7.fhir.r5.model.ContactDetail;
import org.hl7.fhir.r5.model.DateTimeType;
import org.hl7.fhir.r5.model.DateType;
import org.hl7.fhir.r5.model.DomainResource;
import org.hl7.fhir.r5.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r5.model.MetadataResource;
import org.hl7.fhir.r5.model.Resource;
import org.kneadwork.bundle.BundleStatus;
import org.kneadwork.bundle.content.BundleContent;
import org.kneadwork.bundle.content.BundlePart;

/**
 * How far content has been reviewed, in the terms of FHIR. Only what is released is active; everything else is a draft and
 * experimental, and a tag tells drafts with errors from what no rule finds fault with. A translation that nobody has reviewed
 * is no more than a draft, whatever the status of the original.
 */
final class Standing {

	static final String STATUS = "status";
	static final String UNREVIEWED_TRANSLATION = "translation-not-reviewed";
	private static final String PUBLICATION_STATUS = "http://hl7.org/fhir/publication-status";
	private static final String UNDETERMINED = "und";

	private final BundleContent content;

	Standing(BundleContent content) {
		this.content = content;
	}

	private boolean isReleased() {
		return content.status() == BundleStatus.RELEASED && !content.isUnreviewedTranslation();
	}

	private PublicationStatus status(boolean deprecated) {
		if (deprecated) {
			return PublicationStatus.RETIRED;
		}
		return isReleased() ? PublicationStatus.ACTIVE : PublicationStatus.DRAFT;
	}

	CodeableConcept concept(BundlePart item) {
		return new CodeableConcept(new Coding().setSystem(PUBLICATION_STATUS).setCode(status(item.has("deprecated")).toCode()));
	}

	/** What holds for every resource. */
	void mark(Resource resource) {
		resource.getMeta().addTag(new Coding().setSystem(ResourceNames.codeSystem(STATUS)).setCode(content.status().literal()));
		if (content.isUnreviewedTranslation()) {
			resource.getMeta().addTag(new Coding().setSystem(ResourceNames.codeSystem(STATUS)).setCode(UNREVIEWED_TRANSLATION));
		}
	}

	/** What is only in the language of the content. */
	void markLanguage(DomainResource resource) {
		language().ifPresent(resource::setLanguage);
	}

	/** The language of the texts; nothing where the library does not say. */
	Optional<String> language() {
		return Optional.of(content.language()).filter(tag -> !tag.equals(UNDETERMINED));
	}

	/** What holds for resources with an address: name, version, status. */
	void describe(MetadataResource resource, String url, String name, String title) {
		mark(resource);
		resource.setId(ResourceNames.id(url));
		resource.setUrl(url).setVersion(content.library().text("version")).setName(name).setTitle(Texts.string(title))
				.setStatus(status(false)).setExperimental(!isReleased());
	}

	/** Whether what belongs to a technique or routine is still to be used. */
	void retire(MetadataResource resource, BundlePart item) {
		resource.setStatus(status(item.has("deprecated")));
	}

	/** What holds for techniques and routines: authors, reviews, whether it is still to be used. */
	void attribute(MetadataResource resource, BundlePart item) {
		retire(resource, item);
		content.library().texts("authors").forEach(author -> resource.addAuthor(new ContactDetail().setName(Texts.string(author))));
		if (isReleased()) {
			addReviews(resource, item.part("review").parts("reviews").stream()
					.filter(review -> review.textIfAny("decision").filter("approved"::equals).isPresent()).toList());
		}
	}

	/** A review that ends first ends the time in which the content may be used. */
	private static void addReviews(MetadataResource resource, List<BundlePart> approvals) {
		for (BundlePart review : approvals) {
			String role = review.textIfAny("role").map(each -> " (" + each + ")").orElse("");
			review.textIfAny("by").ifPresent(by -> resource.addReviewer(new ContactDetail().setName(Texts.string(by + role))));
		}
		last(approvals, "on").ifPresent(day -> resource.setLastReviewDateElement(new DateType(day)));
		approvals.stream().flatMap(each -> each.textIfAny("until").stream()).sorted().findFirst()
				.ifPresent(day -> resource.getEffectivePeriod().setEndElement(new DateTimeType(day)));
	}

	private static Optional<String> last(List<BundlePart> approvals, String property) {
		return approvals.stream().flatMap(each -> each.textIfAny(property).stream()).sorted().reduce((first, second) -> second);
	}
}
