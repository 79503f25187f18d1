import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {formatDateTime, formatNumber} from '../../src/i18n/formats.js';

// Engines differ in the space before AM and PM.
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const time = '2022-03-24T10:28:00+07:00';
const hoChiMinh = 'Asia/Ho_Chi_Minh';

describe('a moment', () => {
  const cases: readonly [time: string, zone: string, tag: string, expected: string][] = [
    [time, hoChiMinh, 'vi', '24/03/2022 10:28'],
    [time, hoChiMinh, 'vi-VN', '24/03/2022 10:28'],
    [time, hoChiMinh, 'VI', '24/03/2022 10:28'],
    [time, hoChiMinh, 'en-US', 'March 24, 2022 at 10:28 AM'],
    [time, hoChiMinh, 'en-GB', '24 March 2022 at 10:28'],
    // The clock that the time was read from.
    [time, '', 'vi', '24/03/2022 10:28'],
    ['2022-03-24T10:28:00-05:00', '', 'vi', '24/03/2022 10:28'],
    ['2022-03-24T10:28+14:00', '', 'vi', '24/03/2022 10:28'],
    ['2022-03-24T10:28:00Z', '', 'vi', '24/03/2022 10:28'],
    ['2022-03-24T10:28:00z', '', 'vi', '24/03/2022 10:28'],
    [time, '', 'en-US', 'March 24, 2022 at 10:28 AM'],
    // A zone that nobody knows is as good as none.
    [time, 'Mars/Olympus', 'vi', '24/03/2022 10:28'],
    [time, 'Asia/Ho Chi Minh', 'en-US', 'March 24, 2022 at 10:28 AM'],
    // Another day, another year, midnight.
    ['2022-03-24T03:28:00Z', hoChiMinh, 'vi', '24/03/2022 10:28'],
    ['2021-12-31T17:00:00Z', hoChiMinh, 'vi', '01/01/2022 00:00'],
    [time, 'Pacific/Kiritimati', 'vi', '24/03/2022 17:28'],
    [time, 'Asia/Kathmandu', 'vi', '24/03/2022 09:13'],
    [time, 'UTC', 'vi', '24/03/2022 03:28'],
    // Summer time, before and after the hour that is missing, and the hour that comes twice.
    ['2022-03-27T00:59:00Z', 'Europe/Berlin', 'vi', '27/03/2022 01:59'],
    ['2022-03-27T01:00:00Z', 'Europe/Berlin', 'vi', '27/03/2022 03:00'],
    ['2022-11-06T05:30:00Z', 'America/New_York', 'en-US', 'November 6, 2022 at 1:30 AM'],
    ['2022-11-06T06:30:00Z', 'America/New_York', 'en-US', 'November 6, 2022 at 1:30 AM'],
  ];
  for (const [moment, zone, tag, expected] of cases) {
    it(`${moment} in ${zone || 'its own zone'} is ${expected} in ${tag}`, () => {
      assert.equal(plain(formatDateTime(moment, zone, tag)), expected);
    });
  }

  it('is written in Vietnamese by its own clock without a formatter, whose first costs a reader dearly', (t) => {
    const make = t.mock.method(Intl, 'DateTimeFormat');
    // A tag that no formatter was made for before.
    assert.equal(formatDateTime(time, hoChiMinh, 'vi-Latn'), '24/03/2022 10:28');
    assert.equal(formatDateTime(time, '', 'vi-Latn'), '24/03/2022 10:28');
    assert.equal(make.mock.callCount(), 0);
  });
});

describe('a number', () => {
  const cases: readonly [value: number, tag: string, expected: string][] = [
    [0, 'vi', '0'],
    [1234567, 'vi', '1.234.567'],
    [1234567, 'en', '1,234,567'],
    [42, 'ar-EG', '٤٢'],
  ];
  for (const [value, tag, expected] of cases) {
    it(`${value} is ${expected} in ${tag}`, () => {
      assert.equal(formatNumber(value, tag), expected);
    });
  }
});
