import type {Answer} from '../client/request.js';
import type {Outcome} from './source.js';

/** What a text answer says in JSON, put into the shape of the contract. */
export function jsonOf({json}: Answer, shape: (data: unknown) => unknown): Outcome {
  let data: unknown;
  try {
    data = JSON.parse(String(json));
  } catch {
    return {failure: 'format'};
  }
  return {data: shape(data)};
}
