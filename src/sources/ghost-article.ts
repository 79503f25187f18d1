import type {Answer} from '../client/request.js';
import {fieldsOf, textOf, type Fields} from './fields.js';
import {countAddress, settingsAddress, siteOf} from './ghost-address.js';
import {optional, postIn} from './ghost-answer.js';
import {teaserOf} from './ghost-teaser.js';
import type {Outcome, Place} from './source.js';

/** Reads an article from its post, and from what the site says of itself and of the discussion, if it does. */
export function readArticle(place: Place): (answer: Answer) => Promise<Outcome> {
  return async (answer) => {
    const found = await postIn(answer);
    if (!('post' in found)) return found;
    const {post} = found;
    const site = siteOf(place.endpoint);
    const ask = [optional(settingsAddress(place))];
    // Where the site has a host of its own, the Members API is there, and a count is not worth the search.
    if (post['comments'] === true && textOf(post['url']).startsWith(site.href))
      ask.push(optional(countAddress(site, post)));
    return {
      ask,
      read: ([settings, counts]) => ({
        data: {
          ...teaserOf(post, site),
          ...ofSite(fieldsOf(fieldsOf(settings?.json)['settings'])),
          bodyHtml: post['html'],
          truncated: post['access'] === false,
          comments: discussionOf(counts?.json, post),
        },
      }),
    };
  };
}

function ofSite({title, url, logo, icon, lang, locale, timezone}: Fields): Fields {
  return {
    publisher: title ? {name: title, url, logo: logo || icon} : undefined,
    lang: lang || locale,
    timeZone: timezone,
  };
}

function discussionOf(counts: unknown, {id}: Fields): Fields | undefined {
  const count = fieldsOf(counts)[textOf(id)];
  return typeof count === 'number' ? {count, state: 'readonly'} : undefined;
}
