package org.kneadwork.fhir;

import java.util.List;
import org.hl7.fhir.r5.model.BooleanType;
import org.hl7.fhir.r5.model.Questionnaire;
import org.hl7.fhir.r5.model.Questionnaire.QuestionnaireItemComponent;
import org.hl7.fhir.r5.model.Questionnaire.QuestionnaireItemOperator;
import org.hl7.fhir.r5.model.Questionnaire.QuestionnaireItemType;
import org.kneadwork.bundle.content.BundleContent;
import org.kneadwork.bundle.content.BundlePart;
import org.kneadwork.bundle.content.SafetySentences;
import org.kneadwork.bundle.content.Words;

/** The screening of a technique or routine as a Questionnaire: each question, and beneath it what follows when it is answered with yes. */
final class ScreeningResource {

	static final String KIND = "screening-of-";

	private final ResourceNames names;
	private final Standing standing;
	private final SafetySentences sentences;
	private final Words words;

	ScreeningResource(BundleContent content, SafetySentences sentences, Words words) {
		this.names = new ResourceNames(content);
		this.standing = new Standing(content);
		this.sentences = sentences;
		this.words = words;
	}

	Questionnaire of(BundlePart item, String kind) {
		String id = item.text("id");
		Questionnaire questionnaire = new Questionnaire();
		standing.describe(questionnaire, names.url(KIND + kind, id), ResourceNames.computable("Screening", kind + "-" + id),
				words.say("before") + ": " + item.text("title"));
		standing.markLanguage(questionnaire);
		standing.retire(questionnaire, item);
		questionnaire.addSubjectType("Patient");
		questionnaire.addItem(display("answer-all", List.of(words.say("before.answer"))));
		int number = 1;
		for (BundlePart question : item.part("safety").parts("screening")) {
			questionnaire.addItem(question(question, "question-" + number++));
		}
		return questionnaire;
	}

	private QuestionnaireItemComponent question(BundlePart question, String linkId) {
		QuestionnaireItemComponent item = new QuestionnaireItemComponent().setLinkId(linkId).setType(QuestionnaireItemType.BOOLEAN)
				.setText(Texts.string(question.text("ask"))).setRequired(true);
		String kind = question.text("kind");
		item.addCode().setSystem(names.codeSystemOfLibrary(kind))
				.setCode(question.text(kind.equals(Terms.RED_FLAG) ? "redFlag" : "condition"));
		QuestionnaireItemComponent follows = display(linkId + ".yes", sentences.ifYes(question));
		follows.addEnableWhen().setQuestion(linkId).setOperator(QuestionnaireItemOperator.EQUAL).setAnswer(new BooleanType(true));
		return item.addItem(follows);
	}

	private static QuestionnaireItemComponent display(String linkId, List<String> told) {
		return new QuestionnaireItemComponent().setLinkId(linkId).setType(QuestionnaireItemType.DISPLAY).setText(Texts.string(told));
	}

	String canonical(BundlePart item, String kind) {
		return names.versioned(names.url(KIND + kind, item.text("id")));
	}

}
