package org.example.kneadwork.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kneadwork.safety.finding.Severity;
import org.kneadwork.safety.wording.AddedWords;
import org.kneadwork.safety.wording.WordingPack;
import org.kneadwork.safety.wording.WordingSearch;

class GermanPromisesTest {

	@Test
	void findsWhatPromisesTooMuchAndNothingElse() {
		AddedWords words = WordingPack.added("de", new GermanPromises().text(), code -> Severity.WARNING);
		assertEquals(List.of("heilt", "entgiftet"), new WordingSearch(words.bans())
				.in("Diese Massage heilt Rückenschmerzen und entgiftet die Beine. Sie kann lindern. Eine Wunde heilt langsamer.").stream().map(hit -> hit.words()).toList());
	}
}
