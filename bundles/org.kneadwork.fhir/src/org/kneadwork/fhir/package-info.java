/** Resources of HL7 FHIR R5, made from the finished bundle with the data model of HAPI FHIR. */
package org.kneadwork.fhir;
