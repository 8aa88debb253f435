import { word } from './words.js';

/** What was refused, in words for a person, under the number that HTTP has for it. */
export class Refused extends Error {
  constructor(status, problem = {}) {
    const errors = (problem.errors instanceof Array ? problem.errors.map(error => error.message) : Object.values(problem.errors ?? {}).flat()).join(' ');
    super(errors ? word('cannot-be', errors) : problem.title ?? word('went-wrong'));
    this.status = status;
    this.problem = problem;
  }
}
