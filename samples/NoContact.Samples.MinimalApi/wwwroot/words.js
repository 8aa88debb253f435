// The families of the engine's own phrases that the page shows; the page keeps only what the engine has no word for.
const families = [
  'ask.', 'channel.', 'count.days.', 'endedBy.', 'fact.', 'intent.', 'mistreatmentKind.', 'motive.',
  'purpose.', 'section.', 'source.', 'state.', 'step-name.', 'tieKind.', 'tone.', 'touches.', 'verdict.', 'weekday.',
  'yesNoUnknown.',
];

let tag = 'en';
let words = {};

export const language = () => tag;

/**
 * Speaks a language; without a name the one chosen in this tab, else the first of the browser's that the engine speaks.
 * Gives the languages there are, by tag, each under its own name.
 */
export async function choose(name = sessionStorage.getItem('language')) {
  const asked = new URLSearchParams(families.map(family => ['prefix', family]));
  if (name) asked.set('lang', name);
  const engine = await readJson(`phrases?${asked}`);
  const own = await readJson(`words/${engine.language}.json`);
  words = { ...engine.phrases, ...own };
  tag = engine.language;
  if (name) sessionStorage.setItem('language', tag);
  return engine.languages;
}

const readJson = async path => (await fetch(path)).json();

/** A text by its key, with what goes into its {0}, {1}. */
export const word = (key, ...given) => (words[key] ?? key).replace(/\{(\d)\}/g, (_, place) => given[place]);

/** As many days, in words. */
export const days = count => word(`count.days.${new Intl.PluralRules(tag).select(count) === 'one' ? 'one' : 'other'}`, count);

/** A number as the language writes it, to one place. */
export const numberWords = value => new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }).format(value);

/** A calendar date such as 2026-03-30, which has no zone. */
export const dateWords = (date, shape = { day: 'numeric', month: 'long', year: 'numeric' }) =>
  new Intl.DateTimeFormat(place(), { ...shape, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/** An instant on the clocks of a zone. */
export const instantWords = (instant, zone, shape = { dateStyle: 'medium', timeStyle: 'short' }) =>
  new Intl.DateTimeFormat(place(), { ...shape, timeZone: zone }).format(new Date(instant));

// Dates as this browser's country writes them, where it speaks the language.
const place = () => navigator.languages.find(name => languageOf(name) === languageOf(tag)) ?? tag;

const languageOf = name => name.split('-')[0];

/** Where a sentence comes from. */
export function sourceWords({ kind, passages = [] }) {
  return word(`source.${kind}`, passages.map(passage => `¶${passage}`).join(' ')).trim();
}
