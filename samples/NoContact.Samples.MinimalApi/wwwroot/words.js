const languages = ['en', 'de', 'es'];

let tag = 'en';
let words = {};

export const language = () => tag;

/** The language chosen in this tab, else the first of the browser's that there are words in. */
export const preferred = () =>
  sessionStorage.getItem('language') ?? navigator.languages.map(name => name.split('-')[0]).find(name => languages.includes(name)) ?? 'en';

export async function choose(name) {
  words = await (await fetch(`words/${name}.json`)).json();
  tag = name;
  sessionStorage.setItem('language', name);
}

/** A text by its key, with what goes into its {0}, {1}. */
export const word = (key, ...given) => (words[key] ?? key).replace(/\{(\d)\}/g, (_, place) => given[place]);

/** As many days, in words. */
export const days = count => word(`count.days.${new Intl.PluralRules(tag).select(count) === 'one' ? 'one' : 'other'}`, count);

/** A calendar date such as 2026-03-30, which has no zone. */
export const dateWords = (date, shape = { day: 'numeric', month: 'long', year: 'numeric' }) =>
  new Intl.DateTimeFormat(place(), { ...shape, timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

/** An instant on the clocks of a zone. */
export const instantWords = (instant, zone, shape = { dateStyle: 'medium', timeStyle: 'short' }) =>
  new Intl.DateTimeFormat(place(), { ...shape, timeZone: zone }).format(new Date(instant));

// Dates as this browser's country writes them, where it speaks the language.
const place = () => navigator.languages.find(name => name.split('-')[0] === tag) ?? tag;

/** Where a sentence comes from. */
export function sourceWords({ kind, passages = [] }) {
  return word(`source.${kind}`, passages.map(passage => `¶${passage}`).join(' ')).trim();
}
