import type {Author} from '../../discussion/remembered-author.js';
import type {CommentPolicy} from '../../model/comment.js';
import {lengthOf} from '../../model/writing-policy.js';
import type {InvalidField} from '../../shared/load-error.js';

/** The fields of a form that the endpoint would refuse, in their order; whether an address is one the form knows. */
export function invalidFields(
  form: HTMLFormElement,
  text: string,
  author: Author,
  policy: CommentPolicy,
): InvalidField[] {
  const words = text.trim();
  const email = form.elements.namedItem('email');
  const found: InvalidField[] = [];
  if (!words) found.push({pointer: '/text', code: 'required'});
  if (lengthOf(words) > policy.maxLength) found.push({pointer: '/text', code: 'too-long'});
  if (policy.name === 'required' && !author.name.trim())
    found.push({pointer: '/author/name', code: 'required'});
  if (policy.email === 'required' && !author.email.trim())
    found.push({pointer: '/author/email', code: 'required'});
  else if (email instanceof HTMLInputElement && !email.validity.valid)
    found.push({pointer: '/author/email', code: 'format'});
  return found;
}
