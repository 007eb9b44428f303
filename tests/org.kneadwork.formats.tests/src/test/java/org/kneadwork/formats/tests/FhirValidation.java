package org.kneadwork.formats.tests;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.SnapshotGeneratingValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r5.model.Bundle;
import org.hl7.fhir.r5.model.MetadataResource;

/**
 * The validator of HAPI FHIR with the definitions of R5, which lie in a jar: it asks no server. What resources of a Bundle
 * refer to by an address, such as a code system, is taken from the Bundle.
 */
final class FhirValidation {

	private static final FhirContext FHIR = FhirContext.forR5();
	private static final PrePopulatedValidationSupport FROM_BUNDLES = new PrePopulatedValidationSupport(FHIR);
	/** One for all tests: it reads the definitions of R5 when it is first asked. */
	private static final FhirValidator VALIDATOR = FHIR.newValidator().registerValidatorModule(new FhirInstanceValidator(
			new ValidationSupportChain(FROM_BUNDLES, new DefaultProfileValidationSupport(FHIR), new CommonCodeSystemsTerminologyService(FHIR),
					new InMemoryTerminologyServerValidationSupport(FHIR), new SnapshotGeneratingValidationSupport(FHIR))));

	private static final Pattern NOT_AT_HAND = Pattern.compile("CodeSystem is unknown and can't be validated: "
			+ "http://(purl\\.obolibrary\\.org/obo/uberon\\.owl|id\\.who\\.int/icd/release/11/mms) for '\\S+'");

	private FhirValidation() {
	}

	static Bundle parsed(String json) {
		return (Bundle) FHIR.newJsonParser().parseResource(json);
	}

	/** Makes known what other resources refer to by an address. The first of an address counts. */
	static void learn(Bundle bundle) {
		bundle.getEntry().stream().map(Bundle.BundleEntryComponent::getResource).filter(MetadataResource.class::isInstance)
				.forEach(FROM_BUNDLES::addResource);
	}

	/**
	 * What the validator warns of, or takes for an error, with its place. That it cannot look up codes of Uberon and ICD-11, which no
	 * jar holds, is no complaint.
	 */
	static List<String> complaints(String json) {
		return VALIDATOR.validateWithResult(json).getMessages().stream()
				.filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.WARNING.ordinal())
				.filter(message -> !NOT_AT_HAND.matcher(message.getMessage()).matches())
				.map(message -> message.getSeverity() + " " + message.getLocationString() + ": " + message.getMessage()).toList();
	}
}
