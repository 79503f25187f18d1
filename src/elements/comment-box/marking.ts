import {replaceText} from './replace-text.js';

/** What marks can make of words. */
export type MarkName = 'bold' | 'italic' | 'link' | 'quote' | 'code' | 'list';

const around = {bold: '**', italic: '_', code: '`'};
const before = {quote: '> ', list: '- '};

/**
 * Puts marks around the selected words or before the selected lines, or takes them away where they are already,
 * and selects the words again; without any, the cursor waits between the marks.
 */
export function mark(area: HTMLTextAreaElement, name: MarkName): void {
  if (name === 'link') link(area);
  else if (name === 'quote' || name === 'list') beginLines(area, before[name]);
  else if (name === 'code' && selected(area).words.includes('\n')) surround(area, '```\n', '\n```');
  else surround(area, around[name], around[name]);
}

/** What is selected, without the spaces around it that a double click takes along. */
function selected({value, selectionStart, selectionEnd}: HTMLTextAreaElement): {
  readonly start: number;
  readonly end: number;
  readonly words: string;
} {
  const whole = value.slice(selectionStart, selectionEnd);
  const words = whole.trim();
  const start = selectionStart + (words ? whole.indexOf(words) : 0);
  return {start, end: start + words.length, words};
}

function surround(area: HTMLTextAreaElement, left: string, right: string): void {
  const {value} = area;
  const {start, end, words} = selected(area);
  const first = start - left.length;
  const last = end + right.length;
  if (value.slice(Math.max(first, 0), start) === left && value.slice(end, last) === right) {
    replaceText(area, first, last, words);
    area.setSelectionRange(first, first + words.length);
  } else {
    replaceText(area, start, end, left + words + right);
    area.setSelectionRange(start + left.length, end + left.length);
  }
}

function beginLines(area: HTMLTextAreaElement, sign: string): void {
  const {value, selectionStart, selectionEnd} = area;
  const start = selectionStart && value.lastIndexOf('\n', selectionStart - 1) + 1;
  const after = value.indexOf('\n', selectionEnd);
  const end = after < 0 ? value.length : after;
  const lines = value.slice(start, end).split('\n');
  const marked = lines.every((line) => line.startsWith(sign));
  const text = lines.map((line) => (marked ? line.slice(sign.length) : sign + line)).join('\n');
  replaceText(area, start, end, text);
  if (selectionStart < selectionEnd) area.setSelectionRange(start, start + text.length);
}

function link(area: HTMLTextAreaElement): void {
  const {start, end, words} = selected(area);
  const isAddress = /^https?:\/\/\S+$/.test(words);
  const text = isAddress ? '' : words;
  const address = isAddress ? words : 'https://';
  replaceText(area, start, end, `[${text}](${address})`);
  // What is missing comes next: the words of the link, or its address.
  const place = start + text.length + 3;
  if (text) area.setSelectionRange(place, place + address.length);
  else area.setSelectionRange(start + 1, start + 1);
}
