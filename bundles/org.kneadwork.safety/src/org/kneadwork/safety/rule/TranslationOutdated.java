package org.kneadwork.safety.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.kneadwork.model.content.ContentPackage;
import org.kneadwork.model.content.TranslatedEntity;
import org.kneadwork.model.content.TranslatedText;
import org.kneadwork.model.content.Translation;
import org.kneadwork.model.message.Message;
import org.kneadwork.safety.content.Known;
import org.kneadwork.safety.finding.ElementPlace;
import org.kneadwork.safety.finding.Finding;
import org.kneadwork.safety.finding.Sayings;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.fingerprint.Fingerprint;
import org.kneadwork.safety.fingerprint.Fingerprints;
import org.kneadwork.safety.translation.TranslatableText;

/** KW802. A translation that does not say which text it is of cannot be told from one of an older text. */
record TranslationOutdated(RuleInfo info) implements Rule {

	@Override
	public void check(Checked checked, Consumer<Finding> findings) {
		Translated.forEach(checked.content(), (translation, item) ->
				check(translation, item, checked.texts().of(item.getEntity()), findings));
	}

	private void check(Translation translation, TranslatedEntity item, List<TranslatableText> texts,
			Consumer<Finding> findings) {
		Message language = Languages.name(translation.getLanguage());
		Message kind = Words.kindOf(item.getEntity());
		Message name = Words.name(item.getEntity());
		Fingerprint now = Fingerprints.ofTexts(item.getEntity());
		Optional<String> written = Known.text(item.getFingerprint());
		if (written.isEmpty()) {
			findings.accept(info.finding(ElementPlace.of(item), Sayings.say("KW802.silent", language, kind, name),
					Sayings.say("KW802.compare", now.shortForm())));
		} else if (!now.matches(written.get())) {
			findings.accept(severe(info.finding(
					ElementPlace.of(item, ContentPackage.Literals.TRANSLATED_ENTITY__FINGERPRINT),
					Sayings.say("KW802.older", language, kind, name), Sayings.say("KW802.translate", now.shortForm())), texts));
		} else {
			vanished(item, texts, language, findings);
		}
	}

	private void vanished(TranslatedEntity item, List<TranslatableText> texts, Message language, Consumer<Finding> findings) {
		Set<Translated.Which> originals = new HashSet<>();
		texts.forEach(text -> originals.add(Translated.Which.of(text)));
		for (TranslatedText text : item.getTexts()) {
			Translated.Which which = Translated.Which.of(text);
			if (!originals.contains(which)) {
				findings.accept(info.finding(ElementPlace.of(text, ContentPackage.Literals.TRANSLATED_TEXT__FIELD),
						Sayings.say("KW802.vanished", language, Words.kindOf(item.getEntity()), Words.name(item.getEntity()),
								text.getField().getLiteral() + (text.isSetNumber() ? " " + text.getNumber() : "")),
						Sayings.say("KW802.remove")));
			}
		}
	}

	private static Finding severe(Finding finding, List<TranslatableText> texts) {
		return Translated.hasSafety(texts) ? finding.with(Severity.ERROR) : finding;
	}
}
