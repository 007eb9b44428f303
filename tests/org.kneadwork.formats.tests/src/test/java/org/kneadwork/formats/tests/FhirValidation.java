package org.kneadwork.formats.tests;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import java.util.List;
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
	private static final DefaultProfileValidationSupport DEFINITIONS = new DefaultProfileValidationSupport(FHIR);

	private FhirValidation() {
	}

	static Bundle parsed(String json) {
		return (Bundle) FHIR.newJsonParser().parseResource(json);
	}

	static String printed(Bundle bundle) {
		return FHIR.newJsonParser().encodeResourceToString(bundle);
	}

	/** What the validator warns of, or takes for an error, with its place. */
	static List<String> complaints(String json, Bundle definitions) {
		PrePopulatedValidationSupport own = new PrePopulatedValidationSupport(FHIR);
		definitions.getEntry().stream().map(Bundle.BundleEntryComponent::getResource).filter(MetadataResource.class::isInstance)
				.forEach(own::addResource);
		FhirValidator validator = FHIR.newValidator().registerValidatorModule(new FhirInstanceValidator(new ValidationSupportChain(own,
				DEFINITIONS, new CommonCodeSystemsTerminologyService(FHIR), new InMemoryTerminologyServerValidationSupport(FHIR),
				new SnapshotGeneratingValidationSupport(FHIR))));
		return validator.validateWithResult(json).getMessages().stream()
				.filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.WARNING.ordinal())
				.map(message -> message.getSeverity() + " " + message.getLocationString() + ": " + message.getMessage()).toList();
	}
}
