import type { BodyAreaId } from "./body-map.js";

/** What the page itself says; what is about the content stands in the bundle. */
export interface Words {
  readonly language: string;
  readonly app: string;
  readonly chooseLanguage: string;
  readonly languageName: (tag: string) => string;
  readonly routines: string;
  readonly techniques: string;
  readonly onTheBody: string;
  readonly home: string;
  readonly notReviewed: string;
  readonly translationNotReviewed: string;
  readonly onlyIn: (language: string) => string;
  readonly minutes: (seconds: number) => string;
  readonly duration: (min: number, max: number | null) => string;
  readonly time: (seconds: number) => string;
  readonly screening: string;
  readonly screeningIntro: string;
  readonly redFlags: string;
  readonly conditions: string;
  readonly yes: string;
  readonly no: string;
  readonly unknown: string;
  readonly evaluate: string;
  readonly clear: string;
  readonly open: (count: number) => string;
  readonly seekHelp: string;
  readonly urgency: Readonly<Record<"emergency" | "same-day" | "soon", string>>;
  readonly stop: string;
  readonly askDoctor: string;
  readonly adapt: string;
  readonly begin: string;
  readonly doctorAgreed: string;
  readonly leftOut: string;
  readonly askFirst: string;
  readonly inAnotherWay: string;
  readonly forYou: string;
  readonly start: string;
  readonly settings: string;
  readonly getReadyTime: string;
  readonly seconds: (count: number) => string;
  readonly longTimes: string;
  readonly withOptional: string;
  readonly contents: string;
  readonly equipment: string;
  readonly orElse: string;
  readonly optional: string;
  readonly safety: string;
  readonly forEverybody: string;
  readonly neverCombine: string;
  readonly limits: string;
  readonly celsius: (degrees: number) => string;
  readonly stopAtOnce: string;
  readonly frequency: string;
  readonly atMost: (times: number, per: "day" | "week" | "month") => string;
  readonly steps: string;
  readonly rounds: (min: number, max: number) => string;
  readonly side: Readonly<Record<"left" | "right" | "both" | "each", string>>;
  readonly phase: Readonly<Record<"warm-up" | "main" | "cool-down", string>>;
  readonly rest: string;
  readonly getReady: string;
  readonly next: string;
  readonly last: string;
  readonly pause: string;
  readonly resume: string;
  readonly back: string;
  readonly skip: string;
  readonly end: string;
  readonly paused: string;
  readonly slept: string;
  readonly done: string;
  readonly doneText: (time: string) => string;
  readonly progress: (now: number, all: number) => string;
  readonly left: (time: string) => string;
  readonly otherSide: (side: string) => string;
  readonly awake: string;
  readonly chooseArea: string;
  readonly count: (techniques: number) => string;
  readonly figure: string;
  readonly elsewhere: string;
  readonly findings: string;
  readonly findingsIntro: string;
  readonly severity: Readonly<Record<"error" | "warning" | "info", string>>;
  readonly unreadable: string;
  readonly offline: string;
  readonly changed: string;
  readonly noTimes: string;
  readonly forProfessionals: string;
  readonly pressure: string;
  readonly pressureWord: Readonly<Record<"none" | "light" | "moderate" | "firm" | "deep", string>>;
  readonly area: Readonly<Record<BodyAreaId, string>>;
}

const unit = (language: string, name: "second" | "minute", count: number): string =>
  new Intl.NumberFormat(language, { style: "unit", unit: name, unitDisplay: "long" }).format(count);

function spoken(language: string, seconds: number): string {
  const parts = [seconds >= 60 ? unit(language, "minute", Math.floor(seconds / 60)) : "",
    seconds % 60 > 0 || seconds < 60 ? unit(language, "second", seconds % 60) : ""];
  return parts.filter(part => part !== "").join(" ");
}

function range(language: string, to: string, until: string, min: number, max: number | null): string {
  if (max === null) {
    return spoken(language, min);
  }
  return min === max ? spoken(language, max)
    : min === 0 ? `${until} ${spoken(language, max)}` : `${spoken(language, min)} ${to} ${spoken(language, max)}`;
}

const languageName = (language: string) => (tag: string): string => {
  try {
    return new Intl.DisplayNames([language], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
};

const ENGLISH: Words = {
  language: "en",
  app: "Preview",
  chooseLanguage: "Language",
  languageName: languageName("en"),
  routines: "Routines",
  techniques: "Techniques",
  onTheBody: "Techniques on the body",
  home: "All routines",
  notReviewed: "No clinician has reviewed this content.",
  translationNotReviewed: "Nobody has reviewed this translation.",
  onlyIn: language => `only in ${language}`,
  minutes: seconds => unit("en", "minute", Math.max(1, Math.round(seconds / 60))),
  duration: (min, max) => range("en", "to", "up to", min, max),
  time: seconds => spoken("en", seconds),
  screening: "Before you begin",
  screeningIntro: "Answer every question. If you do not know, say so: it counts as yes.",
  redFlags: "Warning signs",
  conditions: "About you",
  yes: "Yes",
  no: "No",
  unknown: "I do not know",
  evaluate: "See what follows",
  clear: "Clear all answers",
  open: count => count === 1 ? "One question is not answered yet." : `${count} questions are not answered yet.`,
  seekHelp: "Do not begin. Get help.",
  urgency: { emergency: "At once", "same-day": "Today", soon: "Within days" },
  stop: "Do not do this routine.",
  askDoctor: "Ask a doctor before you begin.",
  adapt: "You may begin, in another way.",
  begin: "You may begin.",
  doctorAgreed: "A doctor has agreed.",
  leftOut: "Left out for you",
  askFirst: "Left out until a doctor has agreed",
  inAnotherWay: "Do it in another way",
  forYou: "For you",
  start: "Begin",
  settings: "How you want to do it",
  getReadyTime: "Time to get ready for another technique or side",
  seconds: count => unit("en", "second", count),
  longTimes: "Take the longer times",
  withOptional: "Do the parts that may be left out, too",
  contents: "What you do",
  equipment: "What you need",
  orElse: "or",
  optional: "may be left out",
  safety: "For your safety",
  forEverybody: "For everybody",
  neverCombine: "Never together",
  limits: "Limits",
  celsius: degrees => `at most ${degrees} °C`,
  stopAtOnce: "Stop at once when",
  frequency: "How often",
  atMost: (times, per) => `at most ${times === 1 ? "once" : `${times} times`} a ${per}`,
  steps: "Steps",
  rounds: (min, max) => min === max ? `${max} times` : `${min} to ${max} times`,
  side: { left: "left side", right: "right side", both: "both sides", each: "each side" },
  phase: { "warm-up": "Warm-up", main: "Main part", "cool-down": "Cool-down" },
  rest: "Rest",
  getReady: "Get ready",
  next: "Next",
  last: "This is the last part.",
  pause: "Pause",
  resume: "Go on",
  back: "Back",
  skip: "Skip",
  end: "End",
  paused: "Paused.",
  slept: "Paused, because the device was asleep.",
  done: "Done",
  doneText: time => `You are through, after ${time}.`,
  progress: (now, all) => `Part ${now} of ${all}`,
  left: time => `${time} left`,
  otherSide: side => `Now the ${side}.`,
  awake: "The screen stays on.",
  chooseArea: "Choose an area of the figure, or of the list.",
  count: techniques => techniques === 1 ? "1 technique" : `${techniques} techniques`,
  figure: "A body from the front and from the back",
  elsewhere: "Not on the figure",
  findings: "The library has errors",
  findingsIntro: "Nothing is shown that may be unsafe. Mend these, and save: this page follows.",
  severity: { error: "Error", warning: "Warning", info: "Note" },
  unreadable: "The bundle cannot be read",
  offline: "Kneadwork does not answer. What you see was loaded before.",
  changed: "The library was saved. Look at what follows from your answers, and begin again.",
  noTimes: "This routine cannot be led through, because some of its times are not known.",
  forProfessionals: "This is not for yourself: somebody trained does it.",
  pressure: "Pressure",
  pressureWord: { none: "none", light: "light", moderate: "moderate", firm: "firm", deep: "deep" },
  area: {
    "head": "Head and face", "neck-front": "Front of the neck", "shoulder-front": "Front of the shoulder", "chest": "Chest",
    "abdomen": "Belly", "hip-front": "Front of the hip and groin", "thigh-front": "Front of the thigh", "knee-front": "Front of the knee",
    "lower-leg-front": "Shin", "foot-top": "Top of the foot", "upper-arm-front": "Front of the upper arm",
    "forearm-front": "Front of the forearm", "hand-front": "Palm of the hand", "head-back": "Back of the head",
    "neck-back": "Back of the neck", "shoulder-back": "Back of the shoulder", "upper-back": "Upper back", "lower-back": "Lower back",
    "spine": "Spine", "sacrum": "Sacrum and tailbone", "hip-side": "Side of the hip", "glutes": "Buttocks",
    "thigh-back": "Back of the thigh", "knee-back": "Hollow of the knee", "calf": "Calf", "foot-sole": "Sole of the foot",
    "upper-arm-back": "Back of the upper arm", "forearm-back": "Back of the forearm", "hand-back": "Back of the hand",
  },
};

const GERMAN: Words = {
  language: "de",
  app: "Vorschau",
  chooseLanguage: "Sprache",
  languageName: languageName("de"),
  routines: "Abläufe",
  techniques: "Techniken",
  onTheBody: "Techniken am Körper",
  home: "Alle Abläufe",
  notReviewed: "Keine Fachperson hat diese Inhalte geprüft.",
  translationNotReviewed: "Diese Übersetzung hat niemand geprüft.",
  onlyIn: language => `nur auf ${language}`,
  minutes: seconds => unit("de", "minute", Math.max(1, Math.round(seconds / 60))),
  duration: (min, max) => range("de", "bis", "bis zu", min, max),
  time: seconds => spoken("de", seconds),
  screening: "Bevor Sie anfangen",
  screeningIntro: "Beantworten Sie jede Frage. Wenn Sie es nicht wissen, sagen Sie das: Es zählt wie Ja.",
  redFlags: "Warnzeichen",
  conditions: "Über Sie",
  yes: "Ja",
  no: "Nein",
  unknown: "Weiß ich nicht",
  evaluate: "Zeigen, was daraus folgt",
  clear: "Alle Antworten löschen",
  open: count => count === 1 ? "Eine Frage ist noch nicht beantwortet." : `${count} Fragen sind noch nicht beantwortet.`,
  seekHelp: "Fangen Sie nicht an. Holen Sie Hilfe.",
  urgency: { emergency: "Sofort", "same-day": "Heute noch", soon: "In den nächsten Tagen" },
  stop: "Machen Sie diesen Ablauf nicht.",
  askDoctor: "Fragen Sie eine Ärztin oder einen Arzt, bevor Sie anfangen.",
  adapt: "Sie können anfangen, mit Änderungen.",
  begin: "Sie können anfangen.",
  doctorAgreed: "Eine Ärztin oder ein Arzt hat zugestimmt.",
  leftOut: "Fällt für Sie weg",
  askFirst: "Fällt weg, bis eine Ärztin oder ein Arzt zugestimmt hat",
  inAnotherWay: "Machen Sie es anders",
  forYou: "Für Sie",
  start: "Anfangen",
  settings: "Wie Sie es machen möchten",
  getReadyTime: "Zeit für den Wechsel von Technik oder Seite",
  seconds: count => unit("de", "second", count),
  longTimes: "Die längeren Zeiten nehmen",
  withOptional: "Auch machen, was wegfallen darf",
  contents: "Was Sie machen",
  equipment: "Was Sie brauchen",
  orElse: "oder",
  optional: "darf wegfallen",
  safety: "Zu Ihrer Sicherheit",
  forEverybody: "Für alle",
  neverCombine: "Nie zusammen",
  limits: "Grenzen",
  celsius: degrees => `höchstens ${degrees} °C`,
  stopAtOnce: "Hören Sie sofort auf, wenn",
  frequency: "Wie oft",
  atMost: (times, per) => `höchstens ${times === 1 ? "einmal" : `${times}-mal`} ${{ day: "am Tag", week: "in der Woche", month: "im Monat" }[per]}`,
  steps: "Schritte",
  rounds: (min, max) => min === max ? `${max}-mal` : `${min}- bis ${max}-mal`,
  side: { left: "linke Seite", right: "rechte Seite", both: "beide Seiten", each: "jede Seite" },
  phase: { "warm-up": "Aufwärmen", main: "Hauptteil", "cool-down": "Ausklang" },
  rest: "Pause",
  getReady: "Machen Sie sich bereit",
  next: "Danach",
  last: "Das ist der letzte Teil.",
  pause: "Anhalten",
  resume: "Weiter",
  back: "Zurück",
  skip: "Überspringen",
  end: "Beenden",
  paused: "Angehalten.",
  slept: "Angehalten, weil das Gerät geschlafen hat.",
  done: "Fertig",
  doneText: time => `Sie sind durch, nach ${time}.`,
  progress: (now, all) => `Teil ${now} von ${all}`,
  left: time => `noch ${time}`,
  otherSide: side => `Jetzt die ${side}.`,
  awake: "Der Bildschirm bleibt an.",
  chooseArea: "Wählen Sie eine Stelle der Figur oder der Liste.",
  count: techniques => techniques === 1 ? "1 Technik" : `${techniques} Techniken`,
  figure: "Ein Körper von vorn und von hinten",
  elsewhere: "Nicht auf der Figur",
  findings: "Die Bibliothek hat Fehler",
  findingsIntro: "Was unsicher sein kann, wird nicht gezeigt. Beheben Sie dies und speichern Sie: Diese Seite folgt.",
  severity: { error: "Fehler", warning: "Warnung", info: "Hinweis" },
  unreadable: "Das Bündel lässt sich nicht lesen",
  offline: "Kneadwork antwortet nicht. Was Sie sehen, wurde vorher geladen.",
  changed: "Die Bibliothek wurde gespeichert. Sehen Sie nach, was aus Ihren Antworten folgt, und fangen Sie neu an.",
  noTimes: "Durch diesen Ablauf kann nicht geführt werden, weil nicht alle Zeiten bekannt sind.",
  forProfessionals: "Das ist nichts für einen selbst: Jemand mit Ausbildung macht es.",
  pressure: "Druck",
  pressureWord: { none: "keiner", light: "leicht", moderate: "mittel", firm: "fest", deep: "tief" },
  area: {
    "head": "Kopf und Gesicht", "neck-front": "Hals", "shoulder-front": "Schulter vorn", "chest": "Brust", "abdomen": "Bauch",
    "hip-front": "Hüfte vorn und Leiste", "thigh-front": "Oberschenkel vorn", "knee-front": "Knie vorn", "lower-leg-front": "Schienbein",
    "foot-top": "Fußrücken", "upper-arm-front": "Oberarm vorn", "forearm-front": "Unterarm vorn", "hand-front": "Handfläche",
    "head-back": "Hinterkopf", "neck-back": "Nacken", "shoulder-back": "Schulter hinten", "upper-back": "Oberer Rücken",
    "lower-back": "Unterer Rücken", "spine": "Wirbelsäule", "sacrum": "Kreuzbein und Steißbein", "hip-side": "Hüfte seitlich",
    "glutes": "Gesäß", "thigh-back": "Oberschenkel hinten", "knee-back": "Kniekehle", "calf": "Wade", "foot-sole": "Fußsohle",
    "upper-arm-back": "Oberarm hinten", "forearm-back": "Unterarm hinten", "hand-back": "Handrücken",
  },
};

/** The words for content in a language; in English where there are none. */
export function wordsFor(language: string): Words {
  return language.split("-")[0] === "de" ? GERMAN : ENGLISH;
}
