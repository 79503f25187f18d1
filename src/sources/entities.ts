// What CMSs write in plain Vietnamese and English text; every other name is rare enough to stay as it stands.
const named: Readonly<Record<string, string>> = {
  ...{amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad'},
  ...{hellip: '…', ndash: '–', mdash: '—', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”'},
  ...{laquo: '«', raquo: '»', bull: '•', middot: '·', copy: '©', reg: '®', trade: '™'},
  ...{deg: '°', times: '×', euro: '€', sbquo: '‚', bdquo: '„', oslash: 'ø'},
  ...{szlig: 'ß', dstrok: 'đ', Dstrok: 'Đ'},
};

// Old editors count quotes and dashes as windows-1252 does, from 128 on, and HTML takes them for that.
const windows = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

// A letter and its mark, which become one: how older editors spell Vietnamese.
const marks: Readonly<Record<string, string>> = {
  ...{grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303', uml: '\u0308'},
  ...{ring: '\u030a', cedil: '\u0327', caron: '\u030c', breve: '\u0306'},
};

/** Replaces character references (HTML §13.5) by what they stand for; unknown ones stay. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z])(grave|acute|circ|tilde|uml|ring|cedil|caron|breve)|([a-z]\w*));/gi,
    (whole, decimal?: string, hex?: string, letter?: string, mark?: string, name?: string) => {
      if (letter) return (letter + (marks[mark ?? ''] ?? '')).normalize();
      if (name) return (Object.hasOwn(named, name) && named[name]) || whole;
      const code = Number(decimal ?? `0x${hex}`);
      // No character, half of one (0xd800 to 0xdfff), or none that exists.
      const none = !code || code >> 11 === 27 || code > 0x10ffff;
      return none ? '\ufffd' : (windows[code - 128] ?? String.fromCodePoint(code));
    },
  );
}
