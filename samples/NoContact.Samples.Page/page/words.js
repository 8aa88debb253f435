import { session } from './remembered.js';

let tag = 'en';
let words = {};

export const language = () => tag;

/**
 * Speaks a language, if it still is wanted by then. Gives those there are, by tag, each under its own name; null where
 * it cannot be had now.
 */
export async function choose(name, isWanted) {
  const answer = await fetch(new URL(`words.${name}.json`, import.meta.url)).catch(() => null);
  if (!answer?.ok) return null;
  const file = await answer.json();
  if (isWanted()) {
    [words, tag] = [file.words, file.language];
    session.setItem('language', tag);
  }

  return file.languages;
}

/** A text by its key, with what goes into its {0}, {1}. */
export const word = (key, ...given) => (words[key] ?? key).replace(/\{(\d)\}/g, (_, place) => given[place]);

/** As many days, in words. */
export const days = count => counted('days', count);

/** As many of something, in words. */
export const counted = (what, count) =>
  word(`count.${what}.${new Intl.PluralRules(tag).select(count) === 'one' ? 'one' : 'other'}`, count);

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

/** Where sentences come from, each kind of source once. */
export function sourcesOf(sources) {
  const kinds = Map.groupBy(sources, source => source.kind);
  return [...kinds].map(([kind, all]) => sourceWords({ kind, passages: numbersIn(all) })).join('; ');
}

const numbersIn = sources => [...new Set(sources.flatMap(({ passages = [] }) => passages))].sort((a, b) => a - b);

/** Where a sentence comes from. */
export function sourceWords({ kind, passages = [] }) {
  return word(`source.${kind}`, passages.map(passage => `¶${passage}`).join(' ')).trim();
}
