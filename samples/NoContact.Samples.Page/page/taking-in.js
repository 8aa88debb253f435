import { beginFrom, journeys, merge } from './api.js';
import { Refused } from './refused.js';

/**
 * Takes a file in: into the journey that it is of, or else as a journey of its own. Gives which, its version, and
 * whether it is new here.
 */
export async function takeIn(file) {
  for (const id of await journeys()) {
    const merged = await merge(id, file).catch(passOver);
    if (merged) return { id, version: merged.version, isNew: false };
  }

  const begun = await beginFrom(file);
  return { id: begun.body.id, version: begun.version, isNew: true };
}

// It is another journal's, or one that does not open.
function passOver(problem) {
  if (problem instanceof Refused && [409, 500].includes(problem.status)) return null;
  throw problem;
}
